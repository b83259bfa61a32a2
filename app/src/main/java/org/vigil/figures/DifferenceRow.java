package org.vigil.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;

/**
 * Writes the difference between totals and rows as a row of its own, so that a table whose totals hold more than its rows
 * can be protected as what it tells: rows, something nobody explained, and totals. The row says nothing of whom it holds.
 */
public final class DifferenceRow {
  public static final String CODE = "DIFFERENCE";

  private DifferenceRow() {}

  /** Empty where the totals hold less than the rows, or the table is not of the kind that has a missing row. */
  public static Optional<Figure> in(Figure figure, SignedNote note) {
    var counts = figure.counts();
    var footing = PrintedCounts.foot(counts);
    if (!(footing.cause() instanceof LikelyCause.MissingRowOrDifferentCut missing)) {
      return Optional.empty();
    }
    var rows = counts.dimensions().getFirst();
    var columns = counts.dimensions().getLast();
    var categories = new ArrayList<>(rows.categories());
    categories.add(new Category(CODE, "In the totals, not in the rows"));
    var withRow = new LinkedHashMap<>(counts.counts());
    for (int column = 0; column < columns.categories().size(); column++) {
      withRow.put(
          Cell.at(CODE, columns.categories().get(column).code()), missing.difference().get(column));
    }
    withRow.put(Cell.at(CODE, Cell.TOTAL), missing.difference().getLast());
    var table =
        new CountTable(
            counts.counted(), List.of(Dimension.adding(rows.name(), categories), columns), withRow);
    return Optional.of(
        figure.with(
            table,
            List.of(
                note.text()
                    + " Signed: "
                    + note.name()
                    + ", "
                    + note.role()
                    + ", "
                    + DayWords.of(note.signedOn())
                    + ".")));
  }
}
