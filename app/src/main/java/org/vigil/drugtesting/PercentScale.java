package org.vigil.drugtesting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigil.rates.Rate;

/** The stretch of percent a chart needs: round ends around every interval, with a few lines between. */
record PercentScale(int least, int most, int step) {
  private static final int MOST_STEPS = 5;

  /** Around the intervals; all of it where there are none. */
  static PercentScale around(Stream<Rate> rates) {
    var all = rates.toList();
    if (all.isEmpty()) {
      return new PercentScale(0, 100, 20);
    }
    double lower = all.stream().mapToDouble(Rate::lower).min().orElse(0);
    double upper = all.stream().mapToDouble(Rate::upper).max().orElse(100);
    for (int step : new int[] {10, 20}) {
      int least = (int) Math.floor(lower / step) * step;
      int most = Math.min(100, Math.max(least + step, (int) Math.ceil(upper / step) * step));
      if ((most - least) / step <= MOST_STEPS) {
        return new PercentScale(least, most, step);
      }
    }
    return new PercentScale(0, 100, 20);
  }

  List<Integer> lines() {
    return IntStream.rangeClosed(0, (most - least) / step).mapToObj(i -> least + i * step).toList();
  }

  /** How far along the stretch: 0 to 1. */
  double at(double percent) {
    return (Math.clamp(percent, least, most) - least) / (most - least);
  }
}
