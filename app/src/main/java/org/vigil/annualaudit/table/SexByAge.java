package org.vigil.annualaudit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.annualaudit.AuditFigure;
import org.vigil.annualaudit.AuditScope;
import org.vigil.annualaudit.AuditTable;
import org.vigil.annualaudit.AuditYear;
import org.vigil.casefile.CountedDeath;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.Figure;
import org.vigil.figures.ReleasedTable;

/** T9: sex by age band, with the median age. */
@Component
class SexByAge implements AuditTable {
  private static final List<Category> BANDS =
      List.of(
          new Category("under-25", "Under 25"),
          new Category("25-34", "25 to 34"),
          new Category("35-44", "35 to 44"),
          new Category("45-54", "45 to 54"),
          new Category("55-64", "55 to 64"),
          new Category("65-over", "65 and over"));
  private static final Category NOT_KNOWN = new Category("not-known", "Not known");

  @Override
  public String number() {
    return "T9";
  }

  @Override
  public String name() {
    return "Sex by age";
  }

  @Override
  public String says() {
    return "Sex by ten years of age of the people who died in the year, with the median age.";
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
        "Sex and age of people who died, " + year.year(),
        counts(year),
        median(year),
        List.of());
  }

  @Override
  public Optional<String> finding(ReleasedTable table, AuditScope scope) {
    var all = table.shown(Cell.TOTAL, Cell.TOTAL);
    var men = table.shown(Cell.TOTAL, "male");
    if (all.isEmpty() || all.getAsLong() == 0) {
      return Optional.empty();
    }
    var words = new StringBuilder();
    if (men.isPresent()) {
      words.append(
          "%,d of the %,d people were men (%.0f%%)"
              .formatted(
                  men.getAsLong(), all.getAsLong(), 100.0 * men.getAsLong() / all.getAsLong()));
    }
    largestBand(table)
        .ifPresent(
            band ->
                words
                    .append(
                        words.isEmpty()
                            ? "The largest age group was "
                            : "; the largest age group was ")
                    .append(band.name().toLowerCase(Locale.UK))
                    .append(
                        " (%,d)".formatted(table.shown(band.code(), Cell.TOTAL).orElseThrow())));
    return words.isEmpty() ? Optional.empty() : Optional.of(words.append('.').toString());
  }

  /** Only where every group may be seen and one of them stands out. */
  private static Optional<Category> largestBand(ReleasedTable table) {
    var bands = table.dimensions().getFirst().categories();
    if (bands.stream().anyMatch(band -> table.shown(band.code(), Cell.TOTAL).isEmpty())) {
      return Optional.empty();
    }
    long most =
        bands.stream()
            .mapToLong(band -> table.shown(band.code(), Cell.TOTAL).orElse(0))
            .max()
            .orElse(0);
    var largest =
        bands.stream()
            .filter(band -> table.shown(band.code(), Cell.TOTAL).orElse(0) == most)
            .toList();
    return largest.size() == 1 && !largest.getFirst().equals(NOT_KNOWN)
        ? Optional.of(largest.getFirst())
        : Optional.empty();
  }

  @Override
  public List<Drawing> drawings(ReleasedTable table, AuditScope scope) {
    boolean anything =
        table.dimensions().getFirst().categories().stream()
            .anyMatch(band -> table.shown(band.code(), "male").isPresent());
    return anything
        ? List.of(
            new AgePyramid(table)
                .drawing(number(), table.title(), finding(table, scope).orElse(table.title())))
        : List.of();
  }

  private static CountTable counts(AuditYear year) {
    var deaths = year.inTheYear();
    var age =
        Dimension.adding(
            "age in ten-year bands",
            withNotKnown(BANDS, deaths.stream().anyMatch(death -> death.age() == null)));
    var sexes = List.of(new Category("male", "Men"), new Category("female", "Women"));
    var sex =
        Dimension.adding(
            "sex",
            withNotKnown(sexes, deaths.stream().anyMatch(death -> !isOneOf(sexes, death.sex()))));
    var inner = new LinkedHashMap<Cell, Long>();
    for (var band : age.categories()) {
      for (var each : sex.categories()) {
        inner.put(Cell.at(band.code(), each.code()), 0L);
      }
    }
    for (var death : deaths) {
      var sexCode = isOneOf(sexes, death.sex()) ? String.valueOf(death.sex()) : NOT_KNOWN.code();
      inner.merge(Cell.at(band(death.age()), sexCode), 1L, Long::sum);
    }
    return CountTable.totalled(year.population(year.year()), List.of(age, sex), inner);
  }

  private static List<Category> withNotKnown(List<Category> categories, boolean needed) {
    var all = new ArrayList<>(categories);
    if (needed) {
      all.add(NOT_KNOWN);
    }
    return all;
  }

  private static boolean isOneOf(List<Category> sexes, @Nullable String sex) {
    return sexes.stream().anyMatch(category -> category.code().equals(sex));
  }

  private static String band(@Nullable Integer age) {
    if (age == null) {
      return NOT_KNOWN.code();
    }
    int decade = Math.max(0, Math.min(5, (age - 15) / 10));
    return age < 25 ? BANDS.getFirst().code() : BANDS.get(decade).code();
  }

  private static Map<String, String> median(AuditYear year) {
    var known = year.inTheYear().stream().map(CountedDeath::age).filter(Objects::nonNull).count();
    var median = year.medianAge();
    return median.isEmpty()
        ? Map.of("Median age", "[x] nobody's age is known")
        : Map.of(
            "Median age",
            String.format(
                Locale.UK,
                "%.1f years, of the %,d whose age is known",
                median.getAsDouble(),
                known));
  }
}
