package org.vigil.detection.detector;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigil.detection.WeeklyCounts;

/**
 * A series for {@link FarringtonFlexible}: weekly or monthly, with or without dates.
 *
 * @param counts oldest first, NaN where not known
 * @param population of each row; ones where no offset is used
 * @param dates of each row; without them a year is {@code frequency} rows
 * @param frequency rows in a year: 52 or 12
 */
public record CountSeries(
    double[] counts, double[] population, @Nullable List<LocalDate> dates, int frequency) {

  private static final int WEEKS_IN_A_YEAR = 52;

  static CountSeries of(WeeklyCounts series) {
    var population = new double[series.size()];
    Arrays.fill(population, 1);
    var dates =
        IntStream.range(0, series.size())
            .mapToObj(position -> series.week(position).monday())
            .toList();
    return new CountSeries(series.toArray(), population, dates, WEEKS_IN_A_YEAR);
  }

  int size() {
    return counts.length;
  }

  boolean weekly() {
    return frequency == WEEKS_IN_A_YEAR;
  }
}
