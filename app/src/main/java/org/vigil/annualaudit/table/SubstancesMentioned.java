package org.vigil.annualaudit.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.vigil.annualaudit.AuditFigure;
import org.vigil.annualaudit.AuditTable;
import org.vigil.annualaudit.AuditYear;
import org.vigil.casefile.CountedDeath;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.Figure;
import org.vigil.reference.Substance;
import org.vigil.reference.SubstanceDictionary;

/**
 * T13: in how many deaths each group and each substance is mentioned, this year and the four before. One death is in as
 * many rows as it has substances, so the rows are never added.
 */
@Component
class SubstancesMentioned implements AuditTable {
  private static final int YEARS = 5;
  private static final int MOST_SINGLE = 30;
  private static final String NOTHING_NAMED = "not-specified";

  /** A row, and whether a death belongs in it. */
  private record Row(Category category, Predicate<CountedDeath> holds) {}

  @Override
  public String number() {
    return "T13";
  }

  @Override
  public String name() {
    return "Substances mentioned";
  }

  @Override
  public Figure figure(AuditYear year) {
    var notes = new ArrayList<String>();
    notes.add(
        "Substances are those named in the certified cause of death, not all that were detected. A metabolite is not counted as a second drug.");
    var singles = singles(year);
    if (singles.size() > MOST_SINGLE) {
      notes.add(
          "The %d substances mentioned most often are listed; %d more are mentioned."
              .formatted(MOST_SINGLE, singles.size() - MOST_SINGLE));
    }
    var rows = new ArrayList<>(groups(year));
    singles.stream().limit(MOST_SINGLE).forEach(rows::add);
    rows.add(
        new Row(
            new Category(NOTHING_NAMED, "Not specified: no substance named"),
            SubstancesMentioned::namesNothing));
    return AuditFigure.of(
        year,
        this,
        "Substances mentioned, " + year.years(YEARS).getFirst() + " to " + year.year(),
        counts(year, rows),
        Map.of(),
        notes);
  }

  private static CountTable counts(AuditYear year, List<Row> rows) {
    var substances = Dimension.overlapping("substance", rows.stream().map(Row::category).toList());
    var counts = new LinkedHashMap<Cell, Long>();
    for (int each : year.years(YEARS)) {
      var deaths = year.in(each);
      var code = Integer.toString(each);
      for (var row : rows) {
        counts.put(
            Cell.at(row.category().code(), code), deaths.stream().filter(row.holds()).count());
      }
      counts.put(Cell.at(Cell.TOTAL, code), (long) deaths.size());
    }
    return new CountTable(
        year.population(year.years(YEARS).getFirst()),
        List.of(substances, year.yearsAsDimension(YEARS)),
        counts);
  }

  private static List<Row> groups(AuditYear year) {
    var groups = new TreeSet<String>();
    allYears(year).forEach(death -> groups.addAll(death.groups()));
    return byCount(
        year,
        groups.stream()
            .map(
                group ->
                    new Row(
                        new Category("group:" + group, "Any of: " + words(group)),
                        death -> death.groups().contains(group)))
            .toList());
  }

  private static List<Row> singles(AuditYear year) {
    var ids = new TreeSet<String>();
    allYears(year).forEach(death -> ids.addAll(death.substances()));
    ids.remove(SubstanceDictionary.NOT_SPECIFIED);
    return byCount(
        year,
        ids.stream()
            .map(
                id ->
                    new Row(
                        new Category(id, nameOf(year, id)),
                        death -> death.substances().contains(id)))
            .toList());
  }

  private static List<CountedDeath> allYears(AuditYear year) {
    return year.years(YEARS).stream().flatMap(each -> year.in(each).stream()).toList();
  }

  /** The most mentioned this year first, then by name, so that runs repeat. */
  private static List<Row> byCount(AuditYear year, List<Row> rows) {
    var deaths = year.inTheYear();
    var counts = new LinkedHashMap<String, Long>();
    rows.forEach(
        row -> counts.put(row.category().code(), deaths.stream().filter(row.holds()).count()));
    return rows.stream()
        .sorted(
            Comparator.comparing((Row row) -> -counts.getOrDefault(row.category().code(), 0L))
                .thenComparing(row -> row.category().name()))
        .toList();
  }

  private static boolean namesNothing(CountedDeath death) {
    return death.substances().stream().allMatch(SubstanceDictionary.NOT_SPECIFIED::equals);
  }

  private static String nameOf(AuditYear year, String id) {
    return year.reference().substances().byId(id).map(Substance::name).orElse(id);
  }

  private static String words(String group) {
    return group.toLowerCase(Locale.UK).replace('_', ' ');
  }
}
