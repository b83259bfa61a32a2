package org.vigil.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays the reader who subtracts.
 *
 * <p>Everything published is a set of equations over people nobody can see one by one: each day-slice between two period
 * ends, crossed with each category. For every group such a reader could name, the smallest and largest number of people
 * that fit all equations are found by linear programming. The release is refused where the largest is above zero and
 * under the threshold: then the reader knows that the group is small. (specs: y over {M y = published, y &ge; 0};
 * Fischetti and Salazar's attacker problem, without integer variables: bounds over the reals are wider than or equal to
 * those over the integers, so both are also rounded inwards.)
 *
 * <p>Fails closed: numbers that contradict each other, or a problem too large to solve, are refused.
 */
final class Auditor {
  private static final int MOST_ATOMS = 1_500;
  private static final int MOST_GROUPS = 4_000;

  private final int threshold;

  Auditor(int threshold) {
    this.threshold = threshold;
  }

  /** What a reader of {@code release} and of everything {@code earlier} could work out; empty where nothing. */
  Optional<String> objectionTo(List<PublishedCount> release, List<PublishedCount> earlier) {
    var populations =
        release.stream().map(count -> count.counted().population()).distinct().toList();
    for (var population : populations) {
      var system = new ArrayList<PublishedCount>();
      release.stream().filter(count -> isOf(population, count)).forEach(system::add);
      addOverlapping(system, earlier.stream().filter(count -> isOf(population, count)).toList());
      var objection = objectionTo(system);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(String population, PublishedCount count) {
    return count.counted().population().equals(population);
  }

  /** Earlier numbers matter where their days overlap, directly or through another earlier number. */
  private static void addOverlapping(List<PublishedCount> system, List<PublishedCount> earlier) {
    var left = new ArrayList<>(earlier);
    boolean grew = true;
    while (grew) {
      var found =
          left.stream()
              .filter(count -> system.stream().anyMatch(other -> overlap(count, other)))
              .toList();
      left.removeAll(found);
      system.addAll(found);
      grew = !found.isEmpty();
    }
  }

  private static boolean overlap(PublishedCount one, PublishedCount other) {
    return !one.counted().from().isAfter(other.counted().to())
        && !other.counted().from().isAfter(one.counted().to());
  }

  private Optional<String> objectionTo(List<PublishedCount> system) {
    var atoms = new Atoms(system);
    if (atoms.size() > MOST_ATOMS || atoms.groups() > MOST_GROUPS) {
      return Optional.of("The table is too large, with what is already published, to be audited.");
    }
    var attacker = new Attacker(atoms, system);
    if (!attacker.isConsistent()) {
      return Optional.of(
          "It contradicts a number already published: the revision could itself tell of people, and waits for a person.");
    }
    for (var group : atoms.everyGroup()) {
      var bounds = attacker.boundsOf(group);
      if (bounds.largest() > 0 && bounds.largest() < threshold) {
        return Optional.of(
            "A small number (" + group.words() + ") could be worked out by subtraction.");
      }
    }
    return Optional.empty();
  }
}
