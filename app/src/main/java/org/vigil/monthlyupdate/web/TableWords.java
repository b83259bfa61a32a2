package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.shell.Sheet;

/** A table as words with tabs between its cells, to be read again. */
final class TableWords {
  private TableWords() {}

  static String of(Sheet sheet) {
    return sheet.lines().stream()
        .map(line -> joined(line.cells()))
        .collect(Collectors.joining("\n"));
  }

  static String of(UpdateTable table) {
    var lines = new ArrayList<String>();
    var heading = new ArrayList<String>();
    heading.add(table.rowDimension());
    heading.addAll(table.columns());
    lines.add(joined(heading));
    table
        .rows()
        .forEach(
            row -> {
              var cells = new ArrayList<String>();
              cells.add(row.area());
              table.columns().forEach(column -> cells.add(Long.toString(row.count(column))));
              lines.add(joined(cells));
            });
    if (!table.printedTotal().isEmpty()) {
      var cells = new ArrayList<String>();
      cells.add("Total");
      table
          .columns()
          .forEach(column -> cells.add(String.valueOf(table.printedTotal().get(column))));
      lines.add(joined(cells));
    }
    return String.join("\n", lines);
  }

  /** As a browser sends it back, with this house's line ends. */
  static String plain(String sent) {
    return sent.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String joined(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("\\s+", " ").replace('"', '\''))
        .collect(Collectors.joining("\t"));
  }
}
