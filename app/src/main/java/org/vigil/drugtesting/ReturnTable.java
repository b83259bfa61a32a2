package org.vigil.drugtesting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.Footing;
import org.vigil.figures.PlaceBasis;
import org.vigil.figures.PrintedTable;

/**
 * The table of a return for those who print it or write about it: cells and printed totals as received, and what the rows
 * add to beside them.
 *
 * @param columns the results it counts, in order
 * @param rows every area once; one the return does not have is not told, and 0 stands for it
 * @param printedTotals by column, {@link #TOTAL} the last; only those that were printed
 * @param from the first month counted
 * @param to the last month counted
 * @param asAt the day on which the data were drawn; null where the source does not say
 * @param source whose data it is, in words
 */
public record ReturnTable(
    List<Result> columns,
    List<AreaLine> rows,
    Map<String, Long> printedTotals,
    YearMonth from,
    YearMonth to,
    MeasureBasis basis,
    @Nullable LocalDate asAt,
    Unit unit,
    PlaceBasis place,
    String source) {
  /** The name of the column that holds all results of a row, and of the row that holds all areas. */
  public static final String TOTAL = "total";

  public ReturnTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    printedTotals = Collections.unmodifiableMap(new LinkedHashMap<>(printedTotals));
  }

  static ReturnTable of(Cover cover, ReturnContent content, String source) {
    return new ReturnTable(
        content.columns(),
        content.lines(),
        content.printedTotals(),
        cover.from(),
        cover.month(),
        cover.basis(),
        cover.asAt(),
        cover.unit(),
        cover.place(),
        source);
  }

  ReturnTable with(List<AreaLine> otherRows) {
    return new ReturnTable(
        columns, otherRows, Map.of(), from, to, basis, asAt, unit, place, source);
  }

  /** What all rows add to, whatever was printed. */
  public Results computed() {
    return sum(row -> true);
  }

  public Results districts() {
    return sum(AreaLine::isDistrict);
  }

  Results sum(Predicate<AreaLine> which) {
    return rows.stream().filter(which).map(AreaLine::results).reduce(Results.NONE, Results::plus);
  }

  /** Of the rows the return itself has. A total that was not printed cannot disagree: the rows' own sum stands for it. */
  public Footing footing() {
    var told = rows.stream().filter(AreaLine::isTold).toList();
    return Footing.of(
        PrintedTable.ofCounts(
            told.stream().map(AreaLine::name).toList(),
            columns.stream().map(Result::code).toList(),
            told.stream().map(this::parts).toList(),
            told.stream().map(ReturnTable::totalOf).toList(),
            totalRow(told)));
  }

  private List<Long> parts(AreaLine line) {
    return columns.stream().map(column -> line.results().of(column)).toList();
  }

  private static long totalOf(AreaLine line) {
    var printed = line.printedTotal();
    return printed == null ? line.results().requests() : printed;
  }

  private List<Long> totalRow(List<AreaLine> told) {
    var row = new ArrayList<Long>();
    for (var column : columns) {
      row.add(printedTotals.getOrDefault(column.code(), computed().of(column)));
    }
    long ofRows = told.stream().mapToLong(ReturnTable::totalOf).sum();
    row.add(printedTotals.getOrDefault(TOTAL, ofRows));
    return row;
  }
}
