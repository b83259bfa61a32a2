package org.vigil.shell;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/**
 * A file somebody sent, as it came: text with separators, or a workbook.
 *
 * @param name without folders and control characters, which some programs send along
 */
public record ReceivedFile(String name, byte[] content) {
  private static final int LONGEST_NAME = 120;
  private static final int HEADER_LINE = 1;
  private static final int LINES_WITH_A_TITLE = 40;

  public static ReceivedFile of(String fileName, byte[] content) {
    return new ReceivedFile(shortName(fileName), content);
  }

  /**
   * Its cells, where the first line is the header.
   *
   * @param dates how a workbook's dates are written out
   * @throws UnreadableFile where it cannot be read to its end
   */
  public Sheet sheet(DateTimeFormatter dates) {
    return sheet(dates, HEADER_LINE);
  }

  /** As above, where a title or notes may stand above the header, so that the first line says nothing of separators. */
  public Sheet sheetWithLinesAbove(DateTimeFormatter dates) {
    return sheet(dates, LINES_WITH_A_TITLE);
  }

  /** What stands on a workbook's other sheets, which nobody reads and which are kept with it; nothing for text. */
  public List<Sheet> furtherSheets(DateTimeFormatter dates) {
    return FileKind.of(name, content) == FileKind.WORKBOOK
        ? Workbook.further(content, dates)
        : List.of();
  }

  private Sheet sheet(DateTimeFormatter dates, int linesThatTellTheSeparator) {
    return FileKind.of(name, content) == FileKind.WORKBOOK
        ? Workbook.read(content, dates)
        : SeparatedText.read(Letters.decode(content), linesThatTellTheSeparator);
  }

  /** The hash by which the same file is known again. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }

  private static String shortName(String fileName) {
    var last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    return clean.isEmpty()
        ? "file"
        : clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceivedFile file
        && name.equals(file.name)
        && MessageDigest.isEqual(content, file.content);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + java.util.Arrays.hashCode(content);
  }

  /** Without the content: it may be people's data. */
  @Override
  public String toString() {
    return "ReceivedFile[" + name + ", " + content.length + " bytes]";
  }
}
