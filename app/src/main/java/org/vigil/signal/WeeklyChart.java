package org.vigil.signal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A year of weeks as a drawing: a dot for each case file, a diamond where it belongs to the signal, the expected count
 * dashed, a band where 19 in 20 weeks fall, and the count that raises an alarm as a line with its words.
 *
 * @param description the finding in words, for those who do not see the drawing
 * @param weeks oldest first
 * @param expected deaths a week; NaN where nothing can be expected
 * @param usual the greatest count of a usual week
 * @param alarmFrom deaths in a week that raise an alarm
 */
public record WeeklyChart(
    String title,
    String description,
    List<WeekOnChart> weeks,
    double expected,
    long usual,
    long alarmFrom) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 260;
  private static final int LEFT = 32;
  private static final int RIGHT = 708;
  private static final int TOP = 26;
  private static final int BOTTOM = 222;
  private static final int LEAST_SCALE = 4;
  private static final int MOST_GRIDLINES = 4;
  private static final double GREATEST_RADIUS = 4.2;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
  private static final DateTimeFormatter MONTH_OF_YEAR =
      DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

  /**
   * One week.
   *
   * @param members how many of its deaths are case files of the signal
   */
  public record WeekOnChart(LocalDate monday, int deaths, int members) {}

  public WeeklyChart {
    weeks = List.copyOf(weeks);
  }

  public String svg() {
    var svg = new StringBuilder();
    line(
        svg,
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"chart-title chart-desc\" focusable=\"false\">",
        WIDTH,
        HEIGHT);
    line(svg, "<title id=\"chart-title\">%s</title>", escape(title));
    line(svg, "<desc id=\"chart-desc\">%s</desc>", escape(description));
    if (!Double.isNaN(expected)) {
      line(
          svg,
          "<rect class=\"mark-band\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
          LEFT,
          y(usual),
          RIGHT - LEFT,
          BOTTOM - y(usual));
    }
    gridlines(svg);
    months(svg);
    for (int i = 0; i < weeks.size(); i++) {
      dots(svg, i, weeks.get(i));
    }
    if (!Double.isNaN(expected)) {
      expectedAndThreshold(svg);
    }
    line(svg, "</svg>");
    return svg.toString();
  }

  private void gridlines(StringBuilder svg) {
    int step = (int) Math.ceil((double) scale() / MOST_GRIDLINES);
    for (int count = 0; count <= scale(); count += step) {
      line(
          svg,
          "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
          count == 0 ? "mark-axis" : "mark-line",
          LEFT,
          RIGHT,
          y(count),
          y(count));
      line(
          svg,
          "<text class=\"mark-text mark-text--secondary\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>",
          LEFT - 8,
          y(count) + 5,
          count);
    }
  }

  private void months(StringBuilder svg) {
    for (int i = 0; i < weeks.size(); i++) {
      var monday = weeks.get(i).monday();
      boolean first = monday.getDayOfMonth() <= 7;
      if (first && monday.getMonthValue() % 2 == 1 && i < weeks.size() - 1) {
        line(
            svg,
            "<text class=\"mark-text mark-text--secondary\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
            x(i),
            BOTTOM + 22,
            (monday.getMonthValue() == 1 ? MONTH_OF_YEAR : MONTH).format(monday));
      }
      if (first) {
        line(
            svg,
            "<line class=\"mark-axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
            x(i),
            x(i),
            BOTTOM,
            BOTTOM + 5);
      }
    }
  }

  /** The signal's own stand at the top of their week, and the alarm above them. */
  private void dots(StringBuilder svg, int position, WeekOnChart week) {
    double radius = radius();
    for (int n = 1; n <= week.deaths(); n++) {
      double middle = y(n - 0.5);
      if (n > week.deaths() - week.members()) {
        line(
            svg,
            "<path class=\"mark-member\" d=\"M%.1f %.1fl%.1f %.1f %.1f %.1f %.1f %.1fz\"/>",
            x(position),
            middle - radius * 1.2,
            radius * 1.2,
            radius * 1.2,
            -radius * 1.2,
            radius * 1.2,
            -radius * 1.2,
            -radius * 1.2);
      } else {
        line(
            svg,
            "<circle class=\"mark-dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
            x(position),
            middle,
            radius);
      }
    }
    if (week.members() > 0 && week.deaths() >= alarmFrom) {
      line(
          svg,
          "<path class=\"mark-alarm\" d=\"M%.1f %.1fh8l-4 6z\"/>",
          x(position) - 4,
          y(week.deaths()) - 10);
    }
  }

  private void expectedAndThreshold(StringBuilder svg) {
    line(
        svg,
        "<line class=\"mark-expected\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
        LEFT,
        RIGHT,
        y(expected),
        y(expected));
    line(
        svg,
        "<text class=\"mark-text mark-halo\" x=\"%d\" y=\"%.1f\">expected: %.1f a week</text>",
        LEFT + 4,
        y(expected) - 5,
        expected);
    // Half a death below the count that raises the alarm: no count stands on the line.
    double threshold = y(alarmFrom - 0.5);
    line(
        svg,
        "<line class=\"mark-threshold\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
        LEFT,
        RIGHT,
        threshold,
        threshold);
    line(
        svg,
        "<text class=\"mark-text mark-text--rust mark-halo\" x=\"%d\" y=\"%.1f\">%d or more in a week</text>",
        LEFT + 4,
        threshold - 5,
        alarmFrom);
  }

  private long scale() {
    long most = weeks.stream().mapToInt(WeekOnChart::deaths).max().orElse(0) + 1L;
    return Math.max(LEAST_SCALE, Math.max(most, Double.isNaN(expected) ? 0 : alarmFrom + 1));
  }

  private double y(double count) {
    return BOTTOM - count * (BOTTOM - TOP) / scale();
  }

  private double x(int position) {
    return LEFT + (position + 0.5) * (RIGHT - LEFT) / Math.max(1, weeks.size());
  }

  private double radius() {
    double beside = (double) (RIGHT - LEFT) / Math.max(1, weeks.size()) / 2 - 0.8;
    double above = (double) (BOTTOM - TOP) / scale() / 2 - 0.4;
    return Math.max(1, Math.min(GREATEST_RADIUS, Math.min(beside, above)));
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
