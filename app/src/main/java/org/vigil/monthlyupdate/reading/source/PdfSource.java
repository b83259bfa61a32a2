package org.vigil.monthlyupdate.reading.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.vigil.shell.UnreadableFile;

/** The words of a PDF by where they stand on its pages. Pictures of words are not read. */
final class PdfSource {
  private static final int MOST_PAGES = 100;
  private static final int FEWEST_LETTERS = 20;

  private PdfSource() {}

  static SourceText read(byte[] content) {
    PdfLimits.check(content);
    try (var document = Loader.loadPDF(content)) {
      return read(document);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableFile(
          "The PDF is locked with a password.",
          "Open it, print it to a new PDF without a password, and send that.");
    } catch (IOException | RuntimeException damaged) {
      if (damaged instanceof UnreadableFile unreadable) {
        throw unreadable;
      }
      throw new UnreadableFile(
          "The PDF is damaged or not complete.",
          "Open it, print it to a new PDF, and send that; or copy its words and paste them.");
    }
  }

  private static SourceText read(PDDocument document) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new UnreadableFile(
          "The PDF has more than %d pages.".formatted(MOST_PAGES),
          "Send one issue at a time, without what is attached to it.");
    }
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw new UnreadableFile(
          "Whoever made the PDF does not allow its words to be taken out.",
          "Ask for the document it was made from.");
    }
    var lines = new ArrayList<Line>();
    int letters = 0;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      var glyphs = PdfGlyphs.of(document, page);
      letters += (int) glyphs.stream().filter(glyph -> !glyph.isBlank()).count();
      lines.addAll(PdfLines.of(glyphs, page, lines.size()));
    }
    if (letters < FEWEST_LETTERS) {
      throw new UnreadableFile(
          "The PDF holds pictures of pages and no words, as a scanner makes them.",
          "Have its words recognised by the scanner's program and send the result, or type them and paste them.");
    }
    return new SourceText(SourceText.Kind.PDF, List.copyOf(lines), List.of(), true);
  }
}
