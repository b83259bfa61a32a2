package org.vigil.monthlyupdate.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/**
 * Looks through the parts of a Word document before anything reads them: no more than a text program makes, no
 * programs, no document type (which could name files or expand without end).
 */
final class DocxLimits {
  private static final int MOST_PARTS = 2_000;
  private static final long MOST_BYTES = 96L * 1024 * 1024;

  /** Words alone; pictures may be larger. */
  private static final long MOST_BYTES_OF_XML = 24L * 1024 * 1024;

  private static final int LONGEST_DECLARATION = 10;

  private DocxLimits() {}

  static void check(byte[] content) {
    int parts = 0;
    long bytes = 0;
    long xml = 0;
    boolean isDocument = false;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        isDocument |= name.equals("word/document.xml");
        if (++parts > MOST_PARTS) {
          throw new Unreadable(
              "The document has more parts than a document has.",
              "Save it as plain text and send that.");
        }
        refuseName(name);
        boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
        long most =
            isXml ? Math.min(MOST_BYTES_OF_XML - xml, MOST_BYTES - bytes) : MOST_BYTES - bytes;
        long read = inflate(zip, most, isXml);
        bytes += read;
        xml += isXml ? read : 0;
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw damagedDocument();
    }
    if (!isDocument) {
      throw new Unreadable(
          "This is an archive or another kind of office file, and not a Word document.",
          "Unpack it, or save it as .docx, .pdf or .txt.");
    }
  }

  static Unreadable damagedDocument() {
    return new Unreadable(
        "The document is damaged or not complete.", "Open it, save it again, and send that.");
  }

  private static void refuseName(String name) {
    if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
      throw new Unreadable(
          "The document names a part outside itself.",
          "Do not open this file; tell whoever sent it.");
    }
    if (name.endsWith("vbaproject.bin")) {
      throw new Unreadable(
          "The document carries a program (a macro).", "Save it as .docx without macros.");
    }
  }

  private static long inflate(ZipInputStream part, long most, boolean xml) throws IOException {
    var buffer = new byte[16 * 1024];
    long total = 0;
    var beforeThis = "";
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      total += read;
      if (total > most) {
        throw new Unreadable(
            "Unpacked, the document would be far larger than an update is.",
            "Save it as plain text and send that.");
      }
      if (xml) {
        var text =
            beforeThis + new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
          throw new Unreadable(
              "The document holds instructions that no document needs (a document type).",
              "Do not open this file; tell whoever sent it.");
        }
        beforeThis = text.substring(Math.max(0, text.length() - LONGEST_DECLARATION));
      }
    }
    return total;
  }
}
