package org.vigil.detection.detector;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.detection.AlarmLevel;
import org.vigil.detection.Detection;
import org.vigil.detection.Detector;
import org.vigil.detection.Measure;
import org.vigil.detection.RateComparison;
import org.vigil.detection.WeeklyCounts;

/**
 * The count of the last week, and of the last four, against windows as long over the three years
 * before; weeks marked as a past outbreak, and weeks not known, are left out.
 *
 * <pre>
 * λ = mean of the earlier windows          p = P(X ≥ observed | λ)
 * warn when p &lt; 0.05, alert when p &lt; 0.01
 * </pre>
 *
 * X is Poisson; where the variance of the earlier windows is greater than their mean it is negative
 * binomial with that mean and variance. Four-week windows are laid end to end back from the one
 * examined, without overlap. With no death at all in three years λ is taken as {@value
 * #DEATHS_BEFORE_ANY} over the number of windows, as if half a death had been seen, so that a first
 * death is not infinitely surprising.
 *
 * <p>Both windows are looked at and the louder answer is given, the smaller p-value at equal levels:
 * about twice as many alarms by chance as one window alone. It knows no season and no trend, so that a
 * year-long rise shows late; Farrington's method knows both.
 *
 * <p>Source: the rule R3 of the local surveillance plan; the tail and its levels as in common use, see
 * docs/methods/detection.md.
 */
@AutoService(Detector.class)
public final class PoissonRate implements Detector {

  private static final double WARN_BELOW = 0.05;
  private static final double ALERT_BELOW = 0.01;
  private static final int HISTORY_WEEKS = 156;
  private static final int FEWEST_WEEKS = 52;
  private static final List<Integer> WINDOWS_IN_WEEKS = List.of(1, 4);
  private static final double DEATHS_BEFORE_ANY = 0.5;

  @Override
  public String name() {
    return "poisson-rate";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String says() {
    return "The last week, and the last four, against windows as long over the three years before.";
  }

  @Override
  public Detection examine(WeeklyCounts series) {
    var loudest = (Detection) null;
    for (var weeks : WINDOWS_IN_WEEKS) {
      var detection = examine(series, weeks);
      if (detection instanceof Detection.NotEnoughHistory) {
        return detection;
      }
      loudest = loudest == null ? detection : louder(loudest, detection);
    }
    return Objects.requireNonNull(loudest);
  }

  /** Only one of the windows: 1 week or 4, or another number. */
  public Detection examine(WeeklyCounts series, int windowWeeks) {
    var week = series.lastWeek();
    var end = series.size();
    var observed = sum(series, end - windowWeeks, end, false);
    if (observed == null) {
      return new Detection.NotEnoughHistory(
          week, "a week of the %d examined is not known".formatted(windowWeeks));
    }
    var earlier = earlierWindows(series, windowWeeks);
    if (earlier.size() * windowWeeks < FEWEST_WEEKS) {
      return new Detection.NotEnoughHistory(
          week,
          "%d earlier weeks are needed, %d can be used"
              .formatted(FEWEST_WEEKS, earlier.size() * windowWeeks));
    }
    var compared = compare(observed, earlier);
    var measure =
        new Measure(
            observed, compared.expected(), compared.warnFrom() - 1, compared.pValue(), windowWeeks);
    return compared.level() == null
        ? new Detection.Quiet(week, measure)
        : new Detection.Alarm(week, compared.level(), measure);
  }

  /** The comparison itself, for windows of any length: those examined by day, for instance. */
  public static RateComparison compare(int observed, List<Integer> earlierWindows) {
    var mean = mean(earlierWindows);
    return compare(observed, mean, dispersion(earlierWindows, mean));
  }

  /** Whether the comparison would have a level; much quicker than the counts from which it would. */
  public static boolean isUnusual(int observed, List<Integer> earlierWindows) {
    var mean = mean(earlierWindows);
    var tail = new CountTail(mean, dispersion(earlierWindows, mean));
    return level(tail.atLeast(observed)) != null;
  }

  private static double mean(List<Integer> earlierWindows) {
    if (earlierWindows.size() < 2) {
      throw new IllegalArgumentException(
          "at least 2 earlier windows are needed, got " + earlierWindows.size());
    }
    var total = earlierWindows.stream().mapToDouble(Integer::doubleValue).sum();
    return Math.max(total, DEATHS_BEFORE_ANY) / earlierWindows.size();
  }

  private static double dispersion(List<Integer> earlierWindows, double mean) {
    if (earlierWindows.stream().allMatch(count -> count == 0)) {
      return 1;
    }
    var squares =
        earlierWindows.stream().mapToDouble(count -> (count - mean) * (count - mean)).sum();
    return Math.max(1, squares / (earlierWindows.size() - 1) / mean);
  }

  /** The comparison with a mean and dispersion already at hand. */
  public static RateComparison compare(int observed, double expected, double dispersion) {
    var tail = new CountTail(expected, dispersion);
    var pValue = tail.atLeast(observed);
    return new RateComparison(
        observed,
        expected,
        dispersion,
        pValue,
        tail.firstBelow(WARN_BELOW),
        tail.firstBelow(ALERT_BELOW),
        level(pValue));
  }

  private static @Nullable AlarmLevel level(double pValue) {
    if (pValue < ALERT_BELOW) {
      return AlarmLevel.ALERT;
    }
    return pValue < WARN_BELOW ? AlarmLevel.WARN : null;
  }

  private static List<Integer> earlierWindows(WeeklyCounts series, int windowWeeks) {
    var windows = new ArrayList<Integer>();
    var end = series.size() - windowWeeks;
    var oldest = Math.max(0, end - HISTORY_WEEKS);
    for (; end - windowWeeks >= oldest; end -= windowWeeks) {
      var count = sum(series, end - windowWeeks, end, true);
      if (count != null) {
        windows.add(count);
      }
    }
    return windows;
  }

  private static @Nullable Integer sum(
      WeeklyCounts series, int from, int to, boolean withoutOutbreaks) {
    var sum = 0;
    for (var i = from; i < to; i++) {
      var count = i < 0 ? null : series.counts().get(i);
      if (count == null || (withoutOutbreaks && series.outbreakWeeks().contains(series.week(i)))) {
        return null;
      }
      sum += count;
    }
    return sum;
  }

  private static Detection louder(Detection one, Detection other) {
    return loudness(other) > loudness(one) ? other : one;
  }

  private static double loudness(Detection detection) {
    return switch (detection) {
      case Detection.NotEnoughHistory none -> -1;
      case Detection.Quiet quiet -> surprise(quiet.measure());
      case Detection.Alarm alarm -> 2 * (1 + alarm.level().ordinal()) + surprise(alarm.measure());
    };
  }

  private static double surprise(Measure measure) {
    return measure.pValue() == null ? 0 : 1 - measure.pValue();
  }
}
