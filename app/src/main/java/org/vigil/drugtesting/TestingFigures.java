package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.DateBasis;
import org.vigil.figures.Figure;

/** The figures made of returns. Each passes the gate before anybody outside the unit sees it. */
public final class TestingFigures {
  private static final Figure.UsedDefinition AS_RECEIVED =
      new Figure.UsedDefinition(
          "as-received", "1", "counted by the owner of the data, as received");
  private static final Figure.UsedDefinition MONTHS =
      new Figure.UsedDefinition(
          "months-of-returns", "1", "of cumulative returns, each month's less the last month's");
  private static final List<Result> PUBLIC = List.of(Result.POSITIVE, Result.NEGATIVE);

  private TestingFigures() {}

  /** everything a return counts, by area and result, with its printed totals. For partners. */
  public static Figure byAreaAndResult(ReturnTable table) {
    var cells = new LinkedHashMap<Cell, Long>();
    for (var row : table.rows()) {
      table
          .columns()
          .forEach(
              column -> cells.put(Cell.at(row.code(), column.code()), row.results().of(column)));
      var printed = row.printedTotal();
      cells.put(
          Cell.at(row.code(), Cell.TOTAL), printed == null ? row.results().requests() : printed);
    }
    for (var column : table.columns()) {
      cells.put(
          Cell.at(Cell.TOTAL, column.code()),
          table.printedTotals().getOrDefault(column.code(), table.computed().of(column)));
    }
    cells.put(
        Cell.at(Cell.TOTAL, Cell.TOTAL),
        table.printedTotals().getOrDefault(ReturnTable.TOTAL, table.computed().requests()));
    return figure(
        "A-1",
        "Drug testing on arrest by community safety partnership and result",
        table,
        new CountTable(
            counted("drug testing on arrest, totals as received", table),
            List.of(areas(table), results(table.columns())),
            cells),
        notes(table));
  }

  /**
   * results of tests by area, and refusals for the county alone. Positive, negative and refused add to the requests of an
   * area, so a refusal that is left out would be found by subtraction if the requests stayed in; they do not.
   */
  public static Figure forThePublic(ReturnTable table) {
    var cells = new LinkedHashMap<Cell, Long>();
    for (var row : table.rows()) {
      PUBLIC.forEach(
          column -> cells.put(Cell.at(row.code(), column.code()), row.results().of(column)));
    }
    for (var column : List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED)) {
      cells.put(Cell.at(Cell.TOTAL, column.code()), table.computed().of(column));
    }
    return figure(
        "A-2",
        "Drug testing on arrest: tested, positive and share positive by community safety partnership",
        table,
        new CountTable(
            counted("drug testing on arrest, rows of returns", table),
            List.of(
                areas(table), results(List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED))),
            cells),
        Stream.concat(Stream.of("Totals are what the rows add to."), notes(table).stream())
            .toList());
  }

  /** months by themselves, for the whole county. For partners: a month of one county has few refusals. */
  public static Figure byMonth(ReturnTable table, List<MonthLine> months) {
    var cells = new LinkedHashMap<Cell, Long>();
    for (var month : months) {
      var row = month.month().toString();
      for (var column : table.columns()) {
        if (month.of(column, area -> true) instanceof Increment.Counted counted) {
          cells.put(Cell.at(row, column.code()), counted.count());
        }
      }
      if (month.requests(area -> true) instanceof Increment.Counted counted) {
        cells.put(Cell.at(row, Cell.TOTAL), counted.count());
      }
    }
    var rows =
        Dimension.adding(
            "month",
            months.stream()
                .map(month -> new Category(month.month().toString(), Months.words(month.month())))
                .toList());
    var first = months.getFirst().month();
    var last = months.getLast().month();
    return new Figure(
        "drug-testing/A-3/" + last,
        "Drug testing on arrest by month",
        unit(table),
        new CountTable(
            new Counted(
                population("drug testing on arrest by month", table),
                first.atDay(1),
                last.atEndOfMonth()),
            List.of(rows, results(table.columns())),
            cells),
        MONTHS,
        DateBasis.TEST,
        table.place(),
        Months.words(first) + " to " + Months.words(last),
        table.asAt(),
        "returns of " + table.source(),
        Map.of(),
        notes(table));
  }

  private static Figure figure(
      String output, String title, ReturnTable table, CountTable counts, List<String> notes) {
    return new Figure(
        "drug-testing/" + output + "/" + table.to(),
        title,
        unit(table),
        counts,
        AS_RECEIVED,
        DateBasis.TEST,
        table.place(),
        table.from().equals(table.to())
            ? Months.words(table.to())
            : Months.words(table.from()) + " to " + Months.words(table.to()),
        table.asAt(),
        "return of " + table.source(),
        Map.of(),
        notes);
  }

  private static @Nullable String unit(ReturnTable table) {
    return table.unit().isStated() ? table.unit().words() : null;
  }

  private static Counted counted(String population, ReturnTable table) {
    return new Counted(
        population(population, table), table.from().atDay(1), table.to().atEndOfMonth());
  }

  /**
   * Releases are set against each other where the population is the same. The unit is no part of it: the same tests under
   * another name can be subtracted from each other all the same.
   */
  private static String population(String what, ReturnTable table) {
    return what + "; source: " + table.source() + "; " + table.place().words();
  }

  private static Dimension areas(ReturnTable table) {
    return Dimension.adding(
        "area", table.rows().stream().map(row -> new Category(row.code(), row.name())).toList());
  }

  private static Dimension results(List<Result> columns) {
    return Dimension.adding(
        "result",
        columns.stream().map(column -> new Category(column.code(), column.label())).toList());
  }

  private static List<String> notes(ReturnTable table) {
    var notes = new ArrayList<String>();
    if (!table.unit().isStated()) {
      notes.add("The source does not state what is counted.");
    }
    if (table.asAt() == null) {
      notes.add("The source does not state the day on which the data were drawn.");
    }
    table.rows().stream()
        .filter(row -> !row.isTold())
        .forEach(
            row ->
                notes.add(
                    row.name() + ": the return has no such row; 0 stands for what was not told."));
    return notes;
  }
}
