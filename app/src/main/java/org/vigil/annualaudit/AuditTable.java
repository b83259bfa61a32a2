package org.vigil.annualaudit;

import java.util.List;
import java.util.Optional;
import org.vigil.figures.Figure;
import org.vigil.figures.ReleasedTable;

/** One table of the annual audit. A new table is one new file in {@code table/}. */
public interface AuditTable {
  /** Its number in the audit's contents, as {@code T9}. */
  String number();

  /** What the contents and the Methods page call it. */
  String name();

  /** One sentence for the Methods page. */
  String says();

  /** Changes whenever the same case files could give other numbers. */
  String version();

  Figure figure(AuditYear year);

  /**
   * What to offer the public where {@link #figure} holds numbers that may not be seen: tables that say less, the most telling
   * first. After them the disclosure engine offers what it can leave out.
   */
  default List<Coarser> coarser(AuditYear year) {
    return List.of();
  }

  /** What the table shows, in a sentence made of numbers that may be seen; empty where they may not. */
  default Optional<String> finding(ReleasedTable table, AuditScope scope) {
    return Optional.empty();
  }

  /** The table as drawings, made of numbers that may be seen; empty where a drawing says no more than the table. */
  default List<Drawing> drawings(ReleasedTable table, AuditScope scope) {
    return List.of();
  }

  /** Smaller comes first in the audit. */
  default int order() {
    return Integer.parseInt(number().substring(1));
  }

  /**
   * A table offered in place of one that may not be seen.
   *
   * @param says what it leaves out, for those who release it and as a note for those who read it
   */
  record Coarser(Figure figure, String says) {
    Figure withNote() {
      return figure.with(figure.counts(), List.of(says));
    }
  }

  /**
   * A drawing of a released table.
   *
   * @param svg with a title, and the finding as its description
   * @param caption what a mark stands for
   */
  record Drawing(String svg, String caption) {}
}
