package org.vigil.rates;

/**
 * Byar's approximation to the confidence limits of a Poisson count x:
 *
 * <pre>
 * lower = x (1 − 1/(9x) − z/(3√x))³
 * upper = (x + 1) (1 − 1/(9(x + 1)) + z/(3√(x + 1)))³
 * </pre>
 *
 * with z the standard normal quantile at 1 − (1 − confidence)/2.
 *
 * <p>The approximation is good from ten events up; below ten use {@link ExactPoissonInterval}, as
 * {@link PoissonInterval} does. Where it gives no lower limit (x = 0, or a limit below zero) the
 * lower limit is NaN.
 *
 * <p>Source: Breslow and Day 1987, Statistical Methods in Cancer Research vol. II, section 2.3;
 * OHID, Technical Guide: Confidence Intervals, 2018.
 */
public final class ByarsInterval {

  private ByarsInterval() {}

  public static ConfidenceInterval around(long count, double confidence) {
    var x = (double) Counts.notNegative(count);
    var z = Confidence.standardDeviations(confidence);
    var lower = x * Math.pow(1 - 1 / (9 * x) - z / (3 * Math.sqrt(x)), 3);
    var next = x + 1;
    var upper = next * Math.pow(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)), 3);
    return new ConfidenceInterval(lower < 0 ? Double.NaN : lower, upper);
  }
}
