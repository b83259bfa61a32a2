package org.vigil.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vigil.casefile.CountedDeath;
import org.vigil.detection.ChanceInTime;
import org.vigil.detection.Detection;
import org.vigil.detection.Detector;
import org.vigil.detection.Detectors;
import org.vigil.detection.Week;
import org.vigil.detection.WeeklyCounts;

/**
 * The county's last whole week by day of death, asked of Farrington's method; where there are not five years, of
 * EARS C2.
 */
record WeeklyRule(LocalDate today, LocalDate historyFrom) {
  static final List<String> DETECTORS = List.of("farrington-flexible", "ears-c2");
  private static final double WEEKS_IN_A_YEAR = 365.25 / 7;

  Optional<Alarm> look(String county, String countyName, List<CountedDeath> deaths) {
    var first = Week.of(historyFrom).plus(1);
    var last = Week.of(today).plus(-1);
    if (last.compareTo(first) < 0) {
      return Optional.empty();
    }
    var days = deaths.stream().map(Basis.DIED::dayOf).filter(Objects::nonNull).toList();
    var series = WeeklyCounts.ofDays(county, first, last, days);
    for (var name : DETECTORS) {
      var detector = Detectors.named(name);
      switch (detector.examine(series)) {
        case Detection.NotEnoughHistory none -> {
          // The next detector needs less.
        }
        case Detection.Quiet quiet -> {
          return Optional.empty();
        }
        case Detection.Alarm alarm -> {
          return alarm(county, countyName, deaths, detector, alarm);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Alarm> alarm(
      String county,
      String countyName,
      List<CountedDeath> deaths,
      Detector detector,
      Detection.Alarm alarm) {
    var week = alarm.week();
    var members = RateRule.within(deaths, Basis.DIED, week.monday(), week.sunday());
    if (members.isEmpty()) {
      return Optional.empty();
    }
    var measure = alarm.measure();
    return Optional.of(
        new Alarm(
            Rule.WEEKLY,
            county,
            Basis.DIED,
            null,
            "An unusual week in " + countyName,
            week.monday(),
            week.sunday(),
            members.stream().map(CountedDeath::id).toList(),
            measure.expected(),
            measure.alarmFrom(),
            measure.pValue(),
            measure.pValue() == null
                ? null
                : new ChanceInTime(measure.pValue(), WEEKS_IN_A_YEAR).monthsBetween(),
            alarm.level(),
            detector.name(),
            detector.version()));
  }
}
