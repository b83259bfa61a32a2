package org.vigil.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/**
 * Looks through a workbook's parts before anything reads them: no more than a spreadsheet program
 * makes, no programs, no document type (which could name files or expand without end).
 */
final class WorkbookLimits {
  private static final int MOST_PARTS = 500;
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  private WorkbookLimits() {}

  /** Whether it has a part that says how numbers are shown, which not every program writes. */
  static boolean checkAndFindFormats(byte[] content) {
    boolean formats = false;
    int parts = 0;
    long bytes = 0;
    boolean isWorkbook = false;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        isWorkbook |= name.startsWith("xl/workbook");
        formats |= name.startsWith("xl/styles");
        if (++parts > MOST_PARTS) {
          throw new UnreadableFile(
              "The workbook has more parts than a workbook has.", "Send CSV instead.");
        }
        refuseName(name);
        bytes += inflate(zip, MOST_BYTES - bytes, name.endsWith(".xml") || name.endsWith(".rels"));
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new UnreadableFile(
          "The workbook is damaged or not complete.",
          "Open it, save it again, and import that; or send CSV.");
    }
    if (!isWorkbook) {
      throw new UnreadableFile(
          "This is an archive and not a workbook.", "Unpack it and import what is inside.");
    }
    return formats;
  }

  private static void refuseName(String name) {
    if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
      throw new UnreadableFile(
          "The workbook names a part outside itself.",
          "Do not open this file; tell whoever sent it.");
    }
    if (name.endsWith("vbaproject.bin")) {
      throw new UnreadableFile(
          "The workbook carries a program (a macro).", "Save it as .xlsx or CSV without macros.");
    }
  }

  private static long inflate(ZipInputStream part, long most, boolean xml) throws IOException {
    var buffer = new byte[16 * 1024];
    long total = 0;
    var beforeThis = "";
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      total += read;
      if (total > most) {
        throw new UnreadableFile(
            "Unpacked, the workbook would be larger than %d MB."
                .formatted(MOST_BYTES / 1024 / 1024),
            "Send it in parts, or as CSV.");
      }
      if (xml) {
        var text =
            beforeThis + new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
          throw new UnreadableFile(
              "The workbook holds instructions that no workbook needs (a document type).",
              "Do not open this file; tell whoever sent it.");
        }
        beforeThis = text.substring(Math.max(0, text.length() - 10));
      }
    }
    return total;
  }
}
