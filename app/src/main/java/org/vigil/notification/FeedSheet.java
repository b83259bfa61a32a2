package org.vigil.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigil.shell.Sheet;
import org.vigil.shell.UnreadableFile;

/** A sheet laid against the layout of a feed: the header must name its columns, and every row must have its cells. */
record FeedSheet(Sheet sheet, Feed feed) {
  private static final int LINES_NAMED = 10;

  PartnerFile.Rows rows(String fileName) {
    var told = sheet.lines().stream().filter(line -> !line.isBlank()).toList();
    if (told.isEmpty()) {
      throw new UnreadableFile("The file is empty.", "Ask the partner to send it again.");
    }
    boolean corrected = isCorrected(told.getFirst());
    var header = asItCame(withoutEmptyEnd(told.getFirst().cells()), corrected);
    refuseHeader(header);
    var rows = told.subList(1, told.size());
    if (rows.isEmpty()) {
      throw new UnreadableFile(
          "The file has a header and no rows; nothing was imported.",
          "Ask the partner whether that is meant.");
    }
    refuseRagged(rows, header.size());
    refuseLongCells(rows);
    return new PartnerFile.Rows(
        fileName, sheet.form(), rows(header, rows, corrected), sheet.lines().size() - told.size());
  }

  /** Whether it is our own file of held rows that comes back. */
  private static boolean isCorrected(Sheet.Line header) {
    return header.cells().stream().anyMatch(CorrectionFile.WHAT_TO_CORRECT::equalsIgnoreCase);
  }

  private static List<String> asItCame(List<String> cells, boolean corrected) {
    return corrected ? cells.stream().map(CorrectionFile::asItCame).toList() : cells;
  }

  private void refuseHeader(List<String> header) {
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

  private static void refuseRagged(List<Sheet.Line> rows, int columns) {
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

  private static void refuseLongCells(List<Sheet.Line> rows) {
    for (var row : rows) {
      if (row.cells().stream().anyMatch(cell -> cell.length() > Sheet.LONGEST_CELL)) {
        throw new UnreadableFile(
            "Line %d has a cell longer than %,d letters."
                .formatted(row.number(), Sheet.LONGEST_CELL),
            "Look for a quotation mark without its partner.");
      }
    }
  }

  private static List<RawRow> rows(List<String> header, List<Sheet.Line> lines, boolean corrected) {
    var rows = new ArrayList<RawRow>(lines.size());
    for (var line : lines) {
      var told = asItCame(line.cells(), corrected);
      var cells = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) {
        cells.put(header.get(i), told.get(i));
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
