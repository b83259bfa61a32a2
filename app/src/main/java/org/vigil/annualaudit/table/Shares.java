package org.vigil.annualaudit.table;

import java.util.List;
import java.util.Locale;
import org.vigil.annualaudit.AuditTable.Drawing;
import org.vigil.annualaudit.Drawn;
import org.vigil.annualaudit.Drawn.Anchor;
import org.vigil.rates.Rate;
import org.vigil.rates.WilsonInterval;

/** Shares of all who are counted, each as a dot with its interval; the numbers stand in the same row. */
record Shares(List<Share> shares) {
  private static final int WIDTH = 440;
  private static final int LEFT = 184;
  private static final int RIGHT = 330;
  private static final int PERCENT = 382;
  private static final int TOP = 34;
  private static final int ROW = 26;
  private static final int LONGEST_LABEL = 25;
  private static final double CONFIDENCE = 0.95;
  private static final double RADIUS = 4.5;
  private static final List<Integer> SCALES = List.of(5, 10, 20, 40, 60, 80, 100);
  private static final int GRIDLINES = 4;

  /** One row: {@code part} of {@code all}. */
  record Share(String name, long part, long all) {
    Rate rate() {
      return WilsonInterval.proportion(part, all, Rate.PERCENT, CONFIDENCE);
    }

    /** What there is room for; the table says it in full. */
    String label() {
      return name.length() <= LONGEST_LABEL
          ? name
          : name.substring(0, name.lastIndexOf(' ', LONGEST_LABEL)) + " …";
    }

    String percent() {
      return String.format(Locale.UK, "%.1f%%", rate().value());
    }
  }

  Drawing drawing(String id, String title, String finding) {
    double bottom = TOP + shares.size() * ROW;
    var drawn = new Drawn(id, WIDTH, (int) bottom + 6, title, finding);
    for (int line = 0; line <= GRIDLINES; line++) {
      double percent = (double) scale() * line / GRIDLINES;
      drawn.line(line == 0 ? "mark-axis" : "mark-line", x(percent), TOP - 4, x(percent), bottom);
      if (line % 2 == 0) {
        drawn.text(x(percent), TOP - 18, Anchor.MIDDLE, "secondary", "%.0f%%".formatted(percent));
      }
    }
    drawn.text(WIDTH, TOP - 18, Anchor.END, "secondary", "deaths");
    for (int i = 0; i < shares.size(); i++) {
      var share = shares.get(i);
      double middle = TOP + (i + 0.5) * ROW;
      drawn.text(0, middle, Anchor.START, "", share.label());
      drawn.line("mark-interval", x(share.rate().lower()), middle, x(share.rate().upper()), middle);
      drawn.dot("mark-dot", x(share.rate().value()), middle, RADIUS);
      drawn.text(PERCENT, middle, Anchor.END, "strong", share.percent());
      drawn.text(WIDTH, middle, Anchor.END, "secondary", "%,d".formatted(share.part()));
    }
    return drawn.captioned(
        title
            + ": share of deaths with its 95% interval (Wilson). One person may stand in several rows.");
  }

  private int scale() {
    double most = shares.stream().mapToDouble(share -> share.rate().upper()).max().orElse(100);
    return SCALES.stream().filter(scale -> scale >= most).findFirst().orElse(SCALES.getLast());
  }

  private double x(double percent) {
    return LEFT + percent * (RIGHT - LEFT) / scale();
  }
}
