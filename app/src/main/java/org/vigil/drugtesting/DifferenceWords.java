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
