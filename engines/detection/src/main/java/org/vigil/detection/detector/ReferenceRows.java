package org.vigil.detection.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a series the week examined is compared with, their season and their time. Rows are
 * counted from 0.
 *
 * @param rows used for the fit, oldest first
 * @param levels season of each used row: 1 to noPeriods, the last being the time of year examined
 * @param times time of each used row
 * @param timeExamined time of the row examined
 */
record ReferenceRows(int[] rows, int[] levels, double[] times, double timeExamined) {

  /** Null where the series does not reach back far enough. */
  static @Nullable ReferenceRows before(int examined, CountSeries series, FarringtonSettings s) {
    var centres = centres(examined, series, s.b());
    if (centres == null || centres[s.b()] - s.w() < 0) {
      return null;
    }
    var levels = seasons(centres, s);
    var first = centres[s.b()] - s.w();
    var selected =
        IntStream.range(first, examined - s.pastWeeksNotIncluded())
            .filter(row -> levels[row] > 0)
            .toArray();
    var rows = IntStream.of(selected).filter(row -> !Double.isNaN(series.counts()[row])).toArray();
    if (rows.length == 0) {
      return null;
    }
    return new ReferenceRows(
        rows,
        IntStream.of(rows).map(row -> levels[row]).toArray(),
        IntStream.of(rows).mapToDouble(row -> time(row, selected[0], series)).toArray(),
        // R takes the first row with a count as the origin here, not the first row selected.
        time(examined, rows[0], series));
  }

  /** The row examined and the same time in each of the b years before. */
  private static int @Nullable [] centres(int examined, CountSeries series, int years) {
    var centres = new int[years + 1];
    centres[0] = examined;
    for (var i = 1; i <= years; i++) {
      var row =
          series.dates() == null
              ? examined - series.frequency() * i
              : series.dates().indexOf(yearsBefore(series.dates().get(examined), i, series));
      if (row < 0) {
        return null;
      }
      centres[i] = row;
    }
    return centres;
  }

  private static LocalDate yearsBefore(LocalDate date, int years, CountSeries series) {
    var earlier = date.minusYears(years);
    if (earlier.getDayOfMonth() != date.getDayOfMonth()) {
      earlier = earlier.plusDays(1); // 29 February: 1 March, as R has it
    }
    if (!series.weekly()) {
      return earlier;
    }
    var shift = earlier.getDayOfWeek().getValue() % 7 - date.getDayOfWeek().getValue() % 7;
    var one = earlier.minusDays(shift);
    var other = one.plusDays(one.isAfter(earlier) ? -7 : 7);
    return distance(one, earlier) <= distance(other, earlier) ? one : other;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }

  /** Season of every row up to the one examined; 0 where a row belongs to none. */
  private static int[] seasons(int[] centres, FarringtonSettings s) {
    var levels = new int[centres[0] + 1];
    for (var i = 0; i < centres.length; i++) {
      var to = i == 0 ? centres[0] : centres[i] + s.w();
      for (var row = centres[i] - s.w(); row <= to; row++) {
        levels[row] = s.noPeriods();
      }
      if (i > 0 && s.noPeriods() > 1) {
        fillGap(levels, centres[i] + s.w() + 1, centres[i - 1] - s.w(), s.noPeriods() - 1);
      }
    }
    return levels;
  }

  /** Cuts the rows from one window to the next into blocks, the first ones longer by the remainder. */
  private static void fillGap(int[] levels, int from, int to, int blocks) {
    var length = (to - from) / blocks;
    var longer = (to - from) % blocks;
    var row = from;
    for (var level = 1; level <= blocks; level++) {
      var end = row + length + (level <= longer ? 1 : 0);
      while (row < end) {
        levels[row++] = level;
      }
    }
  }

  private static double time(int row, int origin, CountSeries series) {
    var dates = series.dates();
    if (dates == null) {
      return row + 1;
    }
    var step = dates.get(1).toEpochDay() - dates.get(0).toEpochDay();
    return (double) (dates.get(row).toEpochDay() - dates.get(origin).toEpochDay()) / step;
  }

  /** Columns of the model: 1, the time if wanted, one for each season present but the lowest. */
  double[][] design(boolean trend) {
    return IntStream.range(0, rows.length)
        .mapToObj(i -> columns(times[i], levels[i], trend))
        .toArray(double[][]::new);
  }

  double[] designExamined(boolean trend, int level) {
    return columns(timeExamined, level, trend);
  }

  private double[] columns(double time, int level, boolean trend) {
    List<Double> columns = new ArrayList<>(List.of(1.0));
    if (trend) {
      columns.add(time);
    }
    IntStream.of(levels)
        .sorted()
        .distinct()
        .skip(1)
        .forEach(other -> columns.add(level == other ? 1.0 : 0.0));
    return columns.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
