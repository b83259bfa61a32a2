package org.vigil.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigil.disclosure.Category;

/**
 * Shares with their intervals on one scale, a mark to a row, so that the table is its own chart. The numbers stand in the
 * same row: the drawing is hidden from those who hear the page.
 *
 * @param marks by the name of the row; none for a row of which nothing can be drawn
 * @param reference where the dashed line stands, in percent
 * @param referenceWords what it is
 */
public record Strip(Map<String, Mark> marks, double reference, String referenceWords) {
  private static final int WIDTH = 170;
  private static final int HEIGHT = 22;
  private static final int MARGIN = 6;
  private static final int STEP = 10;

  /**
   * One share.
   *
   * @param area whether the row is an area; what is none has an open square
   */
  public record Mark(double value, double lower, double upper, boolean area) {}

  public Strip {
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
  }

  /** Of a table whose subject draws its shares; made only of numbers that may be seen. */
  public static Optional<Strip> of(ReleasedTable table, LineColumns more) {
    if (table.dimensions().size() != 2) {
      return Optional.empty();
    }
    var columns = table.dimensions().getLast().categories().stream().map(Category::code).toList();
    var lines = new ArrayList<LineColumns.Line>();
    for (var row : table.dimensions().getFirst().categories()) {
      if (!row.code().equals(DifferenceRow.CODE)) {
        lines.add(
            new LineColumns.Line(
                row.code(),
                row.name(),
                columns.stream().map(column -> table.shown(row.code(), column)).toList()));
      }
    }
    return more.beside(columns).strip(lines);
  }

  /** The scale, for the head of the column. */
  public String head() {
    int middle = (from() + to()) / 2;
    return svg(tick(from(), "start") + tick(middle, "middle") + tick(to(), "end"));
  }

  /** The mark of one row; the line of reference alone for a row that has none. */
  public String row(String name) {
    var mark = marks.get(name);
    return svg(vertical("mark-expected", reference) + (mark == null ? "" : drawn(mark)));
  }

  /** Whether the row is the first of those that are no areas, which stand below a rule. */
  public boolean beginsOthers(String name) {
    return marks.entrySet().stream()
        .filter(entry -> !entry.getValue().area())
        .findFirst()
        .filter(entry -> entry.getKey().equals(name))
        .isPresent();
  }

  private String drawn(Mark mark) {
    var interval =
        "<path class=\"mark-interval\" d=\"M%s %d H%s\"/>"
            .formatted(x(mark.lower()), HEIGHT / 2, x(mark.upper()));
    var dot =
        mark.area()
            ? "<circle class=\"mark-dot\" cx=\"%s\" cy=\"%d\" r=\"4.5\"/>"
                .formatted(x(mark.value()), HEIGHT / 2)
            : "<rect class=\"mark-open\" x=\"%s\" y=\"%d\" width=\"9\" height=\"9\"/>"
                .formatted(number(at(mark.value()) - 4.5), HEIGHT / 2 - 4);
    return interval + dot;
  }

  private String tick(int percent, String anchor) {
    return "<text class=\"mark-text mark-text--secondary\" x=\"%s\" y=\"16\" text-anchor=\"%s\">%d%%</text>"
        .formatted(
            switch (anchor) {
              case "start" -> "0";
              case "end" -> Integer.toString(WIDTH);
              default -> x(percent);
            },
            anchor,
            percent);
  }

  private String vertical(String style, double percent) {
    return "<path class=\"%s\" d=\"M%s 0 V%d\"/>".formatted(style, x(percent), HEIGHT);
  }

  private static String svg(String inside) {
    return "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">%s</svg>"
        .formatted(WIDTH, HEIGHT, inside);
  }

  private String x(double percent) {
    return number(at(percent));
  }

  private double at(double percent) {
    return MARGIN + (percent - from()) / (to() - from()) * (WIDTH - 2 * MARGIN);
  }

  private int from() {
    double least = marks.values().stream().mapToDouble(Mark::lower).min().orElse(0);
    return (int) Math.floor(least / STEP) * STEP;
  }

  private int to() {
    double most = marks.values().stream().mapToDouble(Mark::upper).max().orElse(100);
    return (int) Math.ceil(most / STEP) * STEP;
  }

  private static String number(double number) {
    return String.format(Locale.UK, "%.1f", number);
  }
}
