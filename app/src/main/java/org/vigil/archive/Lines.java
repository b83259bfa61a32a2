package org.vigil.archive;

import java.util.List;
import org.vigil.monthlyupdate.reading.source.Cell;
import org.vigil.monthlyupdate.reading.source.Look;
import org.vigil.monthlyupdate.reading.source.SourceText;

/** The lines of a file, as the archive keeps them. */
final class Lines {
  private Lines() {}

  static List<Line> of(SourceText source) {
    return source.lines().stream()
        .map(
            line ->
                new Line(
                    line.number(),
                    line.page(),
                    line.cells().stream().map(Cell::text).toList(),
                    line.look().part() == Look.Part.BULLET))
        .toList();
  }
}
