package org.vigil.monthlyupdate;

/**
 * A number in the prose, taken from a cell of a table of the same issue: when the table changes, so does the sentence.
 *
 * @param row the code of a row of the table, or {@link #ALL_ROWS} for its printed total
 * @param column a column of the table
 */
public record Metric(String id, String table, String row, String column, Measure measure) {
  public static final String ALL_ROWS = "*";

  /** As the sentence says it; empty words never: a cell that is gone is an error of the issue, found by a check. */
  public String words(Issue issue) {
    return measure.words(issue.table(table), row, column);
  }

  /** Whether the issue has the table, the row and the column. */
  public boolean isBoundIn(Issue issue) {
    var found = issue.tables().get(table);
    return found != null
        && found.columns().contains(column)
        && measure.isOf(found)
        && (row.equals(ALL_ROWS)
            || found.rows().stream().anyMatch(line -> line.code().equals(row)));
  }
}
