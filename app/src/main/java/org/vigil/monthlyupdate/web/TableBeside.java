package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.shell.Words;

/** A table that came beside the one that stands: every number that differs with what it was. */
record TableBeside(List<String> headings, List<Line> lines, String opening) {
  private static final String TOTAL = "Printed total";

  /**
   * One row.
   *
   * @param state "new", "gone" or empty
   */
  record Line(String name, String state, boolean total, List<Cell> cells) {}

  /**
   * One number.
   *
   * @param was null where it is the same as before, or nothing was there before
   */
  record Cell(String heading, String now, @Nullable String was) {}

  static TableBeside of(@Nullable UpdateTable before, UpdateTable now) {
    var lines = new ArrayList<Line>();
    int changed = 0;
    int fresh = 0;
    var old = byCode(before);
    for (var row : now.rows()) {
      var was = old.remove(row.code());
      var line =
          line(
              row.area(),
              was == null && before != null ? "new" : "",
              false,
              now,
              row.counts(),
              was);
      changed += differences(line);
      fresh += was == null ? 1 : 0;
      lines.add(line);
    }
    int gone = old.size();
    old.forEach((code, was) -> lines.add(gone(code, before, now, was)));
    if (!now.printedTotal().isEmpty()) {
      var total =
          line(
              TOTAL,
              "",
              true,
              now,
              now.printedTotal(),
              before == null || before.printedTotal().isEmpty() ? null : before.printedTotal());
      changed += differences(total);
      lines.add(total);
    }
    var headings = new ArrayList<String>();
    headings.add(FigureFields.capitalised(now.rowDimension()));
    now.columns().forEach(column -> headings.add(FigureFields.capitalised(column)));
    return new TableBeside(
        headings,
        lines,
        before == null
            ? Words.count(now.rows().size(), "row", "rows") + ", nothing to compare them with."
            : opening(changed, fresh, gone, now.rows().size()));
  }

  /** How much of it is another table: rows that are new or gone have no number that could differ. */
  private static String opening(int changed, int fresh, int gone, int rows) {
    var clauses = new ArrayList<String>();
    if (fresh < rows) {
      clauses.add(
          Words.count(changed, "number differs", "numbers differ") + " from the table that stands");
    }
    if (fresh > 0) {
      clauses.add(Words.count(fresh, "row is new", "rows are new"));
    }
    if (gone > 0) {
      clauses.add(Words.count(gone, "row is gone", "rows are gone"));
    }
    return (fresh < rows ? "" : "It shares no row with the table that stands: ")
        + String.join(", ", clauses)
        + ".";
  }

  private static Map<String, Map<String, Long>> byCode(@Nullable UpdateTable table) {
    var rows = new LinkedHashMap<String, Map<String, Long>>();
    if (table != null) {
      table.rows().forEach(row -> rows.put(row.code(), row.counts()));
    }
    return rows;
  }

  private static Line line(
      String name,
      String state,
      boolean total,
      UpdateTable table,
      Map<String, Long> counts,
      @Nullable Map<String, Long> was) {
    return new Line(
        name,
        state,
        total,
        table.columns().stream()
            .map(
                column -> {
                  long now = counts.getOrDefault(column, 0L);
                  var before = was == null ? null : was.get(column);
                  return new Cell(
                      FigureFields.capitalised(column),
                      Words.number(now),
                      before == null || before == now ? null : Words.number(before));
                })
            .toList());
  }

  private static Line gone(
      String code, @Nullable UpdateTable before, UpdateTable now, Map<String, Long> was) {
    var name =
        before == null
            ? code
            : before.rows().stream()
                .filter(row -> row.code().equals(code))
                .map(UpdateTable.Row::area)
                .findFirst()
                .orElse(code);
    return new Line(
        name,
        "gone",
        false,
        now.columns().stream()
            .map(
                column -> {
                  var before1 = was.get(column);
                  return new Cell(
                      FigureFields.capitalised(column),
                      "–",
                      before1 == null ? null : Words.number(before1));
                })
            .toList());
  }

  private static int differences(Line line) {
    return (int) line.cells().stream().filter(cell -> cell.was() != null).count();
  }

  /** Every bound number whose words change with the table, once for each item it stands in. */
  static List<String> sentences(Issue before, Issue after) {
    var sentences = new LinkedHashSet<String>();
    before
        .metrics()
        .keySet()
        .forEach(
            id -> {
              var was = before.metricWords(id);
              var now = after.metricWords(id);
              if (!was.equals(now)) {
                before
                    .items()
                    .filter(item -> item.words().contains("[[metric:" + id + "]]"))
                    .forEach(
                        item ->
                            sentences.add(
                                "%s: %s becomes %s"
                                    .formatted(item.headingOrWorkingHeading(), was, now)));
              }
            });
    return List.copyOf(sentences);
  }
}
