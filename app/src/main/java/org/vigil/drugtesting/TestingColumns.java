package org.vigil.drugtesting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigil.figures.LineColumns;

/** The two columns a table of test results gains: the share of valid results that are positive, and its interval. */
public final class TestingColumns implements LineColumns {
  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";

  @Override
  public Chosen beside(List<String> columns) {
    return columns.containsAll(List.of(POSITIVE, NEGATIVE))
        ? new Shares(columns.indexOf(POSITIVE), columns.indexOf(NEGATIVE))
        : NOTHING;
  }

  private record Shares(int positiveAt, int negativeAt) implements Chosen {
    @Override
    public List<String> headings() {
      return List.of("% positive", "95% interval");
    }

    @Override
    public List<String> cells(List<OptionalLong> line) {
      var positive = line.get(positiveAt);
      var negative = line.get(negativeAt);
      if (positive.isEmpty()
          || negative.isEmpty()
          || positive.getAsLong() + negative.getAsLong() == 0) {
        return List.of("[x]", "[x]");
      }
      var share = Positivity.of(positive.getAsLong(), negative.getAsLong()).rate();
      return List.of(
          percent(share.value()), percent(share.lower()) + " to " + percent(share.upper()));
    }

    @Override
    public Optional<String> note() {
      return Optional.of(
          "% positive: positive results as a share of valid results (positive and negative), with Wilson's 95% interval. If one person may be tested more than once, the intervals are too narrow.");
    }

    private static String percent(double percent) {
      return String.format(Locale.UK, "%.1f", percent);
    }
  }
}
