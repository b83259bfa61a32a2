package org.vigil.annualaudit.table;

import java.util.List;
import java.util.OptionalLong;
import org.vigil.annualaudit.AuditTable.Drawing;
import org.vigil.annualaudit.Drawn;
import org.vigil.annualaudit.Drawn.Anchor;
import org.vigil.disclosure.Category;
import org.vigil.figures.ReleasedTable;

/** Men to the left, women to the right, by age: a dot for each person; where they are too many for dots, a bar. */
record AgePyramid(ReleasedTable table) {
  private static final int WIDTH = 440;
  private static final int LEFT = 46;
  private static final int RIGHT = 394;
  private static final int LEFT_AXIS = 172;
  private static final int RIGHT_AXIS = 268;
  private static final int TOP = 40;
  private static final int ROW = 30;
  private static final double BAR = 18;
  private static final double GREATEST_DOT = 4.5;

  /** Beyond this many a person can no longer be drawn as a dot. */
  private static final long MOST_DOTS = 30;

  Drawing drawing(String id, String title, String finding) {
    var bands = table.dimensions().getFirst().categories();
    var drawn = new Drawn(id, WIDTH, TOP + bands.size() * ROW + 8, title, finding);
    drawn.text(LEFT_AXIS, TOP - 20, Anchor.END, "strong", "Men");
    drawn.text(RIGHT_AXIS, TOP - 20, Anchor.START, "strong", "Women");
    double bottom = TOP + bands.size() * ROW;
    drawn.line("mark-axis", LEFT_AXIS + 4, TOP - 4, LEFT_AXIS + 4, bottom);
    drawn.line("mark-axis", RIGHT_AXIS - 4, TOP - 4, RIGHT_AXIS - 4, bottom);
    long most = most(bands);
    for (int i = 0; i < bands.size(); i++) {
      double middle = TOP + (i + 0.5) * ROW;
      var band = bands.get(i);
      drawn.text(WIDTH / 2.0, middle, Anchor.MIDDLE, "", band.name());
      side(drawn, table.shown(band.code(), "male"), most, middle, -1);
      side(drawn, table.shown(band.code(), "female"), most, middle, 1);
    }
    return drawn.captioned(caption(most));
  }

  private void side(Drawn drawn, OptionalLong count, long most, double middle, int direction) {
    double from = direction < 0 ? LEFT_AXIS : RIGHT_AXIS;
    var anchor = direction < 0 ? Anchor.END : Anchor.START;
    if (count.isEmpty()) {
      drawn.text(from + direction * 4, middle, anchor, "secondary", "[c]");
      return;
    }
    long people = count.getAsLong();
    double room = direction < 0 ? LEFT_AXIS - LEFT : RIGHT - RIGHT_AXIS;
    double length;
    if (most <= MOST_DOTS) {
      double each = Math.min(2 * GREATEST_DOT + 1.5, room / Math.max(1, most));
      for (int n = 0; n < people; n++) {
        double x = from + direction * (n + 0.5) * each;
        drawn.dot("mark-dot", x, middle, Math.min(GREATEST_DOT, each / 2 - 0.3));
      }
      length = people * each;
    } else {
      length = room * people / most;
      drawn.bar("mark-dot", direction < 0 ? from - length : from, middle - BAR / 2, length, BAR);
    }
    drawn.text(
        from + direction * (length + 6), middle, anchor, "secondary", "%,d".formatted(people));
  }

  private long most(List<Category> bands) {
    return bands.stream()
        .flatMap(
            band -> List.of("male", "female").stream().map(sex -> table.shown(band.code(), sex)))
        .mapToLong(count -> count.orElse(0))
        .max()
        .orElse(0);
  }

  private String caption(long most) {
    boolean notKnown = table.dimensions().getLast().categories().size() > 2;
    return (most <= MOST_DOTS ? "A dot is one person who died." : "Bars from zero, on one scale.")
        + (notKnown ? " A person whose sex is not known stands in the table only." : "");
  }
}
