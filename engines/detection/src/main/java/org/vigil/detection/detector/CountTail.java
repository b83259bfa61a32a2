package org.vigil.detection.detector;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * A count's distribution by its mean and its dispersion (variance over mean): Poisson at a dispersion
 * of 1 or less, else negative binomial with size = mean / (dispersion − 1), prob = 1 / dispersion.
 */
record CountTail(double mean, double dispersion) {

  /** 64 units in the last place, the allowance R's discrete quantiles make for rounding. */
  private static final double ROUNDING = 64 * Math.ulp(1.0);

  /** P(X ≥ x). */
  double atLeast(long x) {
    if (x <= 0) {
      return 1;
    }
    if (mean <= 0) {
      return 0;
    }
    return dispersion <= 1
        ? Gamma.regularizedGammaP(x, mean)
        : Beta.regularizedBeta(1 - 1 / dispersion, x, mean / (dispersion - 1));
  }

  /** The smallest x with P(X ≤ x) ≥ 1 − tail. */
  long exceededWith(double tail) {
    var low = -1L;
    var high = 1L;
    while (!holds(high, tail)) {
      low = high;
      high *= 2;
    }
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
    var x = Math.max(0, exceededWith(level));
    while (atLeast(x) >= level) {
      x++;
    }
    return x;
  }

  private boolean holds(long x, double tail) {
    return 1 - atLeast(x + 1) >= (1 - tail) * (1 - ROUNDING);
  }
}
