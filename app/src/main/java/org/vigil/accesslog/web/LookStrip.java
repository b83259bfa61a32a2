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
  private static final int WIDTH = 1140;
  private static final int LABELS = 230;
  private static final int RIGHT = 24;
  private static final int TOP = 30;
  private static final int LINE = 27;
  private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

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

  String drawing() {
    var height = TOP + days.size() * LINE + 8;
    var svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(WIDTH, height, HtmlUtils.htmlEscape(inWords())));
    var count = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    for (var n = 0; n < count; n++) {
      var day = from.plusDays(n);
      var x = x(day);
      svg.append(
          "<line class=\"mark-line\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
              .formatted(x, x, TOP - 6, height - 8));
      svg.append(
          "<text class=\"mark-text mark-text--secondary\" x=\"%d\" y=\"16\" text-anchor=\"middle\">%s</text>"
              .formatted(
                  x, n == 0 || day.getDayOfMonth() == 1 ? FIRST.format(day) : day.getDayOfMonth()));
    }
    var line = 0;
    for (var organisation : days.entrySet()) {
      var y = TOP + line++ * LINE + LINE / 2;
      svg.append(
          "<text class=\"mark-text\" x=\"0\" y=\"%d\">%s</text>"
              .formatted(y + 5, HtmlUtils.htmlEscape(organisation.getKey())));
      organisation
          .getValue()
          .forEach(
              (day, breakGlass) ->
                  svg.append(day.isBefore(from) ? "" : mark(x(day), y, breakGlass)));
    }
    return svg.append("</svg>").toString();
  }

  private static String mark(int x, int y, boolean breakGlass) {
    return breakGlass
        ? "<path class=\"mark-alarm\" d=\"M%d %d l7 12 h-14 z\"/>".formatted(x, y - 7)
        : "<circle class=\"mark-dot\" cx=\"%d\" cy=\"%d\" r=\"5.5\"/>".formatted(x, y);
  }

  private int x(LocalDate day) {
    var room = WIDTH - LABELS - RIGHT;
    var steps = Math.max(1, to.toEpochDay() - from.toEpochDay());
    return LABELS + (int) (room * (day.toEpochDay() - from.toEpochDay()) / steps);
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
