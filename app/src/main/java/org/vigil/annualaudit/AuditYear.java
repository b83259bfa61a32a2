package org.vigil.annualaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vigil.casefile.CountedDeath;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.Dimension;
import org.vigil.reference.Reference;

/** What a table of the audit is made from: every death that counts, whichever year it falls in, and the year asked for. */
public record AuditYear(AuditScope scope, List<CountedDeath> counted, Reference reference) {

  public AuditYear {
    counted = List.copyOf(counted);
  }

  static AuditYear of(AuditScope scope, List<CountedDeath> deaths, Reference reference) {
    return new AuditYear(
        scope, deaths.stream().filter(death -> counts(death, scope.place())).toList(), reference);
  }

  public int year() {
    return scope.year();
  }

  public AuditPlace place() {
    return scope.place();
  }

  /** Meets one of the audit's definitions, for certain or provisionally; a person's word stands over every rule. */
  private static boolean counts(CountedDeath death, AuditPlace place) {
    return switch (death.classification()) {
      case NOT_DRUG_RELATED -> place.everyCaseFileCounts() && !death.classifiedByPerson();
      case NOT_A_DEATH -> false;
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
              var day = place().dayOf(death);
              return day != null && day.getYear() == aYear;
            })
        .toList();
  }

  public List<CountedDeath> inTheYear() {
    return in(year());
  }

  public boolean isResident(CountedDeath death) {
    return place().isResident(death);
  }

  /**
   * The year asked for and those before it, the oldest first. A year before the first death told is left out: that nobody
   * told of a death then does not mean that there was none.
   */
  public List<Integer> years(int many) {
    return IntStream.rangeClosed(Math.max(Math.min(firstYear(), year()), year() - many + 1), year())
        .boxed()
        .toList();
  }

  /** The last year of which a death is known; empty where none is. */
  OptionalInt lastYear() {
    return counted.stream()
        .map(place()::dayOf)
        .filter(Objects::nonNull)
        .mapToInt(LocalDate::getYear)
        .max();
  }

  /** The same deaths, another year asked for. */
  AuditYear asOf(int year) {
    return new AuditYear(new AuditScope(year, place(), scope.asAt()), counted, reference);
  }

  /** The first year of which a death is known; the year asked for where none is. */
  public int firstYear() {
    return counted.stream()
        .map(place()::dayOf)
        .filter(Objects::nonNull)
        .mapToInt(LocalDate::getYear)
        .min()
        .orElse(year());
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
            + place().name()
            + ", "
            + place().definition().id()
            + ", by "
            + place().dateBasis().words(),
        LocalDate.of(fromYear, 1, 1),
        scope.lastDay());
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
