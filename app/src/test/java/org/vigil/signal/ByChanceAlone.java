package org.vigil.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.vigil.casefile.CountedDeath;

/**
 * Years in which nothing happens: deaths of a Poisson process at a steady rate, each told some days later, and the rule
 * looking at one area every night as the watch does.
 *
 * @param meanDaysUntilTold of an exponential delay
 */
record ByChanceAlone(long seed, double deathsAYear, int years, double meanDaysUntilTold) {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int YEARS_OF_HISTORY = 3;
  private static final int DAYS_APART = 28;
  private static final double DAYS_IN_A_YEAR = 365.25;

  static ByChanceAlone of(long seed, double deathsAYear, int years) {
    return new ByChanceAlone(seed, deathsAYear, years, 10);
  }

  /** What the rule said each night, after three years to learn from. */
  List<Optional<Alarm>> nights() {
    var deaths = deaths();
    var nights = new ArrayList<Optional<Alarm>>();
    int oldest = 0;
    for (var today = FIRST.plusYears(YEARS_OF_HISTORY);
        today.isBefore(FIRST.plusYears(YEARS_OF_HISTORY + years));
        today = today.plusDays(1)) {
      var until = today;
      while (oldest < deaths.size()
          && deaths.get(oldest).firstNotified().isBefore(today.minusYears(YEARS_OF_HISTORY + 1))) {
        oldest++;
      }
      var known =
          deaths.subList(oldest, deaths.size()).stream()
              .takeWhile(death -> !death.firstNotified().isAfter(until))
              .toList();
      var watched = List.of(RateRule.deathsAYear(known, FIRST, today));
      nights.add(new RateRule(today, FIRST, watched).look("C", "County", known, List.of()));
    }
    return nights;
  }

  /** How many times a year it began to be so, after four weeks in which it was not. */
  static double timesAYear(List<Boolean> nights) {
    int times = 0;
    int last = Integer.MIN_VALUE / 2;
    for (int night : IntStream.range(0, nights.size()).filter(nights::get).toArray()) {
      if (night - last > DAYS_APART) {
        times++;
      }
      last = night;
    }
    return times / (nights.size() / DAYS_IN_A_YEAR);
  }

  /** In the order in which they are told. */
  private List<CountedDeath> deaths() {
    var random = new Random(seed);
    var deaths = new ArrayList<CountedDeath>();
    double days = (YEARS_OF_HISTORY + years) * DAYS_IN_A_YEAR;
    for (double day = waiting(random); day < days; day += waiting(random)) {
      var died = FIRST.plusDays((long) day);
      deaths.add(death(random, died, died.plusDays((long) exponential(random, meanDaysUntilTold))));
    }
    deaths.sort(Comparator.comparing(CountedDeath::firstNotified));
    return deaths;
  }

  private double waiting(Random random) {
    return exponential(random, DAYS_IN_A_YEAR / deathsAYear);
  }

  private static double exponential(Random random, double mean) {
    return -Math.log(1 - random.nextDouble()) * mean;
  }

  private static CountedDeath death(Random random, LocalDate died, LocalDate told) {
    return ExampleDeaths.of(new UUID(random.nextLong(), random.nextLong()), died, told, Set.of());
  }
}
