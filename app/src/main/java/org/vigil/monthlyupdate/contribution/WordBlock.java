package org.vigil.monthlyupdate.contribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The block to fill in as a Word document, to be sent back as it is. */
final class WordBlock {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String FONT = "Arial";
  private static final String GREY = "48555F";

  private WordBlock() {}

  static byte[] of(String title, List<String> opening, String words, String reference) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.getProperties().getCoreProperties().setTitle(title);
      write(document.createParagraph(), title, 15, true, null);
      opening.forEach(line -> write(document.createParagraph(), line, 11, false, null));
      write(document.createParagraph(), AskMail.how(words), 11, false, null);
      write(document.createParagraph(), ReplyText.begins(reference), 9, false, GREY);
      for (var part : words.split("\n\\s*\n", -1)) {
        part.lines().forEach(line -> write(document.createParagraph(), line, 11, false, null));
      }
      write(document.createParagraph(), ReplyText.ends(reference), 9, false, GREY);
      document.write(out);
      return out.toByteArray();
    } catch (IOException never) {
      throw new UncheckedIOException("bytes in memory can be written", never);
    }
  }

  private static void write(
      XWPFParagraph paragraph,
      String words,
      int points,
      boolean bold,
      @org.jspecify.annotations.Nullable String colour) {
    paragraph.setSpacingAfter(120);
    var run = paragraph.createRun();
    run.setLang("en-GB");
    run.setFontFamily(FONT);
    run.setFontSize(points);
    run.setBold(bold);
    if (colour != null) {
      run.setColor(colour);
    }
    var cells = words.split("\t", -1);
    for (int at = 0; at < cells.length; at++) {
      if (at > 0) {
        run.addTab();
      }
      run.setText(cells[at], at);
    }
  }
}
