package org.vigil.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.figures.TableGrid;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Span;
import org.vigil.publication.Document.Text;

/** Prints a document as plain words, for an e-mail that reads well on a telephone and for whoever pastes it elsewhere. */
@Component
public class PlainPrinter implements Printer {
  @Override
  public String name() {
    return "Plain text";
  }

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public String mediaType() {
    return "text/plain;charset=UTF-8";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    out.write(print(document).getBytes(StandardCharsets.UTF_8));
  }

  public String print(Document document) {
    var lines = new ArrayList<String>();
    document.demonstration().ifPresent(lines::add);
    lines.add(document.unit());
    lines.add("");
    lines.add(document.title());
    lines.add(document.subtitle());
    document.draft().ifPresent(lines::add);
    lines.add("");
    lines.addAll(document.facts());
    for (var theme : document.themes()) {
      lines.add("");
      lines.add(theme.name().toUpperCase(java.util.Locale.UK));
      for (var entry : theme.entries()) {
        lines.add("");
        if (!entry.heading().isEmpty()) {
          lines.add(entry.heading());
        }
        entry.pieces().forEach(piece -> lines.addAll(lines(piece)));
      }
    }
    lines.add("");
    document.draft().ifPresent(lines::add);
    lines.add(document.handling());
    return String.join("\r\n", lines) + "\r\n";
  }

  static List<String> lines(Piece piece) {
    return switch (piece) {
      case Text text -> List.of(words(text), "");
      case Document.Bullets bullets ->
          bullets.lines().stream().map(line -> "- " + words(line)).toList();
      case Document.Note note -> List.of("Note: " + words(note.spans()));
      case Document.Table table -> lines(table.grid());
      case Document.Drawing drawing ->
          List.of("Chart. " + drawing.caption(), drawing.finding(), "");
      case Document.WordTable table ->
          table.rows().stream().map(row -> row(table.headings(), row)).toList();
    };
  }

  /** One line a row, each number with its heading: columns of figures fall apart on a narrow screen. */
  private static List<String> lines(TableGrid grid) {
    var lines = new ArrayList<String>();
    lines.add(grid.title());
    lines.addAll(grid.about());
    if (grid.shorthand()) {
      lines.add("[c] confidential: too few people to say.");
    }
    for (var row : grid.rows()) {
      var cells = new ArrayList<String>();
      for (int i = 0; i < row.cells().size(); i++) {
        if (!row.cells().get(i).isEmpty()) {
          cells.add(grid.headings().get(i + 1) + " " + row.cells().get(i));
        }
      }
      lines.add(row.name() + ": " + String.join("; ", cells));
    }
    grid.notes().forEach(note -> lines.add("Note: " + note));
    lines.add("");
    return lines;
  }

  private static String row(List<String> headings, List<Text> row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      var heading = headings.get(i);
      var words = words(row.get(i));
      if (!words.isEmpty()) {
        cells.add(heading.isEmpty() ? words : heading + ": " + words);
      }
    }
    return "- " + String.join("; ", cells);
  }

  static String words(Text text) {
    var words = new StringBuilder();
    for (var span : text.spans()) {
      words.append(span.words());
      if (span instanceof Document.Hyperlink link) {
        words.append(" (").append(link.target()).append(")");
      }
    }
    return words.toString();
  }

  static String words(List<Span> spans) {
    return words(new Text(spans));
  }
}
