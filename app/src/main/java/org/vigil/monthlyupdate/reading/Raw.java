package org.vigil.monthlyupdate.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.source.Line;

/** A piece of an item before its words are looked at. */
sealed interface Raw {
  int firstLine();

  int lastLine();

  record Paragraph(Passage words) implements Raw {
    @Override
    public int firstLine() {
      return words.firstLine();
    }

    @Override
    public int lastLine() {
      return words.lastLine();
    }
  }

  /**
   * @param together the lines on which entries had run together and were parted by the reader; 0 where each had its own
   */
  record Bullets(List<Passage> entries, int together) implements Raw {
    public Bullets {
      entries = List.copyOf(entries);
    }

    @Override
    public int firstLine() {
      return entries.getFirst().firstLine();
    }

    @Override
    public int lastLine() {
      return entries.getLast().lastLine();
    }
  }

  /** Rows with the same number of cells. */
  record Table(@Nullable Line title, List<Line> rows) implements Raw {
    public Table {
      rows = List.copyOf(rows);
    }

    @Override
    public int firstLine() {
      return title == null ? rows.getFirst().number() : title.number();
    }

    @Override
    public int lastLine() {
      return rows.getLast().number();
    }
  }

  /**
   * Text that was cut into the columns of the table below it.
   *
   * @param rows cells from left to right; where only one row is left, each cell holds what stood in its column, line after
   *     line
   */
  record CutByColumns(List<List<Passage>> rows) implements Raw {
    public CutByColumns {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public int firstLine() {
      return rows.getFirst().getFirst().firstLine();
    }

    @Override
    public int lastLine() {
      return rows.getLast().getFirst().lastLine();
    }
  }
}
