package org.vigil.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Pours a document into the unit's Word template; in the shipped one the theme stands on the left and its content on the
 * right, in one reading order.
 */
@Component
public class WordPrinter implements Printer {
  private final Supplier<byte[]> template;

  @Autowired
  WordPrinter(WordTemplates templates) {
    this(templates::inUse);
  }

  /** With the shipped template. */
  public WordPrinter() {
    this(WordPrinter::shippedTemplate);
  }

  WordPrinter(Supplier<byte[]> template) {
    this.template = template;
  }

  static byte[] shippedTemplate() {
    try (var file = WordTemplateParts.shipped()) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "Word document";
  }

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(template.get()))) {
      var parts = WordTemplateParts.prepare(word);
      new WordFrame(word, document).fill();
      new WordLayout(word, parts, document.onOnePage()).lay(document);
      var properties = word.getProperties().getCoreProperties();
      properties.setTitle(document.title());
      properties.setCreator(document.unit());
      word.write(out);
    }
  }
}
