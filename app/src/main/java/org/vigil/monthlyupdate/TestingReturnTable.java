package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.vigil.drugtesting.AreaLine;
import org.vigil.drugtesting.MeasureBasis;
import org.vigil.drugtesting.Result;
import org.vigil.drugtesting.ReturnTable;

/** The table of a drug testing return as a table of an issue: cells and printed totals as received. */
public final class TestingReturnTable {
  private static final String TITLE = "Drug testing on arrest";

  private TestingReturnTable() {}

  /**
   * Every row, area not known too where the return does not have it: it is always printed, and {@link #remarks} says that
   * nothing was told of it.
   *
   * @param before the table it is to stand in place of, whose title is kept but for the months it names; null for a new one
   */
  public static UpdateTable of(ReturnTable told, String id, @Nullable UpdateTable before) {
    var columns = new ArrayList<>(told.columns().stream().map(Result::code).toList());
    columns.add(UpdateTable.TOTAL);
    var alone =
        told.basis() == MeasureBasis.CUMULATIVE
            ? null
            : new UpdateTable.Alone(told.from(), told.to(), false);
    return new UpdateTable(
        id,
        title(before, alone),
        TITLE,
        told.unit().isStated() ? told.unit().words() : null,
        told.basis() == MeasureBasis.CUMULATIVE ? told.from().toString() : null,
        told.basis() == MeasureBasis.CUMULATIVE
            ? told.asAt() == null ? told.to().toString() : told.asAt().toString()
            : null,
        told.source(),
        before == null ? "community safety partnership" : before.rowDimension(),
        columns,
        told.rows().stream().map(line -> row(told, line)).toList(),
        printedTotal(told),
        alone);
  }

  /** Of months by themselves it names them: the issue it stands in may be of another. */
  private static String title(@Nullable UpdateTable before, UpdateTable.@Nullable Alone alone) {
    var title = before == null || before.title() == null ? TITLE : before.title();
    var old = before == null ? null : before.alone();
    var bare = old == null ? title : title.replace(", " + old.words(), "");
    return alone == null || bare.contains(alone.words()) ? bare : bare + ", " + alone.words();
  }

  /** What a reader should know of rows that stand at 0 because nobody told them. */
  public static List<String> remarks(ReturnTable told) {
    return told.rows().stream()
        .filter(line -> !line.isTold())
        .map(
            line ->
                "The return has no row for \"%s\". The row stands here all the same, at 0: nothing was told of it."
                    .formatted(line.name()))
        .toList();
  }

  private static UpdateTable.Row row(ReturnTable told, AreaLine line) {
    var total = line.printedTotal();
    return new UpdateTable.Row(
        line.name(),
        line.code(),
        line.isDistrict(),
        counts(
            told.columns(),
            result -> line.results().of(result),
            total == null ? line.results().requests() : total));
  }

  /** A total that was not printed cannot disagree: the rows' own sum stands for it, and for all where none was printed. */
  private static Map<String, Long> printedTotal(ReturnTable told) {
    if (told.printedTotals().isEmpty()) {
      return Map.of();
    }
    var computed = told.computed();
    return counts(
        told.columns(),
        result -> told.printedTotals().getOrDefault(result.code(), computed.of(result)),
        told.printedTotals().getOrDefault(ReturnTable.TOTAL, computed.requests()));
  }

  private static Map<String, Long> counts(
      List<Result> columns, ToLongFunction<Result> count, long total) {
    var counts = new LinkedHashMap<String, Long>();
    columns.forEach(result -> counts.put(result.code(), count.applyAsLong(result)));
    counts.put(UpdateTable.TOTAL, total);
    return counts;
  }
}
