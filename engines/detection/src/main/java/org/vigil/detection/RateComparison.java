package org.vigil.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.detection.detector.PoissonRate;

/**
 * A count in a window of time set against the counts of earlier windows as long.
 *
 * @param observed events in the window
 * @param expected mean of the earlier windows, λ
 * @param dispersion variance over mean of the earlier windows, at least 1; above 1 the tail is that of a
 *     negative binomial
 * @param pValue P(X ≥ observed) under λ
 * @param warnFrom the smallest count with a p-value below 0.05
 * @param alertFrom the smallest count with a p-value below 0.01
 * @param level null where the count is no more than chance would bring
 */
public record RateComparison(
    int observed,
    double expected,
    double dispersion,
    double pValue,
    long warnFrom,
    long alertFrom,
    @Nullable AlarmLevel level) {

  /** As the detector "poisson-rate" compares: for windows of any length, those examined by day for instance. */
  public static RateComparison of(int observed, List<Integer> earlierWindows) {
    return PoissonRate.compare(observed, earlierWindows);
  }

  /** Whether {@link #of} would have a level, without the work of the rest. */
  public static boolean isUnusual(int observed, List<Integer> earlierWindows) {
    return PoissonRate.isUnusual(observed, earlierWindows);
  }
}
