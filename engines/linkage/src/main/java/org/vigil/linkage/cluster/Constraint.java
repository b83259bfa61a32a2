package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What may not be in one cluster, however strong the links: given by the caller, who knows the records.
 *
 * <p>Where it speaks against two groups of records it must speak against any larger ones that hold them, and it must not depend on the order of the
 * groups or of the records in them: joining then never depends on what was tried first. It may change between calls, as when a person overrides it;
 * {@link StandingClusters#recheck} takes up the change.
 */
@FunctionalInterface
public interface Constraint {

  /** Speaks against nothing. */
  Constraint NONE = (these, those) -> Optional.empty();

  /**
   * Why the records of the two groups, together, cannot be of one person; empty where nothing speaks against it.
   *
   * @param these records in ascending order; not to be changed
   * @param those others
   */
  Optional<Objection> against(int[] these, int[] those);

  /** Why two records cannot be of one person: their references or registrations differ, or they may be twins. */
  @FunctionalInterface
  interface BetweenTwo {
    /** Null where nothing speaks against it; must not depend on which comes first. */
    @Nullable String reason(int left, int right);
  }

  /** Asks of every record of the one group and every record of the other. */
  static Constraint betweenTwo(BetweenTwo rule) {
    return (these, those) -> {
      for (var left : these) {
        for (var right : those) {
          var reason = rule.reason(Math.min(left, right), Math.max(left, right));
          if (reason != null) {
            return Optional.of(new Objection(Math.min(left, right), Math.max(left, right), reason));
          }
        }
      }
      return Optional.empty();
    };
  }

  /**
   * So many records of a source a person, and no more: one registration, one coroner's file, any number of police notifications.
   *
   * @param sourceOf the source of a record
   * @param most by source, at least 1; sources left out may have any number
   */
  static Constraint mostPerSource(IntUnaryOperator sourceOf, Map<Integer, Integer> most) {
    var limits = Map.copyOf(most);
    limits
        .values()
        .forEach(
            limit -> {
              if (limit < 1) {
                throw new IllegalArgumentException(
                    "a source gives at least one record a person, got " + limit);
              }
            });
    return (these, those) -> tooMany(sourceOf, limits, these, those);
  }

  private static Optional<Objection> tooMany(
      IntUnaryOperator sourceOf, Map<Integer, Integer> limits, int[] these, int[] those) {
    var first = bySource(sourceOf, limits, these);
    var second = bySource(sourceOf, limits, those);
    for (var source : first.entrySet()) {
      var mine = source.getValue();
      var theirs = second.get(source.getKey());
      if (theirs != null && mine.size() + theirs.size() > limits.getOrDefault(source.getKey(), 0)) {
        var left = Math.min(mine.getFirst(), theirs.getFirst());
        var right = Math.max(mine.getFirst(), theirs.getFirst());
        return Optional.of(
            new Objection(left, right, "more records of one source than a person has"));
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, List<Integer>> bySource(
      IntUnaryOperator sourceOf, Map<Integer, Integer> limits, int[] records) {
    var bySource = new TreeMap<Integer, List<Integer>>();
    for (var record : records) {
      var source = sourceOf.applyAsInt(record);
      if (limits.containsKey(source)) {
        bySource.computeIfAbsent(source, none -> new ArrayList<>()).add(record);
      }
    }
    return bySource;
  }

  /** Both; this one is asked first. */
  default Constraint and(Constraint other) {
    return (these, those) -> against(these, those).or(() -> other.against(these, those));
  }

  /** What speaks against one group as it stands: for each record the first objection to its being with those before it. */
  default List<Objection> within(int[] records) {
    var objections = new ArrayList<Objection>();
    for (var i = 1; i < records.length; i++) {
      var before = Arrays.copyOf(records, i);
      against(before, new int[] {records[i]}).ifPresent(objections::add);
    }
    return objections;
  }
}
