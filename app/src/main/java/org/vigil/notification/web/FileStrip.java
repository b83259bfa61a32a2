package org.vigil.notification.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.vigil.shell.Words;

/** A file drawn from its first row to its last: what became of each row, or of each stretch of rows. */
record FileStrip(
    int rows,
    List<Mark> marks,
    List<Label> labels,
    int rowsPerMark,
    String summary,
    String legend) {
  private static final int WIDTH = 1140;
  private static final int MOST_MARKS = 214;
  private static final int LABELS = 4;

  public String lastRow() {
    return "%,d".formatted(rows);
  }

  /** One mark; {@code kind} is "held", "accepted" or "before". */
  public record Mark(double x, double width, String kind) {}

  /** A row number under the strip. */
  public record Label(double x, String text) {}

  /**
   * @param held rows held by this import, and those known to wait since an earlier one
   * @param heldSomewhere how many rows wait since an earlier import and are not known
   */
  static FileStrip of(
      int rows,
      Collection<Integer> accepted,
      Collection<Integer> held,
      int toldBefore,
      int heldSomewhere) {
    int perMark = Math.max(1, (rows + MOST_MARKS - 1) / MOST_MARKS);
    int count = (rows + perMark - 1) / perMark;
    double step = (double) WIDTH / Math.max(1, count);
    var acceptedMarks = marksOf(accepted, perMark);
    var heldMarks = marksOf(held, perMark);
    var marks = new ArrayList<Mark>(count);
    for (int i = 0; i < count; i++) {
      var kind = heldMarks.contains(i) ? "held" : acceptedMarks.contains(i) ? "accepted" : "before";
      marks.add(new Mark(round(i * step), round(Math.max(1, step * 0.7)), kind));
    }
    return new FileStrip(
        rows,
        marks,
        labels(rows),
        perMark,
        "%s from first to last: %s accepted, %s held, %s told before"
            .formatted(
                Words.count(rows, "row", "rows"),
                Words.number(accepted.size()),
                Words.number((long) held.size() + heldSomewhere),
                Words.number(toldBefore)),
        "Tall: held. Open: told before"
            + (heldSomewhere > 0 ? ", or held since an earlier file." : "."));
  }

  private static HashSet<Integer> marksOf(Collection<Integer> rows, int perMark) {
    var marks = new HashSet<Integer>();
    rows.forEach(row -> marks.add((row - 1) / perMark));
    return marks;
  }

  private static List<Label> labels(int rows) {
    var labels = new ArrayList<Label>();
    labels.add(new Label(0, "row 1"));
    for (int i = 1; rows >= LABELS && i < LABELS; i++) {
      int row = 1 + rows * i / LABELS;
      labels.add(new Label(round((double) WIDTH * (row - 1) / rows), "%,d".formatted(row)));
    }
    return labels;
  }

  private static double round(double x) {
    return Math.round(x * 10) / 10.0;
  }
}
