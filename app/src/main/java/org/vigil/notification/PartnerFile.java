package org.vigil.notification;

import java.util.List;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.UnreadableFile;

/**
 * A partner's file taken apart into rows, or why it cannot be. The whole file is read before any of
 * it is kept, so of a file that breaks off nothing is kept.
 */
public sealed interface PartnerFile {

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
    var file = ReceivedFile.of(fileName, content);
    try {
      return new FeedSheet(file.sheet(feed.dates()), feed).rows(file.name());
    } catch (UnreadableFile unreadable) {
      return new Unreadable(file.name(), unreadable.reason(), unreadable.toDo());
    }
  }
}
