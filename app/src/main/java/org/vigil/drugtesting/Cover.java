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
 * @param month the month, or the last month counted
 * @param cumulativeFrom the first month counted; null where only {@code month} is
 * @param asAt the day on which the data were drawn; null where the source does not say
 * @param suites custody suites counted; empty where the source does not say
 */
public record Cover(
    String organisation,
    YearMonth month,
    @Nullable YearMonth cumulativeFrom,
    @Nullable LocalDate asAt,
    Unit unit,
    List<String> suites,
    PlaceBasis place) {

  public Cover {
    suites = List.copyOf(suites);
    if (cumulativeFrom != null && cumulativeFrom.isAfter(month)) {
      throw new IllegalArgumentException(
          "A return counts from a month to a later one: " + cumulativeFrom + " to " + month);
    }
  }

  public MeasureBasis basis() {
    return cumulativeFrom == null ? MeasureBasis.INCREMENT : MeasureBasis.CUMULATIVE;
  }

  public YearMonth from() {
    return cumulativeFrom == null ? month : cumulativeFrom;
  }

  /** "October 2020 to November 2024". */
  public String periodWords() {
    return from().equals(month)
        ? Months.words(month)
        : Months.words(from()) + " to " + Months.words(month);
  }

  public String suiteWords() {
    return suites.isEmpty() ? "not stated by the source" : String.join(", ", suites);
  }
}
