package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.reading.source.Cell;
import org.vigil.monthlyupdate.reading.source.Line;

/** Tells rows of a table by their cells: parted by tabs, by wide room, or by single blanks before numbers. */
final class Rows {
  static final Pattern NUMBER =
      Pattern.compile(
          "[-\u2212\u2013]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)|[-\u2013\u2014]|\\[[a-z]+]|<\\s?\\d+|\\*|n/a",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WIDE = Pattern.compile("\\s{2,}");
  private static final Pattern LABEL_AND_NUMBERS =
      Pattern.compile("^(\\p{L}.*?)((?:\\s+(?:-?\\d{1,3}(?:,\\d{3})+|-?\\d+)){2,})\\s*$");
  private static final int FEWEST_NUMBERS = 2;

  private Rows() {}

  /** The cells that hold something, however they were parted. */
  static List<Cell> cells(Line line) {
    var filled = line.filled();
    if (filled.size() != 1) {
      return filled;
    }
    var only = filled.getFirst();
    var parts = new ArrayList<Cell>();
    int from = 0;
    var wide = WIDE.matcher(only.text());
    while (wide.find()) {
      parts.add(only.part(from, wide.start()));
      from = wide.end();
    }
    parts.add(only.from(from));
    if (parts.size() > 1) {
      return parts.stream().map(Cell::stripped).toList();
    }
    var tight = LABEL_AND_NUMBERS.matcher(only.text());
    if (tight.matches()) {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.of(tight.group(1).strip()));
      for (var number : tight.group(2).strip().split("\\s+")) {
        cells.add(Cell.of(number));
      }
      return cells;
    }
    return filled;
  }

  /** A label and at least two numbers, and nothing else. */
  static boolean isNumeric(Line line) {
    var cells = cells(line);
    if (cells.size() <= FEWEST_NUMBERS || isNumber(cells.getFirst().text())) {
      return false;
    }
    return cells.stream().skip(1).allMatch(cell -> isNumber(cell.text()));
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  /** Cells of words, as many as the numeric rows have, or one fewer where the corner is empty. */
  static boolean isHeader(Line line, int columns) {
    var cells = cells(line);
    if (cells.size() == 1 && columns > 2) {
      var words = cells.getFirst().text().split("\\s+");
      return words.length == columns && !cells.getFirst().text().endsWith(".");
    }
    return (cells.size() == columns || cells.size() == columns - 1)
        && cells.stream().noneMatch(cell -> isNumber(cell.text()));
  }
}
