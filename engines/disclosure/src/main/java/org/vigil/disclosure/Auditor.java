package org.vigil.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * <p>Where categories overlap, each is a population of its own. Those that lie in one another, and each with all who are
 * counted, are set against one another too: {@link Parts}.
 *
 * <p>Fails closed: numbers that contradict each other, or a problem too large to solve, are refused.
 */
final class Auditor {
  private static final int MOST_ATOMS = 1_500;
  private static final int MOST_GROUPS = 4_000;
  private static final String PART = "part";

  private final int threshold;

  Auditor(int threshold) {
    this.threshold = threshold;
  }

  /** What a reader of the table and of everything {@code earlier} could work out; empty where nothing. */
  Optional<String> objectionTo(CountTable table, List<PublishedCount> earlier) {
    var release = PublishedCount.of(table);
    var populations =
        release.stream().map(count -> count.counted().population()).distinct().toList();
    for (var population : populations) {
      var system = new ArrayList<PublishedCount>();
      release.stream().filter(count -> isOf(population, count)).forEach(system::add);
      addOverlapping(system, earlier.stream().filter(count -> isOf(population, count)).toList());
      var objection = objectionTo(system, Map.of());
      if (objection.isPresent()) {
        return objection;
      }
    }
    var spokenOf = populationsOf(Stream.concat(release.stream(), earlier.stream()));
    return Parts.of(table).stream()
        .filter(parts -> spokenOf.containsAll(parts.populations().toList()))
        .flatMap(parts -> objectionTo(parts, release, earlier).stream())
        .findFirst();
  }

  /** What could be worked out by taking the parts from the whole. */
  private Optional<String> objectionTo(
      Parts parts, List<PublishedCount> release, List<PublishedCount> earlier) {
    var divided = new HashSet<String>();
    Stream.concat(release.stream(), earlier.stream())
        .filter(count -> isOfAPart(parts, count))
        .forEach(count -> divided.addAll(count.where().keySet()));
    // Of the whole, what is divided further than the parts is judged by itself: together it would
    // be too much to solve.
    Predicate<PublishedCount> bears =
        count ->
            isOfAPart(parts, count)
                || (isOf(parts.whole(), count) && divided.containsAll(count.where().keySet()));
    var system = new ArrayList<>(release.stream().filter(bears).toList());
    addOverlapping(system, earlier.stream().filter(bears).toList());
    if (!populationsOf(system.stream()).containsAll(parts.populations().toList())) {
      return Optional.empty();
    }
    return objectionTo(
        system.stream()
            .map(
                count ->
                    isOfAPart(parts, count)
                        ? count.with(PART, count.counted().population())
                        : count)
            .toList(),
        Map.of(PART, parts.rest()));
  }

  private static Set<String> populationsOf(Stream<PublishedCount> counts) {
    return counts.map(count -> count.counted().population()).collect(Collectors.toSet());
  }

  private static boolean isOfAPart(Parts parts, PublishedCount count) {
    return parts.parts().contains(count.counted().population());
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

  private Optional<String> objectionTo(List<PublishedCount> system, Map<String, String> unspoken) {
    var atoms = new Atoms(system, unspoken);
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
