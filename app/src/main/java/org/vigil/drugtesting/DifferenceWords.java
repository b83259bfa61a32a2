package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigil.figures.Footing;

/** The difference between printed totals and rows as a clause: "exceed its rows by 43 positive, 57 negative, 100 in all". */
public final class DifferenceWords {
  private DifferenceWords() {}

  /** Empty where no total differs from the rows. */
  public static Optional<String> of(ReturnTable table) {
    var differences = table.footing().columnDifferences();
    if (differences.stream().allMatch(difference -> difference == 0)) {
      return Optional.empty();
    }
    boolean more = differences.stream().allMatch(difference -> difference >= 0);
    boolean less = differences.stream().allMatch(difference -> difference <= 0);
    var listed = String.join(", ", listed(table, differences, more || less));
    return Optional.of(
        (more
                ? "exceed its rows by "
                : less ? "fall short of its rows by " : "differ from its rows by ")
            + listed);
  }

  /** Lines that do not add across: "Broxbourne with 10 more than it adds to". Empty where every line does. */
  static Optional<String> across(ReturnTable table) {
    var footing = table.footing();
    var lines = new ArrayList<String>();
    for (int row = 0; row < footing.rowDifferences().size(); row++) {
      across(footing.table().rows().get(row), footing.rowDifferences().get(row), lines);
    }
    across("the total row", footing.totalRowCrossFoot(), lines);
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", lines));
  }

  private static void across(String line, long difference, List<String> lines) {
    if (difference != 0) {
      lines.add(
          String.format(
              Locale.UK,
              "%s with %,d %s than it adds to",
              line,
              Math.abs(difference),
              difference > 0 ? "more" : "fewer"));
    }
  }

  private static List<String> listed(
      ReturnTable table, List<Long> differences, boolean withoutSign) {
    var words = new ArrayList<String>();
    for (int i = 0; i < differences.size(); i++) {
      var difference = differences.get(i);
      if (difference != 0) {
        var number =
            withoutSign
                ? String.format(Locale.UK, "%,d", Math.abs(difference))
                : String.format(Locale.UK, "%+,d", difference);
        words.add(
            number
                + (i < table.columns().size() ? " " + table.columns().get(i).code() : " in all"));
      }
    }
    return words;
  }

  /** The footing's own opinion of a return that does not add up; empty where it does. */
  static Optional<String> cause(Footing footing) {
    return footing.foots() ? Optional.empty() : Optional.of(footing.cause().sentence());
  }
}
