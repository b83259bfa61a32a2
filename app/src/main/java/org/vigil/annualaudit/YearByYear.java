package org.vigil.annualaudit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.figures.Figure;

/** Every year of which a death is known, for the page that offers them. */
final class YearByYear {
  private YearByYear() {}

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
}
