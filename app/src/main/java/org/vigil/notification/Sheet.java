package org.vigil.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The cells of a file line by line, the header first.
 *
 * @param form letters and separator, or the workbook's sheet, in words
 */
record Sheet(String form, List<Line> lines) {
  private static final int LINES_NAMED = 10;

  /** One line of cells and where it begins in the file, counted from 1. */
  record Line(long number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  static void refuseTooLarge(int lines, int columns) {
    if (lines > PartnerFile.MOST_ROWS || columns > PartnerFile.MOST_COLUMNS) {
      throw new UnreadableFile(
          "The file has more than %,d rows or %d columns."
              .formatted(PartnerFile.MOST_ROWS, PartnerFile.MOST_COLUMNS),
          "Send it in parts.");
    }
  }

  PartnerFile.Rows inLayoutOf(Feed feed, String fileName) {
    var told = lines.stream().filter(line -> !line.isBlank()).toList();
    if (told.isEmpty()) {
      throw new UnreadableFile("The file is empty.", "Ask the partner to send it again.");
    }
    var header = withoutEmptyEnd(told.getFirst().cells());
    refuseHeader(header, feed);
    var rows = told.subList(1, told.size());
    if (rows.isEmpty()) {
      throw new UnreadableFile(
          "The file has a header and no rows; nothing was imported.",
          "Ask the partner whether that is meant.");
    }
    refuseRagged(rows, header.size());
    refuseLongCells(rows);
    return new PartnerFile.Rows(fileName, form, rows(header, rows), lines.size() - told.size());
  }

  private static void refuseHeader(List<String> header, Feed feed) {
    var seen = new HashSet<String>();
    for (var name : header) {
      if (!seen.add(plain(name))) {
        throw new UnreadableFile(
            name.isBlank()
                ? "Two columns have no heading."
                : "The column \"%s\" stands twice.".formatted(shown(name)),
            "Give every column its own heading.");
      }
    }
    var missing =
        feed.columns().stream()
            .filter(column -> column.required() && !seen.contains(plain(column.header())))
            .map(column -> "\"" + column.header() + "\"")
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          "The file is not in the layout of %s: it has no column %s."
              .formatted(feed.label(), missing),
          "Choose the right feed, or put the headings in the first row.");
    }
  }

  private static void refuseRagged(List<Line> rows, int columns) {
    var ragged =
        rows.stream()
            .filter(
                row ->
                    row.cells().size() < columns || withoutEmptyEnd(row.cells()).size() > columns)
            .map(row -> Long.toString(row.number()))
            .toList();
    if (!ragged.isEmpty()) {
      var named = String.join(", ", ragged.subList(0, Math.min(LINES_NAMED, ragged.size())));
      throw new UnreadableFile(
          "%d %s not have %d cells as the header has: line %s%s."
              .formatted(
                  ragged.size(),
                  ragged.size() == 1 ? "row does" : "rows do",
                  columns,
                  named,
                  ragged.size() > LINES_NAMED ? " and more" : ""),
          "Look for a separator inside a cell, or a line break without quotation marks.");
    }
  }

  private static void refuseLongCells(List<Line> rows) {
    for (var row : rows) {
      if (row.cells().stream().anyMatch(cell -> cell.length() > PartnerFile.LONGEST_CELL)) {
        throw new UnreadableFile(
            "Line %d has a cell longer than %,d letters."
                .formatted(row.number(), PartnerFile.LONGEST_CELL),
            "Look for a quotation mark without its partner.");
      }
    }
  }

  private static List<RawRow> rows(List<String> header, List<Line> lines) {
    boolean corrected = header.stream().anyMatch(CorrectionFile.WHAT_TO_CORRECT::equalsIgnoreCase);
    var rows = new ArrayList<RawRow>(lines.size());
    for (var line : lines) {
      var cells = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) {
        var cell = line.cells().get(i);
        cells.put(header.get(i), corrected ? CorrectionFile.asItCame(cell) : cell);
      }
      rows.add(new RawRow(rows.size() + 1, cells));
    }
    return rows;
  }

  private static List<String> withoutEmptyEnd(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  private static String shown(String header) {
    return header.length() > 60 ? header.substring(0, 60) + "…" : header;
  }
}
