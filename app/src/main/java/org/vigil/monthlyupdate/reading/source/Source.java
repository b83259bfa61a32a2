package org.vigil.monthlyupdate.reading.source;

import org.vigil.shell.FirstBytes;
import org.vigil.shell.UnreadableFile;

/** Takes a file apart, whatever it is by its first bytes; what its name says does not count. */
public final class Source {
  /** The largest file read. Twelve pages with a crest come to less than one megabyte. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private Source() {}

  /**
   * @throws UnreadableFile where it is no text, Word document or PDF with words in it
   */
  public static SourceText of(byte[] content) {
    if (content.length == 0) {
      throw new UnreadableFile("The file is empty.", "Look for another copy of the update.");
    }
    if (content.length > MOST_BYTES) {
      throw new UnreadableFile(
          "The file is larger than %d MB.".formatted(MOST_BYTES / 1024 / 1024),
          "Save it without pictures, or paste its words.");
    }
    if (FirstBytes.are(content, '%', 'P', 'D', 'F', '-')) {
      return PdfSource.read(content);
    }
    if (FirstBytes.are(content, 'P', 'K')) {
      return DocxSource.read(content);
    }
    if (FirstBytes.areOfOldOffice(content)) {
      throw new UnreadableFile(
          "This is a Word file of the old kind (.doc), or one locked with a password.",
          "Open it, save it as .docx without a password, and send that.");
    }
    return TxtSource.read(content);
  }
}
