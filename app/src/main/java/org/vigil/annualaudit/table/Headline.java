package org.vigil.annualaudit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.vigil.annualaudit.AuditFigure;
import org.vigil.annualaudit.AuditScope;
import org.vigil.annualaudit.AuditTable;
import org.vigil.annualaudit.AuditYear;
import org.vigil.annualaudit.YearDots;
import org.vigil.annualaudit.YearDots.YearCount;
import org.vigil.casefile.CountedDeath;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.Figure;
import org.vigil.figures.ReleasedTable;
import org.vigil.reference.Areas;
import org.vigil.shell.Words;

/** T1: how many, how many of them residents, the change on the year before, the mean of three years, and the rate. */
@Component
class Headline implements AuditTable {
  private static final int YEARS = 4;
  private static final int YEARS_IN_THE_MEAN = 3;
  private static final String RESIDENT = "resident";
  private static final String ELSEWHERE = "elsewhere";
  private static final String NOT_KNOWN = "not-known";

  @Override
  public String number() {
    return "T1";
  }

  @Override
  public String name() {
    return "Headline";
  }

  @Override
  public String says() {
    return "How many deaths the year counts and how many were of residents, with the change on the year before, the mean of three years and the directly age-standardised rate.";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Figure figure(AuditYear year) {
    return AuditFigure.of(
        year,
        this,
        "Deaths counted, " + from(year.years(YEARS), year.year()),
        counts(year),
        stated(year),
        List.of("Not known where: nobody told us, or the person had no fixed abode."));
  }

  /** How many, before where they lived: a few who lived elsewhere must not cost the public the year's number. */
  @Override
  public List<Coarser> coarser(AuditYear year) {
    var counts = new LinkedHashMap<Cell, Long>();
    year.years(YEARS)
        .forEach(each -> counts.put(Cell.at(each.toString()), (long) year.in(each).size()));
    var years =
        AuditFigure.of(
            year,
            this,
            "Deaths counted, " + from(year.years(YEARS), year.year()),
            new CountTable(
                year.population(year.years(YEARS).getFirst()),
                List.of(year.yearsAsDimension(YEARS)),
                counts),
            Map.of(),
            List.of());
    return List.of(
        new Coarser(
            years, "Where people lived is not given, because small numbers could point to them."));
  }

  private static OptionalLong all(ReleasedTable table, int year) {
    var code = Integer.toString(year);
    return table.dimensions().size() == 1 ? table.shown(code) : table.shown(code, Cell.TOTAL);
  }

  @Override
  public Optional<String> finding(ReleasedTable table, AuditScope scope) {
    var all = all(table, scope.year());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var words =
        new StringBuilder(Words.count(all.getAsLong(), "death is", "deaths are"))
            .append(" counted ")
            .append(scope.isOver() ? "in " : "so far in ")
            .append(scope.year())
            .append(" in ")
            .append(scope.place().name());
    var before = all(table, scope.year() - 1);
    if (scope.isOver() && before.isPresent()) {
      words.append(", ").append(compared(all.getAsLong() - before.getAsLong(), scope.year() - 1));
    }
    table
        .shown(Integer.toString(scope.year()), RESIDENT)
        .ifPresent(
            residents ->
                words
                    .append("; ")
                    .append(Words.number(residents))
                    .append(residents == 1 ? " was of a person" : " were of people")
                    .append(" who lived there"));
    return Optional.of(words.append('.').toString());
  }

  @Override
  public List<Drawing> drawings(ReleasedTable table, AuditScope scope) {
    var years = new ArrayList<YearCount>();
    for (var category : table.dimensions().getFirst().categories()) {
      int year = Integer.parseInt(category.code());
      all(table, year).ifPresent(deaths -> years.add(new YearCount(year, deaths)));
    }
    return years.size() < 2
        ? List.of()
        : List.of(
            new YearDots(years, scope)
                .drawing(number(), table.title(), finding(table, scope).orElse(table.title())));
  }

  private static String compared(long difference, int year) {
    return difference == 0
        ? "as many as in " + year
        : Words.number(Math.abs(difference))
            + (difference > 0 ? " more than in " : " fewer than in ")
            + year;
  }

  private static CountTable counts(AuditYear year) {
    var residence =
        Dimension.adding(
            "residence",
            List.of(
                new Category(RESIDENT, "Lived in " + year.place().name()),
                new Category(ELSEWHERE, "Lived elsewhere"),
                new Category(NOT_KNOWN, "Not known where")));
    var inner = new LinkedHashMap<Cell, Long>();
    for (int each : year.years(YEARS)) {
      var code = Integer.toString(each);
      residence.categories().forEach(category -> inner.put(Cell.at(code, category.code()), 0L));
      year.in(each).forEach(death -> inner.merge(Cell.at(code, home(death, year)), 1L, Long::sum));
    }
    var totalled =
        CountTable.totalled(
            year.population(year.years(YEARS).getFirst()),
            List.of(year.yearsAsDimension(YEARS), residence),
            inner);
    // Years are not added up: nobody asks how many died in four of them.
    var counts = new LinkedHashMap<>(totalled.counts());
    counts.keySet().removeIf(cell -> cell.at().getFirst().equals(Cell.TOTAL));
    return new CountTable(totalled.counted(), totalled.dimensions(), counts);
  }

  private static String home(CountedDeath death, AuditYear year) {
    if (year.isResident(death)) {
      return RESIDENT;
    }
    return Areas.OUT_OF_COUNTY.equals(death.district()) ? ELSEWHERE : NOT_KNOWN;
  }

  private static Map<String, String> stated(AuditYear year) {
    var stated = new LinkedHashMap<String, String>();
    stated.put("Change on " + (year.year() - 1), change(year));
    int from = year.year() - YEARS_IN_THE_MEAN + 1;
    stated.put("Mean of " + from + " to " + year.year(), mean(year));
    stated.put(
        "Directly age-standardised rate, residents, " + from + " to " + year.year(),
        threeYears(year).orElseGet(() -> new ThreeYearRate(year).words()));
    return stated;
  }

  private static String change(AuditYear year) {
    if (!year.scope().isOver()) {
      return notGiven(year.scope().notOver() + ".");
    }
    return year.firstYear() == year.year()
        ? notGiven("No death of %d is known here.".formatted(year.year() - 1))
        : change(year.inTheYear().size(), year.in(year.year() - 1).size());
  }

  /** Relative to the year before, never to this year. */
  static String change(long now, long before) {
    if (now == before) {
      return "none";
    }
    var difference = Words.number(Math.abs(now - before)) + (now > before ? " more" : " fewer");
    return before == 0
        ? difference + "; no percentage, because the year before counts none"
        : String.format(Locale.UK, "%s (%+.1f%%)", difference, 100.0 * (now - before) / before);
  }

  private static String mean(AuditYear year) {
    double sum =
        year.years(YEARS_IN_THE_MEAN).stream().mapToLong(each -> year.in(each).size()).sum();
    return threeYears(year)
        .orElseGet(() -> String.format(Locale.UK, "%,.1f a year", sum / YEARS_IN_THE_MEAN));
  }

  /** Why nothing can be said of three years; empty where all three are known and over. */
  private static Optional<String> threeYears(AuditYear year) {
    if (!year.scope().isOver()) {
      return Optional.of(notGiven(year.scope().notOver() + "."));
    }
    return year.years(YEARS_IN_THE_MEAN).size() < YEARS_IN_THE_MEAN
        ? Optional.of(notGiven("Deaths are known here from %d on.".formatted(year.firstYear())))
        : Optional.empty();
  }

  private static String notGiven(String reason) {
    return "[x] not given. " + reason;
  }

  static String from(List<Integer> years, int to) {
    return years.size() == 1 ? Integer.toString(to) : years.getFirst() + " to " + to;
  }
}
