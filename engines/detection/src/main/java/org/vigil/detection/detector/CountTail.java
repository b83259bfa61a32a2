package org.vigil.detection.detector;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * A count's distribution by its mean and its dispersion (variance over mean): Poisson at a dispersion
 * of 1 (to eight digits) or less, else negative binomial with size = mean / (dispersion − 1), prob = 1 / dispersion.
 */
record CountTail(double mean, double dispersion) {

  /** 64 units in the last place, the allowance R's discrete quantiles make for rounding. */
  private static final double ROUNDING = 64 * Math.ulp(1.0);

  private static final double WHERE_THEIRS_IS_EXACT = 1e9;

  /**
   * Nearer to 1 than this the two distributions are the same to seven digits, and the size is so great that what is
   * computed of the negative binomial is rounding, down to probabilities below nought.
   */
  private static final double POISSON_UP_TO = 1 + 1e-8;

  /** P(X ≥ x). */
  double atLeast(long x) {
    if (x <= 0) {
      return 1;
    }
    if (mean <= 0) {
      return 0;
    }
    return dispersion <= POISSON_UP_TO
        ? Gamma.regularizedGammaP((double) x, mean)
        : Beta.regularizedBeta(1 - 1 / dispersion, (double) x, mean / (dispersion - 1));
  }

  /**
   * The smallest x with P(X ≤ x) ≥ 1 − tail, searched for outwards from where Cornish and Fisher put
   * it; above {@value #WHERE_THEIRS_IS_EXACT} theirs is right to more digits than counts have.
   */
  double exceededWith(double tail) {
    var near = Math.max(0, Math.rint(cornishFisher(tail)));
    if (near > WHERE_THEIRS_IS_EXACT) {
      return near;
    }
    var step = 1L;
    var high = (long) near;
    while (!holds(high, tail)) {
      high += step;
      step *= 2;
    }
    var low = high - step;
    while (low >= 0 && holds(low, tail)) {
      step *= 2;
      high = low;
      low -= step;
    }
    low = Math.max(-1, low);
    while (high - low > 1) {
      var middle = low + (high - low) / 2;
      if (holds(middle, tail)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The smallest x with P(X ≥ x) below the level. */
  long firstBelow(double level) {
    var x = (long) exceededWith(level);
    while (atLeast(x) >= level) {
      x++;
    }
    return x;
  }

  private double cornishFisher(double tail) {
    var z = Normal.exceededWith(tail);
    var spread = Math.max(1, dispersion);
    return mean + z * Math.sqrt(mean * spread) + (2 * spread - 1) * (z * z - 1) / 6;
  }

  private boolean holds(long x, double tail) {
    return 1 - atLeast(x + 1) >= (1 - tail) * (1 - ROUNDING);
  }
}
