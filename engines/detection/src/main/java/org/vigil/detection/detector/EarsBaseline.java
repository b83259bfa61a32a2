package org.vigil.detection.detector;

/** Mean and sample standard deviation (denominator n − 1) of the weeks before a week. */
record EarsBaseline(double mean, double sigma) {

  /**
   * The baseline of the weeks up to a position.
   *
   * @param end position after the last week of the baseline
   * @return NaN for both where a week of the baseline is not known
   */
  static EarsBaseline endingBefore(double[] counts, int end, EarsSettings settings) {
    var weeks = settings.baseline();
    var sum = 0.0;
    for (var i = end - weeks; i < end; i++) {
      sum += counts[i];
    }
    var mean = sum / weeks;
    var squares = 0.0;
    for (var i = end - weeks; i < end; i++) {
      squares += (counts[i] - mean) * (counts[i] - mean);
    }
    return new EarsBaseline(mean, Math.max(settings.minSigma(), Math.sqrt(squares / (weeks - 1))));
  }
}
