package org.vigil.drugtesting;

import java.util.List;
import java.util.function.Predicate;
import org.vigil.drugtesting.MonthSeries.AreaKey;
import org.vigil.rates.Rate;

/**
 * A run of months: the share positive of each with its interval. A month that is no data has its mark in words and no dot; a
 * change of what is counted stands as a line before its month. Nothing joins the months: a line would be a trend.
 */
public record MonthChart(
    String title, String description, List<MonthLine> months, Predicate<AreaKey> areas) {
  private static final int TOP = 28;
  private static final int BOTTOM = 196;

  /** The same drawing for a wide and for a narrow screen. */
  private enum Layout {
    WIDE(720, 46, 236, 2),
    NARROW(340, 40, 236, 3);

    private final int width;
    private final int left;
    private final int height;
    private final int everyMonths;

    Layout(int width, int left, int height, int everyMonths) {
      this.width = width;
      this.left = left;
      this.height = height;
      this.everyMonths = everyMonths;
    }
  }

  public MonthChart {
    months = List.copyOf(months);
  }

  public String wide() {
    return draw(Layout.WIDE, "months-wide");
  }

  public String narrow() {
    return draw(Layout.NARROW, "months-narrow");
  }

  private String draw(Layout layout, String id) {
    var drawing = new Drawing(id, layout.width, layout.height, title, description);
    var scale =
        PercentScale.around(
            months.stream()
                .flatMap(month -> month.positivity(areas).stream())
                .map(Positivity::rate));
    for (int percent : scale.lines()) {
      double y = y(scale, percent);
      drawing.line("mark-line", layout.left, y, layout.width, y);
      drawing.text("mark-text--secondary", layout.left - 8, y + 5, "end", percent + "%");
    }
    for (int i = 0; i < months.size(); i++) {
      month(drawing, layout, scale, i);
    }
    return drawing.end();
  }

  private void month(Drawing drawing, Layout layout, PercentScale scale, int at) {
    var month = months.get(at);
    double step = (double) (layout.width - layout.left) / Math.max(1, months.size());
    double x = layout.left + (at + 0.5) * step;
    if (!month.breaks().isEmpty()) {
      drawing.line("mark-break", x - step / 2, TOP - 6, x - step / 2, BOTTOM);
      drawing.text("mark-text--secondary mark-halo", x - step / 2, TOP - 10, "middle", "[b]");
    }
    month
        .positivity(areas)
        .map(Positivity::rate)
        .ifPresentOrElse(
            rate -> mark(drawing, scale, x, rate),
            () -> drawing.text("mark-text--secondary", x, BOTTOM - 6, "middle", code(month)));
    // Counted from the last month, which is the one that is looked for.
    if ((months.size() - 1 - at) % layout.everyMonths == 0) {
      var isLast = at == months.size() - 1;
      drawing.text(
          "mark-text--secondary",
          isLast ? layout.width : x,
          BOTTOM + 24,
          isLast ? "end" : "middle",
          Months.abbreviated(month.month()));
    }
  }

  private void mark(Drawing drawing, PercentScale scale, double x, Rate rate) {
    drawing.line("mark-interval", x, y(scale, rate.lower()), x, y(scale, rate.upper()));
    drawing.dot("mark-dot", x, y(scale, rate.value()), 4.5);
  }

  /** Why there is no dot. */
  private String code(MonthLine month) {
    var positive = month.of(Result.POSITIVE, areas);
    var negative = month.of(Result.NEGATIVE, areas);
    return positive instanceof Increment.Counted
        ? negative instanceof Increment.Counted ? "–" : negative.words()
        : positive.words();
  }

  private static double y(PercentScale scale, double percent) {
    return BOTTOM - scale.at(percent) * (BOTTOM - TOP);
  }
}
