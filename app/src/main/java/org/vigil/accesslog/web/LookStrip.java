package org.vigil.accesslog.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.HtmlUtils;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.shell.VigilClock;

/**
 * The strip of who looked when: a line for each organisation, a column for each day. A dot is a day on which someone
 * there looked, a triangle one on which someone broke the glass.
 */
final class LookStrip {
  private static final int LONGEST_DAYS = 28;
  private static final int TOP = 30;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  /** How wide it is drawn, so that its letters are as large as those around it. */
  enum Width {
    /** Each organisation's name stands before its line. */
    PAGE(1140, 230, 24, 27, 0, "for-page"),
    /** Each organisation's name stands above its line. */
    PHONE(358, 24, 16, 46, 18, "for-phone");

    private final int width;
    private final int left;
    private final int right;
    private final int line;
    private final int markBelow;
    private final String shown;

    Width(int width, int left, int right, int line, int markBelow, String shown) {
      this.width = width;
      this.left = left;
      this.right = right;
      this.line = line;
      this.markBelow = markBelow;
      this.shown = shown;
    }
  }

  private final Map<String, Map<LocalDate, Boolean>> days = new LinkedHashMap<>();
  private final LocalDate from;
  private final LocalDate to;
  private final boolean leavesSomeOut;

  /** @param looks newest first, at least one */
  LookStrip(List<AccessEntry> looks, WhoIsWho whoIsWho) {
    to = day(looks.getFirst());
    var first = day(looks.getLast());
    var earliest = to.minusDays(LONGEST_DAYS - 1L);
    leavesSomeOut = first.isBefore(earliest);
    from = leavesSomeOut ? earliest : first;
    for (var look : looks.reversed()) {
      days.computeIfAbsent(
              whoIsWho.organisation(look.organisation()), name -> new TreeMap<LocalDate, Boolean>())
          .merge(day(look), look.action() == AccessAction.BREAK_GLASS, Boolean::logicalOr);
    }
  }

  String caption() {
    return "A mark is a day on which someone there looked. Triangle: break-glass, without an agreement."
        + (leavesSomeOut ? " The last 28 days; earlier views are in the list." : "");
  }

  String drawing(Width width) {
    var height = TOP + days.size() * width.line + 8;
    var svg = new StringBuilder();
    svg.append(
        "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(width.shown, width.width, height, HtmlUtils.htmlEscape(inWords())));
    var count = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    for (var n = 0; n < count; n++) {
      svg.append(column(from.plusDays(n), n, height, width));
    }
    var line = 0;
    for (var organisation : days.entrySet()) {
      var y = TOP + line++ * width.line + 13;
      svg.append(
          "<text class=\"mark-text\" x=\"0\" y=\"%d\">%s</text>"
              .formatted(y + 5, HtmlUtils.htmlEscape(organisation.getKey())));
      organisation
          .getValue()
          .forEach(
              (day, breakGlass) ->
                  svg.append(
                      day.isBefore(from)
                          ? ""
                          : mark(x(day, width), y + width.markBelow, breakGlass)));
    }
    return svg.append("</svg>").toString();
  }

  private String column(LocalDate day, int number, int height, Width width) {
    var x = x(day, width);
    var line =
        "<line class=\"mark-line\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
            .formatted(x, x, TOP - 6, height - 8);
    if (width == Width.PHONE && number % DAYS_OF_A_WEEK != 0) {
      return line;
    }
    return line
        + "<text class=\"mark-text mark-text--secondary\" x=\"%d\" y=\"16\" text-anchor=\"middle\">%s</text>"
            .formatted(
                x,
                number == 0 || day.getDayOfMonth() == 1 || width == Width.PHONE
                    ? FIRST.format(day)
                    : day.getDayOfMonth());
  }

  private static String mark(int x, int y, boolean breakGlass) {
    return breakGlass
        ? "<path class=\"mark-alarm\" d=\"M%d %d l7 12 h-14 z\"/>".formatted(x, y - 7)
        : "<circle class=\"mark-dot\" cx=\"%d\" cy=\"%d\" r=\"5.5\"/>".formatted(x, y);
  }

  private int x(LocalDate day, Width width) {
    var room = width.width - width.left - width.right;
    var steps = Math.max(1, to.toEpochDay() - from.toEpochDay());
    return width.left + (int) (room * (day.toEpochDay() - from.toEpochDay()) / steps);
  }

  private String inWords() {
    var words = new StringBuilder("Days on which each organisation looked. ");
    days.forEach(
        (organisation, looked) ->
            words
                .append(organisation)
                .append(": ")
                .append(
                    String.join(
                        ", ",
                        looked.entrySet().stream()
                            .map(
                                e ->
                                    FIRST.format(e.getKey())
                                        + (e.getValue() ? " (break-glass)" : ""))
                            .toList()))
                .append(". "));
    return words.toString().strip();
  }

  private static LocalDate day(AccessEntry entry) {
    return LocalDate.ofInstant(entry.recordedAt(), VigilClock.COUNTY_TIME);
  }
}
