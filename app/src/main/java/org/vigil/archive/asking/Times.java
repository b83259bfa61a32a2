package org.vigil.archive.asking;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The time a question asks about. Its words say when and not what, so that no passage need hold them.
 *
 * @param ofAnIssue whether a month names an issue rather than a time
 * @param upToAMonth whether what was counted up to the end of a month is meant
 * @param length so many months from the beginning
 * @param years named without a month
 */
record Times(
    List<Months.Named> months,
    boolean ofAnIssue,
    boolean upToAMonth,
    OptionalInt length,
    Set<String> years) {
  Times {
    months = List.copyOf(months);
    years = Set.copyOf(years);
  }

  static Times in(String asked) {
    return new Times(
        Months.in(asked),
        Months.namesAnIssue(asked),
        Months.namesAnEnd(asked),
        Length.in(asked),
        Years.in(Months.leftOutOf(asked)));
  }

  static String leftOutOf(String asked) {
    return Years.leftOutOf(Months.leftOutOf(Length.leftOutOf(asked)));
  }

  /** Whether nothing says which of the months it is about. */
  boolean isOfAnyMonth() {
    return months.isEmpty() && length.isEmpty();
  }
}
