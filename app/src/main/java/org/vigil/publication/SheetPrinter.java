package org.vigil.publication;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.figures.TableGrid;

/**
 * Prints the tables of a document as an OpenDocument workbook by the rules of the government's own packages
 * (community-safety reference, 7.2): a cover, a list of contents, notes, then one table to a sheet, the title in A1, the
 * table from column A with one row of headings, no merged cells, nothing below the table.
 */
@Component
public class SheetPrinter implements Printer {
  @Override
  public String name() {
    return "Tables (OpenDocument)";
  }

  @Override
  public String extension() {
    return "ods";
  }

  @Override
  public String mediaType() {
    return "application/vnd.oasis.opendocument.spreadsheet";
  }

  @Override
  public boolean canPrint(Document document) {
    return !document.grids().isEmpty();
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    var grids = document.grids();
    var book = new SpreadSheet();
    book.appendSheet(sheet("Cover", cover(document), 1));
    var mark = document.draft();
    int marked = mark.isPresent() ? 1 : 0;
    book.appendSheet(sheet("Contents", marked(contents(grids), mark), 4 + marked));
    book.appendSheet(sheet("Notes", marked(notes(grids), mark), 4 + marked));
    for (int i = 0; i < grids.size(); i++) {
      book.appendSheet(
          sheet(tab(i), marked(table(grids.get(i), i), mark), headingRow(grids.get(i)) + marked));
    }
    var saved = new ByteArrayOutputStream();
    book.save(saved);
    SheetFinish.finish(saved.toByteArray(), numbers(grids), out);
  }

  /** A draft says so on every sheet, under its title. */
  private static List<List<Object>> marked(List<List<Object>> rows, Optional<String> mark) {
    mark.ifPresent(words -> rows.add(1, List.of(words)));
    return rows;
  }

  private static String tab(int at) {
    return "Table " + (at + 1);
  }

  private static List<List<Object>> cover(Document document) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of(document.title()));
    rows.add(List.of(document.subtitle()));
    document.demonstration().ifPresent(words -> rows.add(List.of(words)));
    document.draft().ifPresent(mark -> rows.add(List.of(mark)));
    document.facts().forEach(fact -> rows.add(List.of(fact)));
    rows.add(List.of("Handling: " + document.handling()));
    rows.add(List.of("Published by " + document.unit()));
    return rows;
  }

  private static List<List<Object>> contents(List<TableGrid> grids) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("Contents"));
    rows.add(List.of("This sheet holds one table."));
    rows.add(List.of("Each line names a sheet and the table on it."));
    rows.add(List.of("Sheet", "Title"));
    rows.add(List.of("Notes", "Notes to the tables"));
    for (int i = 0; i < grids.size(); i++) {
      rows.add(List.of(tab(i), grids.get(i).title()));
    }
    return rows;
  }

  private static List<List<Object>> notes(List<TableGrid> grids) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("Notes"));
    rows.add(List.of("This sheet holds one table."));
    rows.add(
        List.of(
            "[c] confidential: too few people to say. [x] not available. An empty cell has nothing to say."));
    rows.add(List.of("Note", "Sheet", "Text"));
    int number = 1;
    for (int i = 0; i < grids.size(); i++) {
      for (var note : grids.get(i).notes()) {
        rows.add(List.of("note " + number++, tab(i), note));
      }
    }
    return rows;
  }

  private static int headingRow(TableGrid grid) {
    return 3 + grid.about().size();
  }

  private static List<List<Object>> table(TableGrid grid, int at) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of(tab(at) + ": " + grid.title()));
    rows.add(List.of("This sheet holds one table. Its notes are on the sheet Notes."));
    grid.about().forEach(line -> rows.add(List.of(line)));
    rows.add(List.copyOf(grid.headings()));
    for (var row : grid.rows()) {
      var cells = new ArrayList<Object>();
      cells.add(row.name());
      row.cells().forEach(cell -> cells.add(cell(cell)));
      rows.add(cells);
    }
    return rows;
  }

  /** A number goes in as a number; shorthand and intervals stay the words they are. */
  private static Object cell(String cell) {
    return NumberShown.of(cell).<Object>map(number -> number).orElse(cell);
  }

  /** Every number of the sheets, in the order they are read. */
  private static List<NumberShown> numbers(List<TableGrid> grids) {
    return grids.stream()
        .flatMap(grid -> grid.rows().stream())
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> NumberShown.of(cell).stream())
        .toList();
  }

  private static Sheet sheet(String name, List<List<Object>> rows, int headingRow) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    var sheet = new Sheet(name, rows.size(), columns);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        var value = rows.get(row).get(column);
        sheet
            .getRange(row, column)
            .setValue(value instanceof NumberShown number ? number.value() : value);
      }
    }
    for (int row = Math.max(1, headingRow); row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        if (rows.get(row).get(column) instanceof String) {
          var wrapped = new Style();
          wrapped.setWrap(true);
          sheet.getRange(row, column).setStyle(wrapped);
        }
      }
    }
    sheet.getRange(0, 0).setStyle(bold(16));
    if (headingRow <= rows.size() && headingRow > 1) {
      sheet.getRange(headingRow - 1, 0, 1, columns).setStyle(bold(11));
    }
    sheet.setColumnWidth(0, columns == 1 ? 170.0 : 60.0);
    if (name.equals("Contents") || name.equals("Notes")) {
      sheet.setColumnWidth(columns - 1, 120.0);
    }
    return sheet;
  }

  private static Style bold(int size) {
    var style = new Style();
    style.setBold(true);
    style.setFontSize(size);
    return style;
  }
}
