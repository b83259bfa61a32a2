package org.vigil.shell;

import java.util.List;

/**
 * The cells of a file that was sent, line by line, as they came.
 *
 * @param form letters and separator, or the workbook's sheet, in words
 * @param notRead names of further sheets of a workbook, hidden ones so marked, of which nothing was read
 */
public record Sheet(String form, List<Line> lines, List<String> notRead) {
  /** More than a spreadsheet program puts into one cell means a broken file. */
  public static final int LONGEST_CELL = 32_767;

  static final int MOST_ROWS = 250_000;
  static final int MOST_COLUMNS = 200;

  /** One line of cells and where it begins in the file, counted from 1. */
  public record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  public Sheet {
    lines = List.copyOf(lines);
    notRead = List.copyOf(notRead);
  }

  static void refuseTooLarge(int lines, int columns) {
    if (lines > MOST_ROWS || columns > MOST_COLUMNS) {
      throw new UnreadableFile(
          "The file has more than %,d rows or %d columns.".formatted(MOST_ROWS, MOST_COLUMNS),
          "Send it in parts.");
    }
  }
}
