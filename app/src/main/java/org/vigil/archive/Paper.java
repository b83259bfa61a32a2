package org.vigil.archive;

import java.util.List;
import org.vigil.archive.asking.Passage;

/** A document taken apart: its lines as they stand, and the passages that may be quoted. */
record Paper(About about, List<Line> lines, List<Passage> passages, List<PromiseTold> promises) {
  Paper {
    lines = List.copyOf(lines);
    passages = List.copyOf(passages);
    promises = List.copyOf(promises);
  }
}
