package org.vigil.rates;

import org.hipparchus.special.Gamma;

/**
 * The exact (Garwood) confidence limits of a Poisson count x: the means under which x or more, and x
 * or fewer, events would come with probability (1 − confidence)/2 each.
 *
 * <pre>
 * lower = χ²(tail; 2x) / 2            (0 when x = 0)
 * upper = χ²(1 − tail; 2x + 2) / 2
 * </pre>
 *
 * <p>Source: Garwood 1936, Biometrika 28:437–442; OHID, Technical Guide: Confidence Intervals, 2018.
 */
public final class ExactPoissonInterval {

  private static final int HALVINGS = 60;
  private static final int NEWTON_STEPS = 8;

  private ExactPoissonInterval() {}

  public static ConfidenceInterval around(long count, double confidence) {
    Counts.notNegative(count);
    var tail = Confidence.tail(confidence);
    var lower = count == 0 ? 0 : gammaQuantile(count, tail);
    return new ConfidenceInterval(lower, gammaQuantile(count + 1, 1 - tail));
  }

  /**
   * The value below which a gamma variable of this shape and scale 1 falls with this probability;
   * half the chi-squared quantile with twice the shape as degrees of freedom. Bisection brings it
   * near, Newton's steps make it exact.
   */
  private static double gammaQuantile(long shape, double probability) {
    var low = 0.0;
    var high = shape + 10 * Math.sqrt(shape) + 50;
    for (var i = 0; i < HALVINGS; i++) {
      var middle = (low + high) / 2;
      if (Gamma.regularizedGammaP(shape, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    var x = (low + high) / 2;
    for (var i = 0; i < NEWTON_STEPS; i++) {
      var density = Math.exp((shape - 1) * Math.log(x) - x - Gamma.logGamma(shape));
      var step = (Gamma.regularizedGammaP(shape, x) - probability) / density;
      if (!Double.isFinite(step) || Math.abs(step) < 1e-15 * x) {
        break;
      }
      x -= step;
    }
    return x;
  }
}
