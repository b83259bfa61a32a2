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
  private static final int TOP = 28;
  private static final int GAP = 10;
  private static final double DOT = 4.5;
  private static final double SQUARE = 8;
  private static final double HALF_A_LETTER = 5;
  private static final int STEP = 10;

  /** Figures end a little before the edge: a letter drawn wider than reckoned still stands on the page. */
  private static final int EDGE = 8;

  /**
   * Where things stand.
   *
   * @param from where the scale begins, and {@code to} where it ends
   * @param lines how many lines a row takes: on two, the words stand above the mark
   */
  private record Place(
      String name, int width, int row, int from, int to, int shareEnds, int lines) {
    private static final Place PAGE = new Place("", 560, 19, 150, 400, 446, 1);

    /** As wide as a telephone, so that letters of 14 stay 14 there. */
    private static final Place TELEPHONE = new Place("-narrow", 340, 42, 14, 326, 244, 2);

    int right() {
      return width - EDGE;
    }

    /** How far the words stand above the middle of a row, and the mark below it. */
    double apart() {
      return lines == 1 ? 0 : row / 4.5;
    }
  }

  private final String title;
  private final Strip strip;
  private final Place place;
  private final List<Map.Entry<String, Strip.Mark>> rows;
  private final StringBuilder svg = new StringBuilder();

  private StripChart(String title, Strip strip, Place place) {
    this.title = title;
    this.strip = strip;
    this.place = place;
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
                    drawn(table, strip, Place.PAGE),
                    Optional.of(drawn(table, strip, Place.TELEPHONE)),
                    table.released().title()
                        + ": % positive, with 95% interval. "
                        + strip.referenceWords(),
                    Optional.of(strip)));
  }

  private static String drawn(Document.Table table, Strip strip, Place place) {
    return new StripChart(table.released().title(), strip, place).draw(table.released().id());
  }

  private String draw(String tableId) {
    var id = tableId.replaceAll("[^a-z0-9]+", "-") + place.name();
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" focusable=\"false\">",
        place.width(), (int) bottom() + 4, id, id);
    add("<title id=\"%s-title\">%s</title>", id, escape(title));
    add("<desc id=\"%s-desc\">%s</desc>", id, escape(finding()));
    for (int percent = least(); percent <= most(); percent += STEP) {
      line("mark-line", x(percent), TOP - 8, x(percent), bottom());
      text("mark-text--secondary", x(percent), 12, "middle", percent + "%");
    }
    if (place.lines() == 1) {
      text("mark-text--secondary", place.right(), 12, "end", "95% interval");
    }
    line("mark-expected", x(strip.reference()), TOP - 8, x(strip.reference()), bottom());
    int areas = (int) rows.stream().filter(row -> row.getValue().area()).count();
    if (areas > 0 && areas < rows.size()) {
      double y = middle(areas) - place.row() / 2.0 - GAP / 2.0;
      line("mark-axis", 0, y, place.width(), y);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i).getKey(), rows.get(i).getValue(), middle(i));
    }
    return svg.append("</svg>").toString();
  }

  private void row(String name, Strip.Mark mark, double middle) {
    double words = middle - place.apart() + HALF_A_LETTER;
    double y = middle + place.apart();
    text("", 0, words, "start", name);
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
    text("mark-text--strong", place.shareEnds(), words, "end", percent(mark.value()));
    text("mark-text--secondary", place.right(), words, "end", interval(mark));
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
        + row * (double) place.row()
        + place.row() / 2.0
        + (rows.get(Math.min(row, rows.size() - 1)).getValue().area() ? 0 : GAP);
  }

  private double bottom() {
    return middle(rows.size() - 1) + place.row() / 2.0;
  }

  private double x(double percent) {
    return place.from() + (percent - least()) / (most() - least()) * (place.to() - place.from());
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
