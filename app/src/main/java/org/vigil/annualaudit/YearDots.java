package org.vigil.annualaudit;

import java.util.List;
import org.vigil.annualaudit.AuditTable.Drawing;
import org.vigil.annualaudit.Drawn.Anchor;

/** Deaths year by year from zero, a year that is not over as an open circle, and the mean of the last three dashed. */
public record YearDots(List<YearCount> years, AuditScope scope) {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 220;
  private static final int LEFT = 48;
  private static final int RIGHT = 430;
  private static final int TOP = 30;
  private static final int BOTTOM = 184;
  private static final int GRIDLINES = 4;
  private static final List<Long> STEPS = List.of(1L, 2L, 3L, 4L, 5L);
  private static final int YEARS_IN_THE_MEAN = 3;
  private static final int MOST_IN_FULL = 8;
  private static final double RADIUS = 6;

  /** One year. */
  public record YearCount(int year, long deaths) {}

  public Drawing drawing(String id, String title, String finding) {
    var drawn = new Drawn(id, WIDTH, HEIGHT, title, finding);
    long step = step();
    for (int line = 0; line <= GRIDLINES; line++) {
      double y = y(line * step);
      drawn.line(line == 0 ? "mark-axis" : "mark-line", LEFT, y, RIGHT, y);
      drawn.text(LEFT - 8, y, Anchor.END, "secondary", "%,d".formatted(line * step));
    }
    boolean mean = scope.isOver() && years.size() >= YEARS_IN_THE_MEAN;
    if (mean) {
      meanOfThree(drawn);
    }
    for (int i = 0; i < years.size(); i++) {
      var each = years.get(i);
      boolean open = each.year() == scope.year() && !scope.isOver();
      drawn.dot(open ? "mark-open" : "mark-dot", x(i), y(each.deaths()), RADIUS);
      if (saysItsNumber(i)) {
        drawn.text(
            x(i), y(each.deaths()) - 17, Anchor.MIDDLE, "strong", "%,d".formatted(each.deaths()));
      }
      if (years.size() <= MOST_IN_FULL || (years.size() - 1 - i) % 2 == 0) {
        drawn.text(x(i), BOTTOM + 18, Anchor.MIDDLE, "secondary", Integer.toString(each.year()));
      }
    }
    return drawn.captioned(
        "Deaths in a year."
            + (mean ? " Dashed: the mean of the last three years." : "")
            + (scope.isOver() ? "" : " Open circle: " + scope.notOver() + "."));
  }

  /** Of many years the first, the last and the highest do, or the numbers would touch. */
  private boolean saysItsNumber(int position) {
    return years.size() <= MOST_IN_FULL
        || position == 0
        || position == years.size() - 1
        || (position == highest() && position > 1 && position < years.size() - 2);
  }

  private int highest() {
    int highest = 0;
    for (int i = 1; i < years.size(); i++) {
      highest = years.get(i).deaths() > years.get(highest).deaths() ? i : highest;
    }
    return highest;
  }

  private void meanOfThree(Drawn drawn) {
    var three = years.subList(years.size() - YEARS_IN_THE_MEAN, years.size());
    double mean = three.stream().mapToLong(YearCount::deaths).average().orElseThrow();
    drawn.line("mark-expected", x(years.size() - YEARS_IN_THE_MEAN), y(mean), RIGHT, y(mean));
  }

  /** Whole numbers only, and the fewest that reach above the most. */
  private long step() {
    long most = years.stream().mapToLong(YearCount::deaths).max().orElse(0);
    for (long tens = 1; ; tens *= 10) {
      for (long times : STEPS) {
        if (times * tens * GRIDLINES >= most) {
          return times * tens;
        }
      }
    }
  }

  private double y(double deaths) {
    return BOTTOM - deaths * (BOTTOM - TOP) / (step() * GRIDLINES);
  }

  private double x(int position) {
    return LEFT + (position + 0.5) * (RIGHT - LEFT) / years.size();
  }
}
