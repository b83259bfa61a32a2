package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.reading.source.Cell;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.Look;
import org.vigil.monthlyupdate.reading.source.Source;
import org.vigil.shell.UnreadableFile;

/** A Word document that came back: its words as they are written at the desk. */
final class WordReply {
  private WordReply() {}

  static ReplyReading read(byte[] content, String reference, String sent) {
    try {
      return ReplyText.read(Letters.of(words(Source.of(content).lines())).text(), reference, sent);
    } catch (UnreadableFile why) {
      return new ReplyReading.NotRead(why.reason(), why.toDo());
    }
  }

  /** Empty where it cannot be read. */
  static String allWords(byte[] content) {
    try {
      return words(Source.of(content).lines());
    } catch (UnreadableFile why) {
      return "";
    }
  }

  private static String words(List<Line> lines) {
    var written = new ArrayList<String>();
    Kind before = Kind.EMPTY;
    for (var line : lines) {
      var kind = kind(line);
      if (kind == Kind.EMPTY) {
        continue;
      }
      boolean together = kind == before && kind != Kind.PARAGRAPH;
      if (!written.isEmpty() && !together) {
        written.add("");
      }
      written.add(words(line, kind));
      before = kind;
    }
    return String.join("\n", written);
  }

  private enum Kind {
    EMPTY,
    PARAGRAPH,
    BULLET,
    ROW
  }

  private static Kind kind(Line line) {
    if (line.isBlank()) {
      return Kind.EMPTY;
    }
    if (line.look().table() != null
        || line.cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
      return Kind.ROW;
    }
    return line.look().part() == Look.Part.BULLET || line.text().startsWith("- ")
        ? Kind.BULLET
        : Kind.PARAGRAPH;
  }

  private static String words(Line line, Kind kind) {
    var words = line.cells().stream().map(cell -> linked(cell.stripped())).toList();
    if (kind == Kind.ROW) {
      // The first cells are empty where one was merged with the cell above it.
      return String.join("\t", words);
    }
    var cells = String.join(" ", words).strip();
    return kind == Kind.BULLET && !cells.startsWith("- ") ? "- " + cells : cells;
  }

  private static String linked(Cell cell) {
    var words = new StringBuilder();
    int from = 0;
    for (var mark : cell.marks()) {
      var target = mark.target();
      if (target != null && mark.from() >= from && target.matches("(?i)https?://\\S+")) {
        var shown = cell.text().substring(mark.from(), mark.to());
        words.append(cell.text(), from, mark.from());
        boolean isItself = shown.equals(target) || shown.matches(".*[\\[\\]].*");
        words.append(isItself ? shown : ItemWords.link(shown, target));
        from = mark.to();
      }
    }
    return words.append(cell.text().substring(from)).toString();
  }
}
