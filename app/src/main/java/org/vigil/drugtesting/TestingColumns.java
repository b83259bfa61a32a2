package org.vigil.drugtesting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.vigil.figures.LineColumns;
import org.vigil.figures.Strip;
import org.vigil.rates.Rate;

/** The two columns a table of test results gains: the share of valid results that are positive, and its interval. */
public final class TestingColumns implements LineColumns {
  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";
  private static final Pattern DISTRICT = Pattern.compile("E0[6-9]\\d{6}");

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
      return share(line.get(positiveAt), line.get(negativeAt))
          .map(
              share ->
                  List.of(
                      percent(share.value()),
                      percent(share.lower()) + " to " + percent(share.upper())))
          .orElse(List.of("[x]", "[x]"));
    }

    @Override
    public Optional<String> note() {
      return Optional.of(
          "% positive: positive results as a share of valid results (positive and negative), with Wilson's 95% interval. If one person may be tested more than once, the intervals are too narrow.");
    }

    @Override
    public Optional<Strip> strip(List<Line> lines) {
      var areas = lines.stream().filter(Shares::isArea).toList();
      var together = share(sum(areas, positiveAt), sum(areas, negativeAt));
      return together.map(
          share ->
              new Strip(
                  marks(lines),
                  share.value(),
                  "The dashed line is the %d districts together, %s%%; an open square is not a district."
                      .formatted(areas.size(), percent(share.value()))));
    }

    private Map<String, Strip.Mark> marks(List<Line> lines) {
      var marks = new LinkedHashMap<String, Strip.Mark>();
      for (var line : lines) {
        share(line.values().get(positiveAt), line.values().get(negativeAt))
            .ifPresent(
                share ->
                    marks.put(
                        line.name(),
                        new Strip.Mark(share.value(), share.lower(), share.upper(), isArea(line))));
      }
      return marks;
    }

    private static OptionalLong sum(List<Line> lines, int column) {
      return lines.stream().anyMatch(line -> line.values().get(column).isEmpty())
          ? OptionalLong.empty()
          : OptionalLong.of(
              lines.stream().mapToLong(line -> line.values().get(column).orElseThrow()).sum());
    }

    private static Optional<Rate> share(OptionalLong positive, OptionalLong negative) {
      return positive.isEmpty()
              || negative.isEmpty()
              || positive.getAsLong() + negative.getAsLong() == 0
          ? Optional.empty()
          : Optional.of(Positivity.of(positive.getAsLong(), negative.getAsLong()).rate());
    }

    /** A district has a code of the national register; no fixed abode and out of county have none. */
    private static boolean isArea(Line line) {
      return DISTRICT.matcher(line.code()).matches();
    }

    private static String percent(double percent) {
      return String.format(Locale.UK, "%.1f", percent);
    }
  }
}
