package org.vigil.figures;

import java.util.List;

/**
 * A table as it was printed or received: rows of parts, and totals that may or may not agree with them.
 *
 * @param rows names of the rows
 * @param columns names of the parts, without the total column
 * @param cells one list for each row, one whole number for each column: counts, or pence
 * @param rowTotals one for each row; empty where none is printed
 * @param totalRow one for each column, then the grand total where row totals are printed; empty where none is printed
 * @param rowsAdd false where one person may stand in several rows, so that they are never added
 * @param columnsAdd false where one person may stand in several columns
 * @param roundedTo 1 for exact numbers, else the base every number was rounded to
 */
public record PrintedTable(
    List<String> rows,
    List<String> columns,
    List<List<Long>> cells,
    List<Long> rowTotals,
    List<Long> totalRow,
    boolean rowsAdd,
    boolean columnsAdd,
    Measure measure,
    long roundedTo) {

  /** What the whole numbers are. */
  public enum Measure {
    COUNTS,
    PENCE
  }

  public PrintedTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    rowTotals = List.copyOf(rowTotals);
    totalRow = List.copyOf(totalRow);
    requireSize("rows", rows.size(), cells.size());
    for (var row : cells) {
      requireSize("columns", columns.size(), row.size());
    }
    if (!rowTotals.isEmpty()) {
      requireSize("row totals", rows.size(), rowTotals.size());
    }
    if (!totalRow.isEmpty()) {
      requireSize("total row", columns.size() + (rowTotals.isEmpty() ? 0 : 1), totalRow.size());
    }
  }

  public static PrintedTable ofCounts(
      List<String> rows,
      List<String> columns,
      List<List<Long>> cells,
      List<Long> rowTotals,
      List<Long> totalRow) {
    return new PrintedTable(
        rows, columns, cells, rowTotals, totalRow, true, true, Measure.COUNTS, 1);
  }

  long partsOfRow(int row) {
    return cells.get(row).stream().mapToLong(Long::longValue).sum();
  }

  long partsOfColumn(int column) {
    return cells.stream().mapToLong(row -> row.get(column)).sum();
  }

  private static void requireSize(String what, int expected, int came) {
    if (expected != came) {
      throw new IllegalArgumentException(
          "A printed table needs %d %s and has %d".formatted(expected, what, came));
    }
  }
}
