package org.vigil.annualaudit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.annualaudit.AuditYear;
import org.vigil.casefile.CountedDeath;
import org.vigil.rates.AgeBand;
import org.vigil.rates.DirectlyStandardisedRate;
import org.vigil.rates.Rate;
import org.vigil.rates.StandardPopulation;
import org.vigil.rates.StandardisedRate;
import org.vigil.reference.Population;

/** The directly age-standardised rate of residents over three years, or the reason why there is none. */
record ThreeYearRate(AuditYear year) {
  private static final int YEARS = 3;
  private static final double CONFIDENCE = 0.95;

  String words() {
    var missing =
        year.reference()
            .populations()
            .missing(year.place().name(), year.place().districts(), year.years(YEARS));
    if (missing.isPresent()) {
      return "[x] not given. " + missing.get();
    }
    var residents =
        year.years(YEARS).stream()
            .flatMap(each -> year.in(each).stream())
            .filter(year::isResident)
            .toList();
    if (residents.stream().anyMatch(death -> death.age() == null)) {
      return "[x] not given. The age of somebody who died is not known, so the deaths cannot be put into age bands.";
    }
    return words(residents, personYears());
  }

  private Map<String, Long> personYears() {
    Map<String, Long> personYears = new TreeMap<>();
    for (int each : year.years(YEARS)) {
      for (var district : year.place().districts()) {
        if (year.reference().populations().find(district.code(), each)
            instanceof Population.Found found) {
          found
              .persons()
              .forEach(
                  (band, persons) -> personYears.merge(band.toString(), (long) persons, Long::sum));
        }
      }
    }
    return personYears;
  }

  private String words(List<CountedDeath> residents, Map<String, Long> personYears) {
    var bands = new ArrayList<AgeBand>();
    for (var name : StandardPopulation.ESP2013.bands()) {
      long deaths = residents.stream().filter(death -> isIn(death, name)).count();
      bands.add(new AgeBand(deaths, personYears.getOrDefault(name, 0L)));
    }
    return switch (DirectlyStandardisedRate.of(
        bands, StandardPopulation.ESP2013, Rate.PER_100_000, CONFIDENCE)) {
      case StandardisedRate.Refused refused -> "[x] not given. " + refused.reason() + ".";
      case StandardisedRate.Calculated calculated -> words(calculated.rate());
    };
  }

  private static boolean isIn(CountedDeath death, String band) {
    var age = death.age();
    return age != null && org.vigil.reference.AgeBand.of(age).toString().equals(band);
  }

  private static String words(Rate rate) {
    return String.format(
        Locale.UK,
        "%.1f per 100,000 a year (95%% interval %.1f to %.1f; %s; European Standard Population 2013)",
        rate.value(),
        rate.lower(),
        rate.upper(),
        rate.method());
  }
}
