package org.vigil.drugtesting;

import org.vigil.rates.WilsonInterval;

/** Whether two shares can be told apart: only where their 95% intervals do not meet, which is stricter than a test at 5%. */
enum Comparison {
  ABOVE,
  BELOW,
  NOT_TOLD_APART;

  private static final double CONFIDENCE = 0.95;

  /** Of a share x of n against another, y of m; the two must have nobody in common. */
  static Comparison of(long x, long n, long y, long m) {
    if (n == 0 || m == 0) {
      return NOT_TOLD_APART;
    }
    var one = WilsonInterval.around(x, n, CONFIDENCE);
    var other = WilsonInterval.around(y, m, CONFIDENCE);
    if (one.lower() > other.upper()) {
      return ABOVE;
    }
    return one.upper() < other.lower() ? BELOW : NOT_TOLD_APART;
  }

  static Comparison ofPositivity(Results one, Results other) {
    return of(one.positive(), one.valid(), other.positive(), other.valid());
  }

  static Comparison ofRefusals(Results one, Results other) {
    return of(one.refused(), one.requests(), other.refused(), other.requests());
  }
}
