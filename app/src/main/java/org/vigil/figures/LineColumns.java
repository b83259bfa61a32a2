package org.vigil.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Columns a subject adds beside the counts of a table, made from the numbers of the line that may be seen, and from no others. */
public interface LineColumns {
  /** None for this table. */
  Chosen NOTHING = new Nothing();

  /** Adds nothing to any table. */
  LineColumns NONE = columns -> NOTHING;

  /** What to add to a table with these column codes. */
  Chosen beside(List<String> columns);

  /** The added columns of one table. */
  interface Chosen {
    List<String> headings();

    List<String> cells(List<OptionalLong> line);

    Optional<String> note();

    /** What is drawn beside the lines; empty where nothing is. */
    default Optional<Strip> strip(List<Line> lines) {
      return Optional.empty();
    }
  }

  /** One line of the table, without its totals. */
  record Line(String code, String name, List<OptionalLong> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /** No columns. */
  record Nothing() implements Chosen {
    @Override
    public List<String> headings() {
      return List.of();
    }

    @Override
    public List<String> cells(List<OptionalLong> line) {
      return List.of();
    }

    @Override
    public Optional<String> note() {
      return Optional.empty();
    }
  }
}
