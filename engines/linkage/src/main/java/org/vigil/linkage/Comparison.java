package org.vigil.linkage;

import java.util.List;
import java.util.Optional;

/**
 * One way of comparing two descriptions: an ordered list of levels, of which the first that holds is taken.
 *
 * <p>Fields that go together (forename with surname) belong in one comparison, or their agreement would be counted twice. Found by
 * {@link Comparisons}; does nothing until a {@link LinkageModel} names it. Must be symmetric, and depend on nothing but the two descriptions.
 */
public interface Comparison {

  /** As the model file names it, such as {@code date-of-birth}. */
  String name();

  /** Strongest agreement first; the last always holds. */
  List<ComparisonLevel> levels();

  /** Whether both sides told enough to be compared; where not, the comparison weighs nothing. */
  boolean comparable(PersonDetails a, PersonDetails b);

  /** Values both sides share or nearly share, looked up in the table of frequencies; empty where frequency plays no part. */
  default List<String> sharedTerms(PersonDetails a, PersonDetails b) {
    return List.of();
  }

  /** How many values of the one side were held against values of the other: each gives another chance to agree by accident. */
  default int chances(PersonDetails a, PersonDetails b) {
    return 1;
  }

  default Optional<ComparisonLevel> levelOf(PersonDetails a, PersonDetails b) {
    return comparable(a, b)
        ? levels().stream().filter(level -> level.holds().test(a, b)).findFirst()
        : Optional.empty();
  }
}
