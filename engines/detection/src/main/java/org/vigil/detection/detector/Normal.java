package org.vigil.detection.detector;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
final class Normal {

  private Normal() {}

  /** The value exceeded with this probability: qnorm(1 − tail). */
  static double exceededWith(double tail) {
    return Math.sqrt(2) * Erf.erfcInv(2 * tail);
  }

  static double upperTail(double x) {
    return 0.5 * Erf.erfc(x / Math.sqrt(2));
  }
}
