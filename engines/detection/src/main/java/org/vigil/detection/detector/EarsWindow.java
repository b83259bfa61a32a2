package org.vigil.detection.detector;

/**
 * What the EARS detectors hold a week against: the mean and the spread of some weeks, with a gap between
 * them and the week.
 *
 * <pre>
 * U = m + z s        m, s over y(t−B−gap) … y(t−gap−1)
 * </pre>
 */
record EarsWindow(int gapWeeks, EarsSettings settings) {

  /** The first position, from 0, with a whole baseline before it. */
  int firstPosition() {
    return settings.baseline() + gapWeeks;
  }

  EarsBaseline baseline(double[] counts, int position) {
    return EarsBaseline.endingBefore(counts, position - gapWeeks, settings);
  }

  /** The threshold U at a position; NaN where a week of the baseline is not known. */
  double upperBound(double[] counts, int position) {
    var baseline = baseline(counts, position);
    return baseline.mean() + settings.z() * baseline.sigma();
  }
}
