package org.vigil.notification;

import java.util.List;

/**
 * A partner's file taken apart into rows, or why it cannot be. The whole file is read before any of
 * it is kept, so of a file that breaks off nothing is kept.
 */
public sealed interface PartnerFile {

  /** More than a spreadsheet program puts into one cell means a broken file. */
  int LONGEST_CELL = 32_767;

  int MOST_ROWS = 250_000;
  int MOST_COLUMNS = 200;

  /**
   * A file that was read to its end.
   *
   * @param form its letters and separator, or the workbook's sheet, in words
   * @param blankRows rows without a single letter, left out
   */
  record Rows(String fileName, String form, List<RawRow> rows, int blankRows)
      implements PartnerFile {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** A file of which nothing was kept. */
  record Unreadable(String fileName, String reason, String toDo) implements PartnerFile {}

  /** Reads a file that should be in the layout of {@code feed}. */
  static PartnerFile read(String fileName, byte[] content, Feed feed) {
    var name = shortName(fileName);
    try {
      var sheet =
          FileKind.of(name, content) == FileKind.WORKBOOK
              ? Workbook.read(content, feed.dates())
              : SeparatedText.read(Letters.decode(content));
      return sheet.inLayoutOf(feed, name);
    } catch (UnreadableFile unreadable) {
      return new Unreadable(name, unreadable.reason(), unreadable.toDo());
    }
  }

  /** Without folders and control characters, which some programs send along. */
  private static String shortName(String fileName) {
    var last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    return clean.isEmpty() ? "file" : clean.length() > 120 ? clean.substring(0, 120) : clean;
  }
}
