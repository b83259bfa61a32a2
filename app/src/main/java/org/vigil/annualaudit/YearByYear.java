package org.vigil.annualaudit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigil.annualaudit.AuditTable.Drawing;
import org.vigil.annualaudit.YearDots.YearCount;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.figures.Figure;
import org.vigil.figures.ReleasedTable;

/**
 * Every year of which a death is known, for the page that offers them.
 *
 * @param scope of the last of them
 * @param years the oldest first
 */
public record YearByYear(AuditScope scope, ReleasedTable table, List<YearCount> years) {
  public YearByYear {
    years = List.copyOf(years);
  }

  static Figure figure(AuditYear last) {
    int all = last.year() - last.firstYear() + 1;
    var counts = new LinkedHashMap<Cell, Long>();
    last.years(all)
        .forEach(year -> counts.put(Cell.at(year.toString()), (long) last.in(year).size()));
    return AuditFigure.of(
        last,
        "years",
        "Deaths counted, year by year",
        new CountTable(
            last.population(last.firstYear()), List.of(last.yearsAsDimension(all)), counts),
        Map.of(),
        List.of());
  }

  static YearByYear of(AuditScope scope, ReleasedTable table) {
    return new YearByYear(
        scope,
        table,
        table.dimensions().getFirst().categories().stream()
            .map(
                year ->
                    new YearCount(
                        Integer.parseInt(year.code()), table.shown(year.code()).orElseThrow()))
            .toList());
  }

  /** One year alone draws nothing. */
  public Optional<Drawing> drawing() {
    return years.size() < 2
        ? Optional.empty()
        : Optional.of(
            new YearDots(years, scope)
                .drawing(
                    "years",
                    table.title(),
                    "%s: from %,d in %d to %,d in %d."
                        .formatted(
                            scope.place().name(),
                            years.getFirst().deaths(),
                            years.getFirst().year(),
                            years.getLast().deaths(),
                            years.getLast().year())));
  }
}
