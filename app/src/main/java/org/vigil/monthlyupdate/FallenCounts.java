package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts since a fixed start that are lower than in an earlier table. Such a count cannot fall: it was corrected, or is counted
 * otherwise, or a digit is wrong. Which of them, only its owner knows.
 */
public final class FallenCounts {
  private static final int MOST_NAMED = 8;

  private FallenCounts() {}

  /**
   * One remark for all of them; empty where none fell or the two tables do not count from the same start.
   *
   * @param named what the earlier table is called, to follow "lower than in"
   */
  public static Optional<String> remark(UpdateTable earlier, String named, UpdateTable now) {
    var from = now.cumulativeFrom();
    if (from == null || !from.equals(earlier.cumulativeFrom())) {
      return Optional.empty();
    }
    var falls = now.rows().stream().flatMap(row -> falls(earlier, row, now).stream()).toList();
    return falls.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A count since a fixed start cannot fall, and %s lower than in %s: %s. Ask its owner which is right."
                .formatted(
                    falls.size() == 1 ? "one is" : falls.size() + " are", named, listed(falls)));
  }

  /** The total of a row only where nothing else of it fell: it says the same again. */
  private static List<String> falls(UpdateTable earlier, UpdateTable.Row row, UpdateTable now) {
    var falls = new ArrayList<String>();
    for (var was : earlier.rows()) {
      if (was.code().equals(row.code())) {
        for (var column : now.columns()) {
          boolean isTotal = column.equals(UpdateTable.TOTAL);
          if (was.counts().containsKey(column)
              && row.count(column) < was.count(column)
              && !(isTotal && !falls.isEmpty())) {
            falls.add(
                String.format(
                    Locale.UK,
                    "%s %s %,d, was %,d",
                    row.area(),
                    column,
                    row.count(column),
                    was.count(column)));
          }
        }
      }
    }
    return falls;
  }

  private static String listed(List<String> falls) {
    var named = String.join("; ", falls.subList(0, Math.min(MOST_NAMED, falls.size())));
    return falls.size() > MOST_NAMED ? named + "; and others" : named;
  }
}
