package org.vigil.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.shell.CsvExport;

/**
 * A released table for a spreadsheet: the lines of its print, numbers without separators, and on each line what the numbers
 * are and for whom, so that no line can be parted from its definition.
 */
public final class TableCsv {
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
  private static final List<String> WHAT_THEY_ARE =
      List.of(
          "line",
          "unit",
          "definition",
          "version",
          "basis",
          "period",
          "data cut-off",
          "protection",
          "tier",
          "release");

  private TableCsv() {}

  public static CsvExport of(ReleasedTable table) {
    var grid = TableGrid.of(table, LineColumns.NONE);
    var headers = new ArrayList<>(grid.headings());
    headers.addAll(WHAT_THEY_ARE);
    var csv = CsvExport.withHeaders(headers.toArray(String[]::new));
    for (var row : grid.rows()) {
      var line = new ArrayList<String>();
      line.add(row.name());
      row.cells().forEach(cell -> line.add(plain(cell)));
      add(csv, line, kind(row.kind()), grid, table);
    }
    grid.notes().forEach(note -> add(csv, new ArrayList<>(List.of(note)), "note", grid, table));
    return csv;
  }

  private static void add(
      CsvExport csv, List<String> line, String kind, TableGrid grid, ReleasedTable table) {
    while (line.size() < grid.headings().size()) {
      line.add("");
    }
    line.addAll(
        List.of(
            kind,
            table.unit(),
            table.definition().id(),
            table.definition().version(),
            table.basisWords(),
            table.periodWords(),
            table.cutOffWords(),
            table.protection(),
            table.tier().label(),
            table.entry().map(ReleaseId::toString).orElse("not released")));
    csv.add(line.toArray(String[]::new));
  }

  private static String kind(TableGrid.Kind kind) {
    return switch (kind) {
      case ROW -> "row";
      case TOTAL -> "total";
      case DIFFERENCE -> "difference";
    };
  }

  private static String plain(String cell) {
    return GROUPED.matcher(cell).matches() ? cell.replace(",", "") : cell;
  }
}
