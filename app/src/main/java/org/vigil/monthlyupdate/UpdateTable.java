package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.Footing;
import org.vigil.figures.PrintedTable;

/**
 * A table of an issue as its owner gave it: rows, columns whose last is the total, and the printed total row.
 *
 * @param title null where none was printed
 * @param workingTitle for screens, until a person gives it one
 * @param unit what is counted; null where the words were lost
 * @param cumulativeFrom the first month or day counted, where it counts from a fixed start
 * @param cumulativeTo the last month or day counted; null where not stated
 * @param source whose data it is; null where not stated
 * @param rowDimension what the rows are
 * @param alone the months it counts by themselves; null where it counts from a fixed start, or its issue's own month
 */
public record UpdateTable(
    String id,
    @Nullable String title,
    String workingTitle,
    @Nullable String unit,
    @Nullable String cumulativeFrom,
    @Nullable String cumulativeTo,
    @Nullable String source,
    String rowDimension,
    List<String> columns,
    List<Row> rows,
    Map<String, Long> printedTotal,
    @Nullable Alone alone) {

  static final String TOTAL = "total";

  /**
   * Months counted by themselves, first and last; a month's table has the same for both.
   *
   * @param carried whether it came from the issue before and nobody has renewed it
   */
  public record Alone(YearMonth from, YearMonth to, boolean carried) {
    /** "October 2024", or "July 2024 to September 2024". */
    public String words() {
      var last = TableFigure.words(to);
      return from.equals(to) ? last : TableFigure.words(from) + " to " + last;
    }
  }

  public UpdateTable(
      String id,
      @Nullable String title,
      String workingTitle,
      @Nullable String unit,
      @Nullable String cumulativeFrom,
      @Nullable String cumulativeTo,
      @Nullable String source,
      String rowDimension,
      List<String> columns,
      List<Row> rows,
      Map<String, Long> printedTotal) {
    this(
        id,
        title,
        workingTitle,
        unit,
        cumulativeFrom,
        cumulativeTo,
        source,
        rowDimension,
        columns,
        rows,
        printedTotal,
        null);
  }

  /**
   * One line.
   *
   * @param code of the area, or of what stands in place of one
   * @param isArea false for no fixed abode, out of county, not known
   */
  public record Row(String area, String code, boolean isArea, Map<String, Long> counts) {
    public Row {
      counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    public long count(String column) {
      return counts.getOrDefault(column, 0L);
    }

    private Row plus(Row more) {
      var both = new LinkedHashMap<>(counts);
      more.counts().forEach((column, count) -> both.merge(column, count, Long::sum));
      return new Row(area, code, isArea, both);
    }
  }

  public UpdateTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    printedTotal = Collections.unmodifiableMap(new LinkedHashMap<>(printedTotal));
    if (!columns.getLast().equals(TOTAL)) {
      throw new IllegalArgumentException("The last column of a table is its total: " + columns);
    }
  }

  /** The columns without the total. */
  public List<String> parts() {
    return columns.subList(0, columns.size() - 1);
  }

  public String titleOrWorkingTitle() {
    return title == null ? workingTitle : title;
  }

  /** What the rows add to, whatever was printed. */
  public long computedTotal(String column) {
    return rows.stream().mapToLong(row -> row.count(column)).sum();
  }

  /** Where no total was printed there is nothing to disagree with, and the rows' own sum stands. */
  public Footing footing() {
    return Footing.of(
        PrintedTable.ofCounts(
            rows.stream().map(Row::area).toList(),
            parts(),
            rows.stream().map(row -> parts().stream().map(row::count).toList()).toList(),
            rows.stream().map(row -> row.count(TOTAL)).toList(),
            columns.stream().map(this::printedOrComputedTotal).toList()));
  }

  private long printedOrComputedTotal(String column) {
    return printedTotal.getOrDefault(column, computedTotal(column));
  }

  /**
   * What is wrong with the months it is said to count; empty where nothing is.
   *
   * @param endOfMonth of its issue, up to which it counts where no last month or day is stated
   */
  public Optional<String> periodFault(LocalDate endOfMonth) {
    if (cumulativeFrom == null) {
      return Optional.empty();
    }
    var last = cumulativeTo == null ? endOfMonth : TableFigure.last(cumulativeTo);
    return last.isBefore(TableFigure.first(cumulativeFrom))
        ? Optional.of(
            "It counts from %s up to %s, which is earlier. Give the first month or day counted, and the last one after it."
                .formatted(cumulativeFrom, cumulativeTo == null ? last : cumulativeTo))
        : Optional.empty();
  }

  /** A row that stands already holds both counts: no table has an area twice. */
  UpdateTable withRow(Row row) {
    var all = new ArrayList<>(rows);
    all.replaceAll(one -> one.code().equals(row.code()) ? one.plus(row) : one);
    if (rows.stream().noneMatch(one -> one.code().equals(row.code()))) {
      all.add(row);
    }
    return with(all, printedTotal);
  }

  UpdateTable with(List<Row> otherRows, Map<String, Long> otherTotal) {
    return new UpdateTable(
        id,
        title,
        workingTitle,
        unit,
        cumulativeFrom,
        cumulativeTo,
        source,
        rowDimension,
        columns,
        otherRows,
        otherTotal,
        alone);
  }

  /** As it stands in the issue after the one of {@code last}: it does not become a table of another month. */
  UpdateTable carriedFrom(YearMonth last) {
    return cumulativeFrom == null
        ? counting(
            alone == null ? new Alone(last, last, true) : new Alone(alone.from(), alone.to(), true))
        : this;
  }

  private UpdateTable counting(Alone months) {
    return new UpdateTable(
        id,
        title,
        workingTitle,
        unit,
        cumulativeFrom,
        cumulativeTo,
        source,
        rowDimension,
        columns,
        rows,
        printedTotal,
        months);
  }
}
