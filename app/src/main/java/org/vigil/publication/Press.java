package org.vigil.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a document to a folder, once for each kind of reader. */
@Component
public class Press {
  private final HtmlPrinter html;
  private final WordPrinter word;

  Press(HtmlPrinter html, WordPrinter word) {
    this.html = html;
    this.word = word;
  }

  /** The files written. */
  public List<Path> print(Document document, Path folder, String name) {
    try {
      Files.createDirectories(folder);
      var page = folder.resolve(name + ".html");
      Files.writeString(page, html.print(document), StandardCharsets.UTF_8);
      var wordFile = folder.resolve(name + ".docx");
      try (var out = Files.newOutputStream(wordFile)) {
        word.print(document, out);
      }
      return List.of(page, wordFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
