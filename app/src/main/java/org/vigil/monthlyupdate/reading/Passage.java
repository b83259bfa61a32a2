package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.reading.source.Cell;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.Mark;

/**
 * Words that belong together, each letter knowing the line it came from. Whatever is put in place of some of them came from
 * the line they stood on.
 */
final class Passage {
  private final String text;
  private final int[] lineOf;
  private final @Nullable Integer page;
  private final List<Mark> marks;

  private Passage(String text, int[] lineOf, @Nullable Integer page, List<Mark> marks) {
    this.text = text;
    this.lineOf = lineOf;
    this.page = page;
    this.marks = List.copyOf(marks);
  }

  static Passage of(Line line, Cell cell) {
    var bare = cell.stripped();
    var lines = new int[bare.text().length()];
    Arrays.fill(lines, line.number());
    return new Passage(bare.text(), lines, line.page(), bare.marks()).withSingleBlanks();
  }

  static Passage of(Line line) {
    var filled = line.filled();
    var passage = of(line, filled.isEmpty() ? Cell.EMPTY : filled.getFirst());
    for (int i = 1; i < filled.size(); i++) {
      passage = passage.then(" ", of(line, filled.get(i)));
    }
    return passage;
  }

  static Passage written(String text, int line, @Nullable Integer page) {
    var lines = new int[text.length()];
    Arrays.fill(lines, line);
    return new Passage(text, lines, page, List.of());
  }

  String text() {
    return text;
  }

  List<Mark> marks() {
    return marks;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  int firstLine() {
    return lineOf.length == 0 ? 1 : lineOf[0];
  }

  int lastLine() {
    return lineOf.length == 0 ? 1 : lineOf[lineOf.length - 1];
  }

  @Nullable Integer page() {
    return page;
  }

  SourceLines place() {
    return place(0, text.length());
  }

  /** Where a stretch of it stood. */
  SourceLines place(int from, int to) {
    if (lineOf.length == 0) {
      return new SourceLines(1, 1, page);
    }
    int first = lineOf[Math.clamp(from, 0, lineOf.length - 1)];
    int last = lineOf[Math.clamp(to - 1L, 0, lineOf.length - 1)];
    return new SourceLines(Math.min(first, last), Math.max(first, last), page);
  }

  Passage then(String between, Passage next) {
    var both = new int[text.length() + between.length() + next.text.length()];
    System.arraycopy(lineOf, 0, both, 0, text.length());
    Arrays.fill(both, text.length(), text.length() + between.length(), lastLine());
    System.arraycopy(next.lineOf, 0, both, text.length() + between.length(), next.text.length());
    var moved = new ArrayList<>(marks);
    next.marks.forEach(mark -> moved.add(mark.moved(text.length() + between.length())));
    return new Passage(text + between + next.text, both, page == null ? next.page : page, moved);
  }

  Passage part(int from, int to) {
    var kept = new ArrayList<Mark>();
    for (var mark : marks) {
      int first = Math.max(mark.from(), from);
      int last = Math.min(mark.to(), to);
      if (last > first) {
        kept.add(new Mark(first - from, last - from, mark.target()));
      }
    }
    return new Passage(text.substring(from, to), Arrays.copyOfRange(lineOf, from, to), page, kept);
  }

  Passage from(int start) {
    return part(start, text.length());
  }

  Passage stripped() {
    int start = text.length() - text.stripLeading().length();
    return part(start, Math.max(start, text.stripTrailing().length()));
  }

  /** Other words in place of a stretch; what was marked in it is marked no longer. */
  Passage replace(int from, int to, String with) {
    var lines = new int[text.length() - (to - from) + with.length()];
    System.arraycopy(lineOf, 0, lines, 0, from);
    int line = lineOf.length == 0 ? 1 : lineOf[Math.min(from, lineOf.length - 1)];
    Arrays.fill(lines, from, from + with.length(), line);
    System.arraycopy(lineOf, to, lines, from + with.length(), text.length() - to);
    int by = with.length() - (to - from);
    var moved = new ArrayList<Mark>();
    for (var mark : marks) {
      if (mark.to() <= from) {
        moved.add(mark);
      } else if (mark.from() >= to) {
        moved.add(mark.moved(by));
      } else if (mark.from() <= from
          && mark.to() >= to
          && mark.to() + by > mark.from()
          && !(mark.from() == from && mark.to() == to)) {
        moved.add(new Mark(mark.from(), mark.to() + by, mark.target()));
      }
    }
    return new Passage(text.substring(0, from) + with + text.substring(to), lines, page, moved);
  }

  private Passage withSingleBlanks() {
    var passage = this;
    for (int i = passage.text.length() - 1; i > 0; i--) {
      boolean blank = Character.isWhitespace(passage.text.charAt(i));
      if (blank && Character.isWhitespace(passage.text.charAt(i - 1))) {
        passage = passage.replace(i, i + 1, "");
      } else if (blank && passage.text.charAt(i) != ' ') {
        passage = passage.replace(i, i + 1, " ");
      }
    }
    return passage;
  }

  @Override
  public String toString() {
    return text;
  }
}
