package org.vigil.drugtesting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of a return as it was read: every area once, and what the return printed as totals.
 *
 * @param columns the results it counts, in order
 * @param printedTotals by column, {@link ReturnTable#TOTAL} the last; only those that were printed
 * @param printedAssessments what it printed as their totals
 * @param remarks what a reader should know of how it was read
 */
public record ReturnContent(
    List<Result> columns,
    List<AreaLine> lines,
    Map<String, Long> printedTotals,
    Assessments printedAssessments,
    List<String> remarks) {

  public ReturnContent {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    printedTotals = Collections.unmodifiableMap(inOrder(columns, printedTotals));
    remarks = List.copyOf(remarks);
    if (lines.stream().map(AreaLine::code).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("An area stands twice in a return");
    }
  }

  /** What the rows add to; not told where no row tells it. */
  public Assessments computedAssessments() {
    return lines.stream()
        .map(AreaLine::assessments)
        .reduce(Assessments.NOT_TOLD, Assessments::plus);
  }

  /** A database keeps what stands in an object and not in which order. */
  private static Map<String, Long> inOrder(List<Result> columns, Map<String, Long> printed) {
    var ordered = new LinkedHashMap<String, Long>();
    columns.forEach(column -> copy(printed, column.code(), ordered));
    copy(printed, ReturnTable.TOTAL, ordered);
    return ordered;
  }

  private static void copy(Map<String, Long> from, String column, Map<String, Long> to) {
    var count = from.get(column);
    if (count != null) {
      to.put(column, count);
    }
  }
}
