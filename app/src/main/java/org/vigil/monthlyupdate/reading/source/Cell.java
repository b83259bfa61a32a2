package org.vigil.monthlyupdate.reading.source;

import java.util.ArrayList;
import java.util.List;

/** What stands between two tabs, or in one cell of a table, with what was underlined or linked in it. */
public record Cell(String text, List<Mark> marks) {
  public static final Cell EMPTY = new Cell("", List.of());

  public Cell {
    marks = List.copyOf(marks);
  }

  public static Cell of(String text) {
    return new Cell(text, List.of());
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  /** The same without blanks at either end; its marks move with the words. */
  public Cell stripped() {
    int lead = text.length() - text.stripLeading().length();
    var bare = text.strip();
    var moved = new ArrayList<Mark>();
    for (var mark : marks) {
      int from = Math.clamp((long) mark.from() - lead, 0, bare.length());
      int to = Math.clamp((long) mark.to() - lead, 0, bare.length());
      if (to > from) {
        moved.add(new Mark(from, to, mark.target()));
      }
    }
    return new Cell(bare, moved);
  }

  /** The part from a place on. */
  public Cell from(int start) {
    return part(start, text.length());
  }

  public Cell part(int start, int end) {
    var kept = new ArrayList<Mark>();
    for (var mark : marks) {
      int from = Math.max(mark.from(), start);
      int to = Math.min(mark.to(), end);
      if (to > from) {
        kept.add(new Mark(from - start, to - start, mark.target()));
      }
    }
    return new Cell(text.substring(start, end), kept);
  }
}
