package org.vigil.annualaudit.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vigil.annualaudit.AuditFigure;
import org.vigil.annualaudit.AuditTable;
import org.vigil.annualaudit.AuditYear;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.Figure;

/** T1: how many, how many of them residents, the change on the year before, the mean of three years, and the rate. */
@Component
class Headline implements AuditTable {
  private static final int YEARS = 4;

  @Override
  public String number() {
    return "T1";
  }

  @Override
  public String name() {
    return "Headline";
  }

  @Override
  public Figure figure(AuditYear year) {
    return AuditFigure.of(
        year,
        this,
        "Deaths counted, " + year.years(YEARS).getFirst() + " to " + year.year(),
        counts(year),
        stated(year),
        List.of());
  }

  private static CountTable counts(AuditYear year) {
    var residence =
        Dimension.adding(
            "residence",
            List.of(
                new Category("resident", "Lived in " + year.place().name()),
                new Category("other", "Lived elsewhere, or not known")));
    var counts = new LinkedHashMap<Cell, Long>();
    for (int each : year.years(YEARS)) {
      var deaths = year.in(each);
      long residents = deaths.stream().filter(year::isResident).count();
      var code = Integer.toString(each);
      counts.put(Cell.at(code, "resident"), residents);
      counts.put(Cell.at(code, "other"), deaths.size() - residents);
      counts.put(Cell.at(code, Cell.TOTAL), (long) deaths.size());
    }
    return new CountTable(
        year.population(year.years(YEARS).getFirst()),
        List.of(year.yearsAsDimension(YEARS), residence),
        counts);
  }

  private static Map<String, String> stated(AuditYear year) {
    var stated = new LinkedHashMap<String, String>();
    long now = year.inTheYear().size();
    long before = year.in(year.year() - 1).size();
    stated.put("Change on " + (year.year() - 1), change(now, before));
    stated.put("Mean of " + (year.year() - 2) + " to " + year.year(), mean(year));
    stated.put(
        "Directly age-standardised rate, residents, " + (year.year() - 2) + " to " + year.year(),
        new ThreeYearRate(year).words());
    return stated;
  }

  /** Relative to the year before, never to this year. */
  static String change(long now, long before) {
    if (before == 0) {
      return "%+d; no percentage, because the year before counts none".formatted(now - before);
    }
    return String.format(Locale.UK, "%+d (%+.1f%%)", now - before, 100.0 * (now - before) / before);
  }

  private static String mean(AuditYear year) {
    double sum = year.years(3).stream().mapToLong(each -> year.in(each).size()).sum();
    return String.format(Locale.UK, "%.1f a year", sum / 3);
  }
}
