package org.vigil.detection.detector;

import org.jspecify.annotations.Nullable;
import org.vigil.detection.AlarmLevel;
import org.vigil.detection.Detection;
import org.vigil.detection.Measure;
import org.vigil.detection.WeeklyCounts;

/** The steps the three EARS detectors share: enough history, a threshold, above it or not. */
final class Ears {

  private Ears() {}

  interface Baselines {
    EarsBaseline at(double[] counts, int position);
  }

  interface UpperBounds {
    double at(double[] counts, int position);
  }

  static Detection examine(WeeklyCounts series, EarsWindow window) {
    return examine(series, window.firstPosition(), window::baseline, window::upperBound);
  }

  static Detection examine(
      WeeklyCounts series, int firstPosition, Baselines baselines, UpperBounds upperBounds) {
    var week = series.lastWeek();
    var counts = series.toArray();
    var last = series.size() - 1;
    var reason = whyNot(counts, last, firstPosition);
    if (reason != null) {
      return new Detection.NotEnoughHistory(week, reason);
    }
    var upperBound = upperBounds.at(counts, last);
    var measure =
        new Measure((int) counts[last], baselines.at(counts, last).mean(), upperBound, null, 1);
    return counts[last] > upperBound
        ? new Detection.Alarm(week, AlarmLevel.ALERT, measure)
        : new Detection.Quiet(week, measure);
  }

  private static @Nullable String whyNot(double[] counts, int last, int firstPosition) {
    if (last < firstPosition) {
      return "%d weeks are needed before the week examined, there are %d"
          .formatted(firstPosition, last);
    }
    for (var i = last - firstPosition; i <= last; i++) {
      if (Double.isNaN(counts[i])) {
        return "a week among the last %d is not known".formatted(firstPosition + 1);
      }
    }
    return null;
  }
}
