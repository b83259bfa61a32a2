package org.vigil.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigil.figures.Strip;

/**
 * The shares of a table as one chart, for editions that show the chart and not the table: areas by size of the share as
 * dots, what is no area as open squares below a rule, each with its interval and its numbers in the same row. It is made of
 * the marks drawn beside the rows of the table, so the two cannot differ.
 */
final class StripChart {
  private static final int WIDTH = 560;

  /** Where figures end: a letter drawn wider than reckoned still stands on the page. */
  private static final int RIGHT = WIDTH - 8;

  private static final int ROW = 19;
  private static final int TOP = 28;
  private static final int GAP = 10;
  private static final int FROM = 150;
  private static final int TO = 400;
  private static final int SHARE_ENDS = 446;
  private static final double DOT = 4.5;
  private static final double SQUARE = 8;
  private static final double HALF_A_LETTER = 5;
  private static final int STEP = 10;

  private final String title;
  private final Strip strip;
  private final List<Map.Entry<String, Strip.Mark>> rows;
  private final StringBuilder svg = new StringBuilder();

  private StripChart(String title, Strip strip) {
    this.title = title;
    this.strip = strip;
    this.rows =
        strip.marks().entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Strip.Mark> row) -> !row.getValue().area())
                    .thenComparing(row -> -row.getValue().value()))
            .toList();
  }

  /** Empty for a table whose subject draws nothing. */
  static Optional<Document.Drawing> of(Document.Table table) {
    return table
        .strip()
        .filter(strip -> !strip.marks().isEmpty())
        .map(
            strip ->
                new Document.Drawing(
                    new StripChart(table.released().title(), strip).draw(table.released().id()),
                    table.released().title()
                        + ": % positive, with 95% interval. "
                        + strip.referenceWords(),
                    Optional.of(strip)));
  }

  private String draw(String tableId) {
    var id = tableId.replaceAll("[^a-z0-9]+", "-");
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" focusable=\"false\">",
        WIDTH, (int) bottom() + 4, id, id);
    add("<title id=\"%s-title\">%s</title>", id, escape(title));
    add("<desc id=\"%s-desc\">%s</desc>", id, escape(finding()));
    for (int percent = least(); percent <= most(); percent += STEP) {
      line("mark-line", x(percent), TOP - 8, x(percent), bottom());
      text("mark-text--secondary", x(percent), 12, "middle", percent + "%");
    }
    text("mark-text--secondary", RIGHT, 12, "end", "95% interval");
    line("mark-expected", x(strip.reference()), TOP - 8, x(strip.reference()), bottom());
    int areas = (int) rows.stream().filter(row -> row.getValue().area()).count();
    if (areas > 0 && areas < rows.size()) {
      double y = middle(areas) - ROW / 2.0 - GAP / 2.0;
      line("mark-axis", 0, y, WIDTH, y);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i).getKey(), rows.get(i).getValue(), middle(i));
    }
    return svg.append("</svg>").toString();
  }

  private void row(String name, Strip.Mark mark, double y) {
    text("", 0, y + HALF_A_LETTER, "start", name);
    line("mark-interval", x(mark.lower()), y, x(mark.upper()), y);
    if (mark.area()) {
      add(
          "<circle class=\"mark-dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
          x(mark.value()), y, DOT);
    } else {
      add(
          "<rect class=\"mark-open\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
          x(mark.value()) - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE);
    }
    text("mark-text--strong", SHARE_ENDS, y + HALF_A_LETTER, "end", percent(mark.value()));
    text("mark-text--secondary", RIGHT, y + HALF_A_LETTER, "end", interval(mark));
  }

  /** Every number of the chart, since in a picture none can be read out. */
  private String finding() {
    var parts = new ArrayList<String>();
    rows.forEach(
        row ->
            parts.add(
                row.getKey()
                    + " "
                    + percent(row.getValue().value())
                    + " ("
                    + interval(row.getValue())
                    + ")"));
    return parts.stream().collect(Collectors.joining("; ", "% positive, with 95% interval: ", ". "))
        + strip.referenceWords();
  }

  private double middle(int row) {
    return TOP
        + row * (double) ROW
        + ROW / 2.0
        + (rows.get(Math.min(row, rows.size() - 1)).getValue().area() ? 0 : GAP);
  }

  private double bottom() {
    return middle(rows.size() - 1) + ROW / 2.0;
  }

  private double x(double percent) {
    return FROM + (percent - least()) / (most() - least()) * (TO - FROM);
  }

  private int least() {
    double least = rows.stream().mapToDouble(row -> row.getValue().lower()).min().orElse(0);
    return (int) Math.floor(least / STEP) * STEP;
  }

  private int most() {
    double most = rows.stream().mapToDouble(row -> row.getValue().upper()).max().orElse(100);
    return Math.max(least() + STEP, (int) Math.ceil(most / STEP) * STEP);
  }

  private void line(String mark, double x1, double y1, double x2, double y2) {
    add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        mark, x1, y1, x2, y2);
  }

  private void text(String mark, double x, double y, String anchor, String words) {
    add(
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        mark.isEmpty() ? "mark-text" : "mark-text " + mark, x, y, anchor, escape(words));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String interval(Strip.Mark mark) {
    return percent(mark.lower()) + " to " + percent(mark.upper());
  }

  private static String percent(double percent) {
    return String.format(Locale.UK, "%.1f", percent);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
