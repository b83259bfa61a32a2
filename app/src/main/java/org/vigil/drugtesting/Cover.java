package org.vigil.drugtesting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.PlaceBasis;

/**
 * What a return is said to be: who sent it, for which month, and what and how it counts.
 *
 * @param organisation key of the organisation whose data it is
 * @param basis whether it counts a period by itself, or everything since a fixed month
 * @param from the first month counted
 * @param month the last month counted; of a return of one month, that month
 * @param asAt the day on which the data were drawn; null where the source does not say
 * @param suites custody suites counted; empty where the source does not say
 */
public record Cover(
    String organisation,
    MeasureBasis basis,
    YearMonth from,
    YearMonth month,
    @Nullable LocalDate asAt,
    Unit unit,
    List<String> suites,
    PlaceBasis place) {

  public Cover {
    suites = List.copyOf(suites);
    if (from.isAfter(month)) {
      throw new IllegalArgumentException(
          "A return counts from a month to a later one: " + from + " to " + month);
    }
  }

  /** Whether it speaks of one month alone. */
  public boolean isOneMonth() {
    return from.equals(month);
  }

  /** "October 2020 to November 2024". */
  public String periodWords() {
    return isOneMonth() ? Months.words(month) : Months.words(from) + " to " + Months.words(month);
  }

  public String suiteWords() {
    return suites.isEmpty() ? "not stated by the source" : String.join(", ", suites);
  }
}
