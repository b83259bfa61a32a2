package org.vigil.detection.detector;

import org.hipparchus.special.Beta;

/** Student's t distribution. */
final class StudentT {

  private StudentT() {}

  /** The probability of a value at least as far from 0, on either side. */
  static double bothTails(double t, double freedom) {
    return Double.isNaN(t)
        ? Double.NaN
        : Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  }
}
