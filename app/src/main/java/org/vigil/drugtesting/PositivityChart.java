package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigil.rates.Rate;
import org.vigil.shell.Words;

/**
 * Shares of valid results that were positive, each with its interval: districts by size of the share as dots, what is no area
 * as open squares below a rule, and all districts together as a dashed line. The numbers stand in the same row, so that the
 * chart is its table. A row without a valid result keeps its place and has no mark.
 *
 * @param description the finding in words, for those who do not see the drawing
 */
public record PositivityChart(String title, String description, List<Row> rows, Results reference) {
  private static final double DOT = 5;
  private static final double SQUARE = 9;

  /** One row. */
  public record Row(String name, boolean isDistrict, Results results) {}

  /** The same drawing for a wide and for a narrow screen, so that its words stay legible on both. */
  private enum Layout {
    WIDE(700, 30, 176, 480, 14),
    NARROW(340, 48, 6, 334, 32);

    private static final int TOP = 34;
    private final int width;
    private final int rowHeight;
    private final int from;
    private final int to;

    /** Where in its row a mark stands. */
    private final int mark;

    Layout(int width, int rowHeight, int from, int to, int mark) {
      this.width = width;
      this.rowHeight = rowHeight;
      this.from = from;
      this.to = to;
      this.mark = mark;
    }
  }

  public PositivityChart {
    rows =
        rows.stream()
            .sorted(
                Comparator.comparing((Row row) -> !row.isDistrict())
                    .thenComparing(
                        row ->
                            row.isDistrict() && row.results().valid() > 0
                                ? -row.results().positivity().percent()
                                : 1.0))
            .toList();
  }

  public static PositivityChart of(ReturnTable table, String description) {
    var rows = new ArrayList<Row>();
    table.rows().forEach(row -> rows.add(new Row(row.name(), row.isDistrict(), row.results())));
    return new PositivityChart(
        "Positive, by community safety partnership", description, rows, table.districts());
  }

  public String wide() {
    return new Sketch(Layout.WIDE).svg();
  }

  public String narrow() {
    return new Sketch(Layout.NARROW).svg();
  }

  /** Draws one layout. */
  private final class Sketch {
    private final Layout layout;
    private final PercentScale scale;
    private final Drawing drawing;

    Sketch(Layout layout) {
      this.layout = layout;
      this.scale =
          PercentScale.around(
              rows.stream()
                  .filter(row -> row.results().valid() > 0)
                  .map(row -> row.results().positivity().rate()));
      this.drawing =
          new Drawing(
              "positivity-" + (layout == Layout.WIDE ? "wide" : "narrow"),
              layout.width,
              (int) bottom() + 6,
              title,
              description);
    }

    String svg() {
      gridlines();
      rule();
      if (reference.valid() > 0) {
        var x = x(reference.positivity().percent());
        drawing.line("mark-expected", x, Layout.TOP, x, bottom());
      }
      for (int i = 0; i < rows.size(); i++) {
        row(rows.get(i), top(i));
      }
      return drawing.end();
    }

    private void gridlines() {
      for (int percent : scale.lines()) {
        drawing.line("mark-line", x(percent), Layout.TOP, x(percent), bottom());
        drawing.text("mark-text--secondary", x(percent), 16, anchor(percent), percent + "%");
      }
      if (layout == Layout.WIDE) {
        drawing.text("mark-text--secondary", 622, 16, "end", "positive");
        drawing.text("mark-text--secondary", layout.width, 16, "end", "of valid");
      }
    }

    /** On a narrow drawing the outermost numbers would be cut. */
    private String anchor(int percent) {
      if (layout == Layout.WIDE) {
        return "middle";
      }
      return percent == scale.least() ? "start" : percent == scale.most() ? "end" : "middle";
    }

    private void rule() {
      int districts = (int) rows.stream().filter(Row::isDistrict).count();
      if (districts > 0 && districts < rows.size()) {
        double y = top(districts) - 8;
        drawing.line("mark-axis", 0, y, layout.width, y);
      }
    }

    private void row(Row row, double top) {
      var results = row.results();
      if (layout == Layout.WIDE) {
        double base = top + layout.mark + 5;
        drawing.text("", 0, base, "start", row.name());
        drawing.text("mark-text--strong", 556, base, "end", share(results));
        drawing.text("", 622, base, "end", Words.number(results.positive()));
        drawing.text(
            "mark-text--secondary", layout.width, base, "end", Words.number(results.valid()));
      } else {
        drawing.text("mark-halo", 0, top + 15, "start", row.name());
        drawing.text(
            "mark-text--secondary mark-halo",
            layout.width,
            top + 15,
            "end",
            Words.number(results.positive()) + " of " + Words.number(results.valid()));
        drawing.text("mark-text--strong mark-halo", 226, top + 15, "end", share(results));
      }
      if (results.valid() > 0) {
        mark(row, results.positivity().rate(), top + layout.mark);
      }
    }

    private void mark(Row row, Rate rate, double y) {
      drawing.line("mark-interval", x(rate.lower()), y, x(rate.upper()), y);
      if (row.isDistrict()) {
        drawing.dot("mark-dot", x(rate.value()), y, DOT);
      } else {
        drawing.box("mark-square", x(rate.value()) - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE);
      }
    }

    private static String share(Results results) {
      return results.valid() == 0 ? "–" : StoryNumber.percent(results.positivity().percent());
    }

    /** What is no area stands apart. */
    private double top(int index) {
      return Layout.TOP
          + index * (double) layout.rowHeight
          + (rows.get(Math.min(index, rows.size() - 1)).isDistrict() ? 0 : 16);
    }

    private double bottom() {
      return rows.isEmpty() ? Layout.TOP : top(rows.size() - 1) + layout.rowHeight;
    }

    private double x(double percent) {
      return layout.from + scale.at(percent) * (layout.to - layout.from);
    }
  }
}
