package org.vigil.monthlyupdate.reading;

import java.util.List;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.SourceText;

/** Finds the bones of an issue, whichever way its pages are laid out. */
final class Outlines {
  private Outlines() {}

  static Outline of(SourceText source, PageFurniture page) {
    return isThemeBesideText(page.content())
        ? new BesideOutline(page, source.wrapped()).outline()
        : new LinearOutline(page, source).outline();
  }

  /** Most lines leave the column of the themes empty. */
  private static boolean isThemeBesideText(List<Line> content) {
    long leave =
        content.stream()
            .filter(line -> line.cells().size() > 1 && line.cell(0).isBlank())
            .filter(line -> line.look().table() == null || line.look().table() > 0)
            .count();
    return leave * 2 > content.size();
  }
}
