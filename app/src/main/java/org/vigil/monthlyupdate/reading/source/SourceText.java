package org.vigil.monthlyupdate.reading.source;

import java.util.List;

/**
 * A file taken apart into lines.
 *
 * @param margins what stood in the header and foot of the pages, where the file keeps them apart
 * @param wrapped whether a paragraph runs over several lines; in the others each line is one
 */
public record SourceText(Kind kind, List<Line> lines, List<Line> margins, boolean wrapped) {

  /** What the update was kept in. */
  public enum Kind {
    TEXT("plain text", "line"),
    WORD("Word document", "paragraph"),
    PDF("PDF", "line");

    private final String words;
    private final String unit;

    Kind(String words, String unit) {
      this.words = words;
      this.unit = unit;
    }

    public String words() {
      return words;
    }

    /** What is counted when a place is given. */
    public String unit() {
      return unit;
    }
  }

  public SourceText {
    lines = List.copyOf(lines);
    margins = List.copyOf(margins);
  }
}
