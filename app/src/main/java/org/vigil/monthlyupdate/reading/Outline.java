package org.vigil.monthlyupdate.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.source.Line;

/**
 * The bones of an issue.
 *
 * @param head what stands above the first theme
 * @param contacts a list of contacts below the last item
 * @param unplaced lines that belong to no item
 */
record Outline(List<Line> head, List<Theme> themes, List<Line> contacts, List<Line> unplaced) {

  Outline {
    head = List.copyOf(head);
    themes = List.copyOf(themes);
    contacts = List.copyOf(contacts);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * @param continued the words by which it goes on over a page; null where it does not
   */
  record Theme(Passage name, @Nullable Passage continued, List<Bone> items) {
    Theme {
      items = List.copyOf(items);
    }
  }

  /** An item: its heading, where one was printed, and its pieces. */
  record Bone(@Nullable Passage heading, List<Raw> pieces) {
    Bone {
      pieces = List.copyOf(pieces);
    }

    int firstLine() {
      return heading != null ? heading.firstLine() : pieces.getFirst().firstLine();
    }

    int lastLine() {
      return pieces.isEmpty() ? firstLine() : pieces.getLast().lastLine();
    }

    @Nullable Integer page() {
      if (heading != null) {
        return heading.page();
      }
      return pieces.getFirst() instanceof Raw.Paragraph paragraph ? paragraph.words().page() : null;
    }
  }
}
