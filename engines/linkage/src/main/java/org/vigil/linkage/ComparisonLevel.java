package org.vigil.linkage;

import java.util.function.BiPredicate;

/** One step on the way from full agreement to none, in the words a reader of the explanation sees. */
public record ComparisonLevel(String label, BiPredicate<PersonDetails, PersonDetails> holds) {

  /** The last level, which takes what the others left. */
  public static ComparisonLevel otherwise(String label) {
    return new ComparisonLevel(label, (a, b) -> true);
  }
}
