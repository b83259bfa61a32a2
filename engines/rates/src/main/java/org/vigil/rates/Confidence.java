package org.vigil.rates;

import org.hipparchus.special.Erf;

/** What a confidence level means in standard deviations and tail areas. */
final class Confidence {

  private Confidence() {}

  static double check(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1, got " + confidence);
    }
    return confidence;
  }

  /** z such that the interval ±z holds {@code confidence} of the standard normal distribution. */
  static double standardDeviations(double confidence) {
    return Math.sqrt(2) * Erf.erfInv(check(confidence));
  }

  /** The probability left in each tail. */
  static double tail(double confidence) {
    return (1 - check(confidence)) / 2;
  }
}
