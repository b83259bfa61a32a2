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
  private static final Cut TEN_YEARS =
      new Cut(
          "age in ten-year bands",
          List.of(
              new Band(0, "under-25", "Under 25"),
              new Band(25, "25-34", "25 to 34"),
              new Band(35, "35-44", "35 to 44"),
              new Band(45, "45-54", "45 to 54"),
              new Band(55, "55-64", "55 to 64"),
              new Band(65, "65-over", "65 and over")));
  private static final Cut THREE_BANDS =
      new Cut(
          "age in three bands",
          List.of(
              new Band(0, "under-35", "Under 35"),
              new Band(35, "35-54", "35 to 54"),
              new Band(55, "55-over", "55 and over")));
  private static final Category MEN = new Category("male", "Men");
  private static final Category WOMEN = new Category("female", "Women");
  private static final Category NOT_KNOWN = new Category("not-known", "Not known");

  /** Ages from {@code from} to the next band. */
  private record Band(int from, String code, String name) {}

  /** One way of cutting age; its name stands for it, so that two cuts are never taken for one. */
  private record Cut(String name, List<Band> bands) {
    List<Category> categories() {
      return bands.stream().map(band -> new Category(band.code(), band.name())).toList();
    }

    String of(@Nullable Integer age) {
      return age == null
          ? SexByAge.NOT_KNOWN.code()
          : bands.reversed().stream()
              .filter(band -> band.from() <= age)
              .findFirst()
              .orElse(bands.getFirst())
              .code();
    }
  }

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
    return figure(year, counts(year, TEN_YEARS, false), median(year));
  }

  /** A few whose sex is not known must not cost the public the rest; nor must a few young people. */
  @Override
  public List<Coarser> coarser(AuditYear year) {
    boolean folds = year.inTheYear().stream().anyMatch(death -> !isKnown(death.sex()));
    var folded = folds ? " Those whose sex is not known are counted with the women." : "";
    var tables = new ArrayList<Coarser>();
    if (folds) {
      tables.add(
          new Coarser(figure(year, counts(year, TEN_YEARS, true), Map.of()), folded.strip()));
    }
    tables.add(
        new Coarser(
            figure(year, counts(year, THREE_BANDS, folds), Map.of()),
            "Ages are given in three bands, because small numbers could point to people."
                + folded));
    return tables;
  }

  private Figure figure(AuditYear year, CountTable counts, Map<String, String> stated) {
    return AuditFigure.of(
        year, this, "Sex and age of people who died, " + year.year(), counts, stated, List.of());
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

  /** @param folded whether those whose sex is not known are counted with the women, and the column says so */
  private static CountTable counts(AuditYear year, Cut cut, boolean folded) {
    var deaths = year.inTheYear();
    var age =
        Dimension.adding(
            cut.name(),
            withNotKnown(cut.categories(), deaths.stream().anyMatch(death -> death.age() == null)));
    var sex =
        folded
            ? Dimension.adding(
                "sex, women with not known",
                List.of(MEN, new Category(WOMEN.code(), "Women, or not known")))
            : Dimension.adding(
                "sex",
                withNotKnown(
                    List.of(MEN, WOMEN), deaths.stream().anyMatch(death -> !isKnown(death.sex()))));
    var inner = new LinkedHashMap<Cell, Long>();
    for (var band : age.categories()) {
      for (var each : sex.categories()) {
        inner.put(Cell.at(band.code(), each.code()), 0L);
      }
    }
    var notKnown = folded ? WOMEN.code() : NOT_KNOWN.code();
    for (var death : deaths) {
      var sexCode = isKnown(death.sex()) ? String.valueOf(death.sex()) : notKnown;
      inner.merge(Cell.at(cut.of(death.age()), sexCode), 1L, Long::sum);
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

  private static boolean isKnown(@Nullable String sex) {
    return MEN.code().equals(sex) || WOMEN.code().equals(sex);
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
