package org.vigil.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.vigil.shell.OfficePackage.Refusal;

/** Reads the first sheet that has something on it; of formulas, the value that was last shown. */
final class Workbook {
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  private static final OfficePackage KIND =
      new OfficePackage(
          "workbook",
          "xl/workbook",
          500,
          MOST_BYTES,
          MOST_BYTES,
          "Send CSV instead.",
          ".xlsx or CSV",
          new Refusal(
              "Unpacked, the workbook would be larger than %d MB."
                  .formatted(MOST_BYTES / 1024 / 1024),
              "Send it in parts, or as CSV."),
          new Refusal(
              "This is an archive and not a workbook.", "Unpack it and import what is inside."),
          new Refusal(
              "The workbook is damaged or not complete.",
              "Open it, save it again, and import that; or send CSV."));

  private final DateTimeFormatter dates;

  private Workbook(DateTimeFormatter dates) {
    this.dates = dates;
  }

  static Sheet read(byte[] content, DateTimeFormatter dates) {
    return open(content, dates, Workbook::firstWithRows);
  }

  /** Every sheet with something on it after the one that is read. */
  static List<Sheet> further(byte[] content, DateTimeFormatter dates) {
    return open(content, dates, Workbook::afterTheFirstWithRows);
  }

  /** What is asked of a workbook while it is open. */
  private interface Asked<T> {
    T of(Workbook reader, ReadableWorkbook book) throws IOException;
  }

  private static <T> T open(byte[] content, DateTimeFormatter dates, Asked<T> asked) {
    // How numbers are shown stands in a part that not every program writes.
    boolean formats = KIND.partsOf(content).stream().anyMatch(part -> part.startsWith("xl/styles"));
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(content), new ReadingOptions(formats, true))) {
      return asked.of(new Workbook(dates), book);
    } catch (UnreadableFile told) {
      throw told;
    } catch (IOException | RuntimeException broken) {
      // The reader's own words may quote the file, so they go nowhere.
      throw KIND.damaged().told();
    }
  }

  private Sheet firstWithRows(ReadableWorkbook book) throws IOException {
    var notRead = new ArrayList<String>();
    String name = null;
    List<Sheet.Line> read = List.of();
    for (var sheet : book.getSheets().toList()) {
      if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
        notRead.add(sheet.getName() + " (hidden)");
      } else if (name != null) {
        notRead.add(sheet.getName());
      } else {
        var lines = lines(sheet);
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
          name = sheet.getName();
          read = lines;
        }
      }
    }
    if (name == null) {
      throw new UnreadableFile("The workbook is empty.", "Ask the partner to send it again.");
    }
    return new Sheet("workbook, sheet \"" + name + "\"", read, notRead);
  }

  private List<Sheet> afterTheFirstWithRows(ReadableWorkbook book) throws IOException {
    var filled = new ArrayList<Sheet>();
    for (var sheet : book.getSheets().toList()) {
      var lines =
          sheet.getVisibility() == SheetVisibility.VISIBLE ? lines(sheet) : List.<Sheet.Line>of();
      if (lines.stream().anyMatch(line -> !line.isBlank())) {
        filled.add(new Sheet("workbook, sheet \"" + sheet.getName() + "\"", lines, List.of()));
      }
    }
    return List.copyOf(filled.subList(Math.min(1, filled.size()), filled.size()));
  }

  private List<Sheet.Line> lines(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
    var lines = new ArrayList<Sheet.Line>();
    int width = 0;
    try (var rows = sheet.openStream()) {
      for (var row : (Iterable<Row>) rows::iterator) {
        Sheet.refuseTooLarge(lines.size(), row.getCellCount());
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
          cells.add(
              i < row.getCellCount() ? row.getOptionalCell(i).map(this::text).orElse("") : "");
        }
        width = Math.max(width, lines.isEmpty() ? cells.size() : width);
        lines.add(new Sheet.Line(row.getRowNum(), cells));
      }
    }
    return lines;
  }

  private String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? dates.format(cell.asDate()) : plain(cell.asNumber());
    }
    var raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
    return raw == null ? "" : raw;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    return format != null
        && format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "")
            .matches(".*(d|yy).*");
  }
}
