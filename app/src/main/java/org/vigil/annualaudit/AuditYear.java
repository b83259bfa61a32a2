package org.vigil.annualaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vigil.casefile.CountedDeath;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.Dimension;
import org.vigil.reference.Reference;

/**
 * What a table of the audit is made from: every death that counts, whichever year it falls in, and the year asked for.
 *
 * @param asAt the last day on which the case files could change
 */
public record AuditYear(
    int year, AuditPlace place, List<CountedDeath> counted, LocalDate asAt, Reference reference) {

  public AuditYear {
    counted = List.copyOf(counted);
  }

  static AuditYear of(
      int year, AuditPlace place, List<CountedDeath> deaths, LocalDate asAt, Reference reference) {
    return new AuditYear(
        year,
        place,
        deaths.stream().filter(death -> counts(death, place)).toList(),
        asAt,
        reference);
  }

  /** Meets one of the audit's definitions, for certain or provisionally; a person's word stands over every rule. */
  private static boolean counts(CountedDeath death, AuditPlace place) {
    return switch (death.classification()) {
      case NOT_DRUG_RELATED -> place.everyCaseFileCounts() && !death.classifiedByPerson();
      case CONFIRMED -> true;
      case SUSPECTED ->
          place.everyCaseFileCounts()
              || CountedDeath.holds(death.drugPoisoning())
              || CountedDeath.holds(death.drugMisuse())
              || CountedDeath.holds(death.alcoholSpecific());
    };
  }

  public List<CountedDeath> in(int aYear) {
    return counted.stream()
        .filter(
            death -> {
              var day = place.dayOf(death);
              return day != null && day.getYear() == aYear;
            })
        .toList();
  }

  public List<CountedDeath> inTheYear() {
    return in(year);
  }

  public boolean isResident(CountedDeath death) {
    return place.isResident(death);
  }

  /** The year asked for and those before it, the oldest first. */
  public List<Integer> years(int many) {
    return IntStream.rangeClosed(year - many + 1, year).boxed().toList();
  }

  /** Years as a dimension, so that the ledger knows each of them as a period. */
  public Dimension yearsAsDimension(int many) {
    return Dimension.adding(
        Dimension.YEAR,
        years(many).stream().map(y -> new Category(y.toString(), y.toString())).toList());
  }

  public Counted population(int fromYear) {
    return new Counted(
        "deaths in "
            + place.name()
            + ", "
            + place.definition().id()
            + ", by "
            + place.dateBasis().words(),
        LocalDate.of(fromYear, 1, 1),
        LocalDate.of(year, 12, 31));
  }

  public OptionalDouble medianAge() {
    var ages =
        inTheYear().stream()
            .map(CountedDeath::age)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    if (ages.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((ages[(ages.length - 1) / 2] + ages[ages.length / 2]) / 2.0);
  }
}
