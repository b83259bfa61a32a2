package org.vigil.detection.detector;

import org.jspecify.annotations.Nullable;

/**
 * Farrington's answer for one row, in the terms of R's surveillance; NaN where R has NA.
 *
 * @param score where the count lies between expected (0) and threshold (1); with a negative binomial
 *     threshold R puts the log of the expected count there, which makes the scores incomparable
 * @param trend coefficient of the trend, null where there is none
 * @param enough whether there were enough events lately for an alarm at all
 */
public record FarringtonResult(
    double expected,
    double upperBound,
    double lowerBound,
    double score,
    double pValue,
    double phi,
    @Nullable Double trend,
    boolean enough,
    boolean alarm) {

  static FarringtonResult notConverged() {
    return new FarringtonResult(
        0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null, false, false);
  }

  boolean converged() {
    return !Double.isNaN(phi);
  }
}
