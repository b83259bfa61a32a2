package org.vigil.casefile.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.casefile.CaseFiles;
import org.vigil.reference.Reference;
import org.vigil.shell.Actor;
import org.vigil.shell.HomePanel;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** The deaths of the last thirteen weeks: each dot is one person who died. */
@Component
class WeeksPanel implements HomePanel {
  private static final int WEEKS = 13;
  private static final int WIDTH = 360;
  private static final int LEFT = 24;
  private static final int DOT = 12;
  private static final int BASE = 150;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private final CaseFiles caseFiles;
  private final Reference reference;
  private final VigilClock clock;

  WeeksPanel(CaseFiles caseFiles, Reference reference, VigilClock clock) {
    this.caseFiles = caseFiles;
    this.reference = reference;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Panel> forActor(Actor actor) {
    if (!actor.has(Role.ANALYST) && !actor.has(Role.CONSULTANT)) {
      return Optional.empty();
    }
    var thisWeek = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var first = thisWeek.minusWeeks(WEEKS - 1L);
    var counts = new int[WEEKS];
    var deaths = caseFiles.diedByWeek(reference.homeCounty(), first, clock.today());
    for (int week = 0; week < WEEKS; week++) {
      counts[week] = deaths.getOrDefault(first.plusWeeks(week), 0);
    }
    int total = Arrays.stream(counts).sum();
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            "In these weeks",
            Words.count(total, "person", "people"),
            listOf(first, clock.today())));
    return Optional.of(
        new Panel(
            "Deaths, last 13 weeks",
            drawing(counts, first, total),
            "Each dot is one person who died, suspected or confirmed, by date of death. The latest weeks are not complete: late notifications will add to them.",
            lines));
  }

  private static String listOf(LocalDate from, LocalDate to) {
    var day = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    return "/case-files?from=" + day.format(from) + "&to=" + day.format(to);
  }

  private static String drawing(int[] counts, LocalDate first, int total) {
    int most = Math.max(4, Arrays.stream(counts).max().orElse(0));
    int height = BASE - most * DOT - 14;
    double step = (WIDTH - LEFT - 8.0) / WEEKS;
    var svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 %d %d %d\" role=\"img\" aria-labelledby=\"weeks-title weeks-desc\"><title id=\"weeks-title\">Deaths by week of death</title><desc id=\"weeks-desc\">%s in thirteen weeks; by week: %s.</desc>"
            .formatted(
                height,
                WIDTH,
                BASE + 26 - height,
                Words.count(total, "person", "people"),
                String.join(", ", Arrays.stream(counts).mapToObj(Integer::toString).toList())));
    for (int level : gridlines(most)) {
      int y = BASE - level * DOT;
      svg.append("<path class=\"mark-line\" d=\"M%d %dH%d\"/>".formatted(LEFT, y, WIDTH - 4));
      svg.append(
          "<text class=\"mark-text mark-text--secondary\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>"
              .formatted(LEFT - 6, y + 5, level));
    }
    for (int week = 0; week < WEEKS; week++) {
      double x = LEFT + (week + .5) * step;
      for (int i = 0; i < counts[week]; i++) {
        svg.append(
            "<circle class=\"mark-dot\" cx=\"%.1f\" cy=\"%d\" r=\"4.4\"/>"
                .formatted(x, BASE - 6 - i * DOT));
      }
      if (week % 4 == 0) {
        svg.append(
            "<text class=\"mark-text mark-text--secondary\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(Math.max(x, LEFT + 14), BASE + 20, DAY.format(first.plusWeeks(week))));
      }
    }
    return svg.append("</svg>").toString();
  }

  /** At most four lines, at whole numbers, the first at zero. */
  private static List<Integer> gridlines(int most) {
    int step = Math.max(2, (int) Math.ceil(most / 3.0));
    var levels = new ArrayList<Integer>();
    for (int level = 0; level <= most; level += step) {
      levels.add(level);
    }
    return levels;
  }
}
