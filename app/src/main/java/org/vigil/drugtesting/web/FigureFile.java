package org.vigil.drugtesting.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.vigil.disclosure.Cell;
import org.vigil.drugtesting.Increment;
import org.vigil.drugtesting.MonthLine;
import org.vigil.drugtesting.MonthSeries.AreaKey;
import org.vigil.drugtesting.Positivity;
import org.vigil.drugtesting.Result;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.Tier;
import org.vigil.shell.CsvExport;

/**
 * A released figure as a file: one line for each area or month and measure, numbers bare, and shorthand in a column of its own.
 * Made of the released table and nothing else.
 */
final class FigureFile {
  private static final List<String> COUNTED =
      List.of(
          Result.POSITIVE.code(),
          Result.NEGATIVE.code(),
          Result.REFUSED.code(),
          Result.OTHER.code());
  private static final Predicate<AreaKey> ALL = area -> true;

  private final ReleasedTable table;
  private final CsvExport csv =
      CsvExport.withHeaders(
          "code", "name", "period", "measure", "value", "status", "unit", "tier", "release");

  private FigureFile(ReleasedTable table) {
    this.table = table;
  }

  /** everything a return counts, and its printed totals beside what the rows add to. */
  static ResponseEntity<String> forPartners(ReleasedTable released) {
    var file = new FigureFile(released.through(Tier.PARTNER));
    for (var row : released.dimensions().getFirst().categories()) {
      file.counts(row.code(), row.name());
      file.shares(row.code(), row.name());
    }
    file.counts(Cell.TOTAL, "Total, as received");
    file.computed();
    return file.csv.as(name("drug-testing-by-area-and-result", released));
  }

  /** tested, positive and the share by area; refusals of the county alone. */
  static ResponseEntity<String> forThePublic(ReleasedTable released) {
    var file = new FigureFile(released.through(Tier.PUBLIC));
    for (var row : released.dimensions().getFirst().categories()) {
      file.tested(row.code(), row.name());
    }
    file.tested(Cell.TOTAL, "All areas");
    file.number(
        Cell.TOTAL,
        "All areas",
        Result.REFUSED.code(),
        released.shown(Cell.TOTAL, Result.REFUSED.code()));
    return file.csv.as(name("drug-testing-tested-and-positive", released));
  }

  /** months by themselves; what is no data has its shorthand. */
  static ResponseEntity<String> byMonth(ReleasedTable released, List<MonthLine> months) {
    var file = new FigureFile(released.through(Tier.PARTNER));
    for (var month : months) {
      var code = month.month().toString();
      for (var result : List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED)) {
        file.month(code, result.code(), month, month.of(result, ALL));
      }
      file.month(code, "requests", month, month.requests(ALL));
      file.shares(code, code);
    }
    return file.csv.as(name("drug-testing-by-month", released));
  }

  private void counts(String code, String name) {
    var columns = table.dimensions().getLast().categories().stream().map(c -> c.code()).toList();
    COUNTED.stream()
        .filter(columns::contains)
        .forEach(column -> number(code, name, column, table.shown(code, column)));
    number(code, name, "requests", table.shown(code, Cell.TOTAL));
  }

  private void computed() {
    var footing = table.footing().orElse(null);
    if (footing == null || footing.foots()) {
      return;
    }
    var columns = table.dimensions().getLast().categories();
    for (int i = 0; i < footing.computedTotals().size(); i++) {
      var measure = i < columns.size() ? columns.get(i).code() : "requests";
      number(
          "COMPUTED",
          "Computed from the rows",
          measure,
          OptionalLong.of(footing.computedTotals().get(i)));
    }
  }

  private void tested(String code, String name) {
    var positive = table.shown(code, Result.POSITIVE.code());
    var negative = table.shown(code, Result.NEGATIVE.code());
    number(
        code,
        name,
        "tested",
        positive.isPresent() && negative.isPresent()
            ? OptionalLong.of(positive.getAsLong() + negative.getAsLong())
            : OptionalLong.empty());
    number(code, name, "positive", positive);
    shares(code, name);
  }

  private void shares(String code, String name) {
    var positive = table.shown(code, Result.POSITIVE.code());
    var negative = table.shown(code, Result.NEGATIVE.code());
    if (positive.isEmpty() || negative.isEmpty()) {
      return;
    }
    var share = Positivity.of(positive.getAsLong(), negative.getAsLong());
    if (share.valid() == 0) {
      line(code, name, "percent-positive", "", "x");
      return;
    }
    line(code, name, "percent-positive", percent(share.percent()), "");
    line(code, name, "percent-positive-lower-95", percent(share.rate().lower()), "");
    line(code, name, "percent-positive-upper-95", percent(share.rate().upper()), "");
  }

  private void number(String code, String name, String measure, OptionalLong shown) {
    line(
        code,
        name,
        measure,
        shown.isPresent() ? Long.toString(shown.getAsLong()) : "",
        shown.isPresent() ? "" : "c");
  }

  private void month(String code, String measure, MonthLine month, Increment increment) {
    var shown = table.shown(code, measure.equals("requests") ? Cell.TOTAL : measure);
    var status =
        switch (increment) {
          case Increment.Counted counted -> month.breaks().isEmpty() ? "" : "b";
          case Increment.Revised revised -> "r";
          case Increment.NotAvailable missing -> "x";
        };
    line(code, code, measure, shown.isPresent() ? Long.toString(shown.getAsLong()) : "", status);
  }

  private void line(String code, String name, String measure, String value, String status) {
    csv.add(
        code,
        name,
        table.periodWords(),
        measure,
        value,
        status,
        table.unit(),
        table.tier().label(),
        table.entry().map(entry -> entry.value().toString()).orElse(""));
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f", percent);
  }

  private static String name(String what, ReleasedTable table) {
    return "%s-%s.csv".formatted(what, table.id().substring(table.id().lastIndexOf('/') + 1));
  }
}
