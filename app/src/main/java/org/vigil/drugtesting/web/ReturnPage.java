package org.vigil.drugtesting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.drugtesting.ReturnFault;
import org.vigil.drugtesting.ReturnNote;

/**
 * One return: what it is said to be, what was read of it, what does not agree, and the file as it came.
 *
 * @param off whether rows and printed totals disagree
 * @param table null where the return is held
 */
record ReturnPage(
    String id,
    String title,
    String standing,
    String tone,
    boolean off,
    List<Fact> facts,
    String verdict,
    @Nullable String cause,
    @Nullable Table table,
    @Nullable Following following,
    List<String> remarks,
    List<String> revisions,
    List<String> falls,
    List<ReturnFault> faults,
    List<Said> notes,
    List<ReturnNote.Kind> kinds,
    List<List<String>> raw) {

  /** Something the return is said to be. */
  record Fact(String what, String value) {}

  /** Rows, then what was printed, what the rows add to, and the difference. */
  record Table(List<String> headings, List<Row> rows, List<Row> totals) {}

  /** One line of it. */
  record Row(String name, String asTold, List<String> cells, String kind) {}

  /** What followed positive tests. */
  record Following(List<Row> rows, List<Row> totals) {}

  /** A note. */
  record Said(String kind, String by, String at, String words) {}
}
