package org.vigil.archive;

import java.util.List;
import org.vigil.archive.asking.Passage;

/** The lines of one item, without its heading. */
record Region(Passage.Item item, List<Line> lines) {
  Region {
    lines = List.copyOf(lines);
  }
}
