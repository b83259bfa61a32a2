package org.vigil.figures;

import java.util.ArrayList;
import java.util.List;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.PrintedTable.Measure;

/** Lays a table of counts out as rows, columns and totals, so that it can be footed like any printed table. */
final class PrintedCounts {
  private PrintedCounts() {}

  static Footing foot(CountTable counts) {
    return Footing.of(printed(counts));
  }

  private static PrintedTable printed(CountTable counts) {
    return switch (counts.dimensions().size()) {
      case 1 -> oneColumn(counts);
      case 2 -> rowsAndColumns(counts);
      default ->
          throw new IllegalArgumentException(
              "A figure is printed with one or two dimensions, and has "
                  + counts.dimensions().size());
    };
  }

  private static PrintedTable oneColumn(CountTable counts) {
    var rows = counts.dimensions().getFirst();
    var cells = new ArrayList<List<Long>>();
    for (var row : rows.categories()) {
      cells.add(List.of(counts.count(row.code()).orElse(0)));
    }
    var total = counts.count(Cell.TOTAL);
    return new PrintedTable(
        names(rows),
        List.of("number"),
        cells,
        List.of(),
        total.isPresent() ? List.of(total.getAsLong()) : List.of(),
        rows.adds(),
        false,
        Measure.COUNTS,
        1);
  }

  private static PrintedTable rowsAndColumns(CountTable counts) {
    var rows = counts.dimensions().getFirst();
    var columns = given(counts);
    var cells = new ArrayList<List<Long>>();
    for (var row : rows.categories()) {
      cells.add(
          columns.categories().stream()
              .map(column -> counts.count(row.code(), column.code()).orElse(0))
              .toList());
    }
    var rowTotals =
        line(
            counts,
            rows.categories().stream().map(row -> Cell.at(row.code(), Cell.TOTAL)).toList());
    var totalCells =
        new ArrayList<>(
            columns.categories().stream()
                .map(column -> Cell.at(Cell.TOTAL, column.code()))
                .toList());
    if (!rowTotals.isEmpty()) {
      totalCells.add(Cell.at(Cell.TOTAL, Cell.TOTAL));
    }
    return new PrintedTable(
        names(rows),
        names(columns),
        cells,
        rowTotals,
        line(counts, totalCells),
        rows.adds(),
        columns.adds(),
        Measure.COUNTS,
        1);
  }

  /** A column given for no row has nothing its total could be compared with. */
  private static Dimension given(CountTable counts) {
    var rows = counts.dimensions().getFirst();
    var columns = counts.dimensions().getLast();
    return new Dimension(
        columns.name(),
        columns.categories().stream()
            .filter(
                column ->
                    rows.categories().stream()
                        .anyMatch(row -> counts.count(row.code(), column.code()).isPresent()))
            .toList(),
        columns.adds());
  }

  /** A line of totals; empty unless every one of them is given. */
  private static List<Long> line(CountTable counts, List<Cell> cells) {
    return counts.counts().keySet().containsAll(cells)
        ? cells.stream().map(cell -> counts.count(cell).orElseThrow()).toList()
        : List.of();
  }

  private static List<String> names(Dimension dimension) {
    return dimension.categories().stream().map(Category::name).toList();
  }
}
