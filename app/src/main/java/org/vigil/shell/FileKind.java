package org.vigil.shell;

import java.util.Locale;

/** What a file is by its first bytes; its name must not say otherwise. */
enum FileKind {
  TEXT,
  WORKBOOK;

  static FileKind of(String fileName, byte[] content) {
    if (content.length == 0) {
      throw new UnreadableFile("The file is empty.", "Ask the partner to send it again.");
    }
    if (FirstBytes.areOfOldOffice(content)) {
      throw new UnreadableFile(
          "This is a workbook of the old kind (.xls), or one locked with a password.",
          "Open it, save it as .xlsx or CSV without a password, and import that.");
    }
    boolean isZip = FirstBytes.are(content, 'P', 'K');
    boolean namedWorkbook = fileName.toLowerCase(Locale.ROOT).matches(".*\\.xls[xmb]?");
    if (namedWorkbook && !isZip) {
      throw new UnreadableFile(
          "The name says a workbook, but the content is not one.",
          "Save it as CSV under a name ending in .csv, or as a real workbook.");
    }
    if (isZip && !namedWorkbook) {
      throw new UnreadableFile(
          "The content is a workbook or an archive, but the name does not say so.",
          "Give a workbook a name ending in .xlsx; unpack an archive first.");
    }
    return isZip ? WORKBOOK : TEXT;
  }
}
