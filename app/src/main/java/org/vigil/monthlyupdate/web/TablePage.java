package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be pasted, sent or taken from a return.
 *
 * @param path of the issue
 * @param seen how many journal entries about the table there were when the page was first opened
 * @param offer the drug testing return that could be taken; null where there is none
 * @param look the table that came, before it is taken; null where none came yet
 */
record TablePage(
    String path,
    String action,
    String month,
    String title,
    boolean issued,
    int seen,
    List<Form.Field> fields,
    @Nullable String offer,
    @Nullable Look look,
    List<Problem> problems) {

  /**
   * A table before it is taken.
   *
   * @param remarks what was left out or worked out
   * @param sentences what changes in the text with it
   * @param hidden what the button sends
   */
  record Look(
      String title,
      List<FindingView> findings,
      List<String> remarks,
      TableBeside beside,
      List<String> sentences,
      List<Hidden> hidden) {}

  /** Something carried from looking to taking. */
  record Hidden(String name, String value) {}
}
