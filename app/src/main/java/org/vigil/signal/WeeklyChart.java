package org.vigil.signal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A year of weeks as a drawing: a dot at its height for each case file, a diamond where it belongs to the signal, the
 * expected count dashed, a band where 19 in 20 weeks fall, and the count that raises an alarm as a line. What a line means
 * is written where no dot can be: beside the weeks, or below them where the drawing is narrow.
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
  private static final int LEFT = 32;
  private static final int TOP = 26;
  private static final int BOTTOM = 222;
  private static final int HEIGHT = 260;
  private static final int LINE_HEIGHT = 20;
  private static final int LEAST_SCALE = 4;
  private static final int MOST_GRIDLINES = 4;
  private static final double GREATEST_RADIUS = 4.2;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
  private static final DateTimeFormatter MONTH_OF_YEAR =
      DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

  /** How wide it is drawn, so that its letters are as large as those around it. */
  public enum Width {
    /** Words beside the weeks. */
    PAGE(720, 560, "for-page"),
    /** Words below the weeks. */
    PHONE(358, 346, "for-phone");

    private final int width;
    private final int right;
    private final String shown;

    Width(int width, int right, String shown) {
      this.width = width;
      this.right = right;
      this.shown = shown;
    }
  }

  /**
   * One week.
   *
   * @param members how many of its deaths are case files of the signal
   */
  public record WeekOnChart(LocalDate monday, int deaths, int members) {}

  public WeeklyChart {
    weeks = List.copyOf(weeks);
  }

  public String svg(Width width) {
    return new Drawing(width).svg();
  }

  private long scale() {
    long most = weeks.stream().mapToInt(WeekOnChart::deaths).max().orElse(0) + 1L;
    return Math.max(LEAST_SCALE, Math.max(most, nothingExpected() ? 0 : alarmFrom + 1));
  }

  private double y(double count) {
    return BOTTOM - count * (BOTTOM - TOP) / scale();
  }

  private boolean nothingExpected() {
    return Double.isNaN(expected);
  }

  /** The chart at one width. */
  private final class Drawing {
    private final StringBuilder svg = new StringBuilder();
    private final Width width;

    Drawing(Width width) {
      this.width = width;
    }

    String svg() {
      var name = "chart-" + width.name().toLowerCase(Locale.ROOT);
      line(
          "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" focusable=\"false\">",
          width.shown, width.width, height(), name, name);
      line("<title id=\"%s-title\">%s</title>", name, escape(title));
      line("<desc id=\"%s-desc\">%s</desc>", name, escape(description));
      if (!nothingExpected()) {
        band();
      }
      gridlines();
      months();
      if (!nothingExpected()) {
        expectedAndThreshold();
      }
      for (int i = 0; i < weeks.size(); i++) {
        dots(i, weeks.get(i));
      }
      line("</svg>");
      return svg.toString();
    }

    private int height() {
      return width == Width.PHONE && !nothingExpected() ? HEIGHT + 2 * LINE_HEIGHT : HEIGHT;
    }

    private void band() {
      line(
          "<rect class=\"mark-band\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
          LEFT, y(usual), width.right - LEFT, BOTTOM - y(usual));
    }

    private void gridlines() {
      int step = (int) Math.ceil((double) scale() / MOST_GRIDLINES);
      for (int count = 0; count <= scale(); count += step) {
        rule(count == 0 ? "mark-axis" : "mark-line", LEFT, width.right, y(count));
        line(
            "<text class=\"mark-text mark-text--secondary\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>",
            LEFT - 8, y(count) + 5, count);
      }
    }

    private void months() {
      for (int i = 0; i < weeks.size(); i++) {
        var monday = weeks.get(i).monday();
        boolean first = monday.getDayOfMonth() <= 7;
        if (first && monday.getMonthValue() % every() == 1 && i < weeks.size() - 1) {
          line(
              "<text class=\"mark-text mark-text--secondary\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
              x(i),
              BOTTOM + 22,
              (monday.getMonthValue() == 1 ? MONTH_OF_YEAR : MONTH).format(monday));
        }
        if (first) {
          line(
              "<line class=\"mark-axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
              x(i), x(i), BOTTOM, BOTTOM + 5);
        }
      }
    }

    /** Every second month has its name, every third where it is narrow. */
    private int every() {
      return width == Width.PHONE ? 3 : 2;
    }

    /** The signal's own stand at the top of their week, and the alarm above them. */
    private void dots(int position, WeekOnChart week) {
      double radius = radius();
      for (int n = 1; n <= week.deaths(); n++) {
        if (n > week.deaths() - week.members()) {
          diamond(x(position), y(n), radius * 1.2);
        } else {
          line(
              "<circle class=\"mark-dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
              x(position), y(n), radius);
        }
      }
      if (!nothingExpected() && week.members() > 0 && week.deaths() >= alarmFrom) {
        line(
            "<path class=\"mark-alarm\" d=\"M%.1f %.1fh8l-4 6z\"/>",
            x(position) - 4, y(week.deaths()) - radius * 1.2 - 10);
      }
    }

    private void diamond(double x, double y, double half) {
      line(
          "<path class=\"mark-member\" d=\"M%.1f %.1fl%.1f %.1f %.1f %.1f %.1f %.1fz\"/>",
          x, y - half, half, half, -half, half, -half, -half);
    }

    /** The threshold is half a death below the count that raises the alarm: no dot stands on it. */
    private void expectedAndThreshold() {
      double usually = y(expected);
      double threshold = y(alarmFrom - 0.5);
      rule("mark-expected", LEFT, width.right, usually);
      rule("mark-threshold", LEFT, width.right, threshold);
      var usualWords = String.format(Locale.ROOT, "expected: %.1f a week", expected);
      var alarmWords = alarmFrom + " or more in a week";
      switch (width) {
        case PAGE -> {
          int beside = width.right + 8;
          double apart = Math.min(threshold, usually - LINE_HEIGHT);
          words("mark-text", beside, usually + 5, usualWords);
          words("mark-text mark-text--rust", beside, apart + 5, alarmWords);
        }
        case PHONE -> {
          legend("mark-expected", "mark-text", HEIGHT + 4, usualWords);
          legend(
              "mark-threshold", "mark-text mark-text--rust", HEIGHT + 4 + LINE_HEIGHT, alarmWords);
        }
      }
    }

    private void legend(String mark, String letters, int y, String text) {
      rule(mark, LEFT, LEFT + 28, y);
      words(letters, LEFT + 36, y + 5, text);
    }

    private void rule(String mark, int from, int to, double y) {
      line(
          "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", mark, from, to, y, y);
    }

    private void words(String letters, int x, double y, String text) {
      line("<text class=\"%s\" x=\"%d\" y=\"%.1f\">%s</text>", letters, x, y, text);
    }

    private double x(int position) {
      return LEFT + (position + 0.5) * (width.right - LEFT) / Math.max(1, weeks.size());
    }

    private double radius() {
      double beside = (double) (width.right - LEFT) / Math.max(1, weeks.size()) / 2 - 0.8;
      double above = (double) (BOTTOM - TOP) / scale() / 2 - 0.4;
      return Math.max(1, Math.min(GREATEST_RADIUS, Math.min(beside, above)));
    }

    private void line(String format, Object... values) {
      svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
