package org.vigil.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigil.casefile.CountedDeath;
import org.vigil.detection.AlarmLevel;
import org.vigil.reference.Substance;
import org.vigil.reference.SubstanceDictionary;

/**
 * A substance named for the first time in the county, by a partner or on a certificate: a nitazene, a fentanyl
 * analogue, xylazine or medetomidine at once, and any other once there is a year to be new against.
 *
 * @param seen ids the watch has seen before
 * @param firstRun whether the watch has never run: then only what came in the last four weeks is news
 */
record FirstSeenRule(
    SubstanceDictionary substances,
    Set<String> seen,
    boolean firstRun,
    LocalDate today,
    LocalDate historyFrom) {
  private static final Set<String> ALWAYS =
      Set.of("NITAZENE", "FENTANYL", "FENTANYL_ANALOGUE", "VET_SEDATIVE");
  private static final int NEWS_DAYS = 28;
  private static final int A_YEAR = 365;

  List<Alarm> look(String county, List<CountedDeath> deaths) {
    var byId = new TreeMap<String, List<CountedDeath>>();
    for (var death : deaths) {
      named(death).forEach(id -> byId.computeIfAbsent(id, none -> new ArrayList<>()).add(death));
    }
    var alarms = new ArrayList<Alarm>();
    byId.forEach(
        (id, members) ->
            substances
                .byId(id)
                .filter(substance -> isNews(substance, members))
                .ifPresent(substance -> alarms.add(alarm(county, substance, members))));
    return alarms;
  }

  static Set<String> named(CountedDeath death) {
    var named = new TreeSet<>(death.substances());
    named.addAll(death.suspectedSubstances());
    return named;
  }

  private boolean isNews(Substance substance, List<CountedDeath> members) {
    if (seen.contains(substance.id()) || substance.id().equals(SubstanceDictionary.NOT_SPECIFIED)) {
      return false;
    }
    var told = firstTold(members);
    if (firstRun && told.isBefore(today.minusDays(NEWS_DAYS))) {
      return false;
    }
    return substance.groups().stream().anyMatch(ALWAYS::contains)
        || historyFrom.plusDays(A_YEAR).isBefore(told);
  }

  private Alarm alarm(String county, Substance substance, List<CountedDeath> members) {
    var told = firstTold(members);
    var last =
        members.stream()
            .map(CountedDeath::firstNotified)
            .max(Comparator.naturalOrder())
            .orElse(told);
    return new Alarm(
        Rule.SUBSTANCE,
        county,
        Basis.NOTIFIED,
        substance.id(),
        substance.name() + ", first seen in the county",
        told,
        last,
        members.stream().map(CountedDeath::id).toList(),
        null,
        1L,
        null,
        null,
        AlarmLevel.ALERT,
        "first-seen",
        "1");
  }

  private static LocalDate firstTold(List<CountedDeath> members) {
    return members.stream()
        .map(CountedDeath::firstNotified)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
