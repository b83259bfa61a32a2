package org.vigil.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.casefile.CountedDeath;
import org.vigil.detection.Detectors;
import org.vigil.detection.RateComparison;

/**
 * More deaths in the last 7 or 28 days than windows as long over three years lead one to expect, by day of death or
 * by the day we were told. Days of past outbreaks are left out of what is expected.
 *
 * @param historyFrom the first day of which anything is known in the county: before it, no death is not none
 * @param watched deaths a year in each of the areas that are looked at, for the words about chance
 */
record RateRule(LocalDate today, LocalDate historyFrom, List<Double> watched) {
  static final String DETECTOR = "poisson-rate";
  private static final List<Integer> WINDOWS_IN_DAYS = List.of(7, 28);
  private static final int FEWEST_DEATHS = 2;
  private static final double DAYS_IN_A_YEAR = 365.25;
  private static final double MONTHS_IN_A_YEAR = 12;

  RateRule {
    watched = List.copyOf(watched);
  }

  /** The loudest of the four looks at an area; {@code deaths} are those of the area alone. */
  Optional<Alarm> look(
      String area, String areaName, List<CountedDeath> deaths, List<OutbreakDays> outbreaks) {
    var alarms = new ArrayList<Alarm>();
    for (var basis : Basis.values()) {
      for (int days : WINDOWS_IN_DAYS) {
        look(area, areaName, deaths, outbreaks, basis, days).ifPresent(alarms::add);
      }
    }
    return alarms.stream().min(Comparator.comparingDouble(RateRule::pValue));
  }

  private Optional<Alarm> look(
      String area,
      String areaName,
      List<CountedDeath> deaths,
      List<OutbreakDays> outbreaks,
      Basis basis,
      int days) {
    var from = today.minusDays(days - 1L);
    var members = within(deaths, basis, from, today);
    var earlier = earlierWindows(deaths, outbreaks, basis, days);
    if (members.size() < FEWEST_DEATHS
        || earlier.size() * days < History.FEWEST_DAYS
        || !RateComparison.isUnusual(members.size(), earlier)) {
      return Optional.empty();
    }
    RateComparison compared = RateComparison.of(members.size(), earlier);
    var level = compared.level();
    if (level == null) {
      return Optional.empty();
    }
    var detector = Detectors.named(DETECTOR);
    return Optional.of(
        new Alarm(
            Rule.RATE,
            area,
            basis,
            null,
            "More deaths than expected in " + areaName,
            from,
            today,
            members.stream().map(CountedDeath::id).toList(),
            compared.expected(),
            compared.warnFrom(),
            compared.pValue(),
            monthsBetween(compared.pValue()),
            level,
            detector.name(),
            detector.version()));
  }

  /** How often chance alone makes the loudest look at any of the areas as loud as this. */
  private double monthsBetween(double pValue) {
    return MONTHS_IN_A_YEAR
        / watched.stream()
            .mapToDouble(deaths -> ChanceTable.shipped().timesAYear(deaths, pValue))
            .sum();
  }

  /** How many die in a year, by the years the rule learns from. */
  static double deathsAYear(List<CountedDeath> deaths, LocalDate historyFrom, LocalDate today) {
    var from = later(historyFrom, today.minusYears(History.YEARS));
    var days = Math.max(1, from.until(today, ChronoUnit.DAYS));
    return within(deaths, Basis.DIED, from, today).size() * DAYS_IN_A_YEAR / days;
  }

  private List<Integer> earlierWindows(
      List<CountedDeath> deaths, List<OutbreakDays> outbreaks, Basis basis, int days) {
    var oldest = later(historyFrom, today.minusYears(History.YEARS));
    var counted = new DaysInOrder(deaths, basis);
    var windows = new ArrayList<Integer>();
    for (var end = today.minusDays(days);
        !end.minusDays(days - 1L).isBefore(oldest);
        end = end.minusDays(days)) {
      var begin = end.minusDays(days - 1L);
      var until = end;
      if (outbreaks.stream().noneMatch(outbreak -> outbreak.touches(begin, until))) {
        windows.add(counted.between(begin, until));
      }
    }
    return windows;
  }

  static List<CountedDeath> within(
      List<CountedDeath> deaths, Basis basis, LocalDate from, LocalDate to) {
    return deaths.stream().filter(death -> isWithin(basis.dayOf(death), from, to)).toList();
  }

  private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate to) {
    return day != null && !day.isBefore(from) && !day.isAfter(to);
  }

  private static double pValue(Alarm alarm) {
    return alarm.pValue() == null ? 1 : alarm.pValue();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The days of many deaths, to be counted again and again. */
  private static final class DaysInOrder {
    private final long[] days;

    DaysInOrder(List<CountedDeath> deaths, Basis basis) {
      days =
          deaths.stream()
              .map(basis::dayOf)
              .filter(Objects::nonNull)
              .mapToLong(LocalDate::toEpochDay)
              .sorted()
              .toArray();
    }

    int between(LocalDate from, LocalDate to) {
      return before(to.plusDays(1)) - before(from);
    }

    private int before(LocalDate day) {
      int low = 0;
      int high = days.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (days[middle] < day.toEpochDay()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /** Days of a signal somebody acted on. */
  record OutbreakDays(String area, LocalDate from, LocalDate to) {
    boolean touches(LocalDate begin, LocalDate end) {
      return !from.isAfter(end) && !to.isBefore(begin);
    }
  }
}
