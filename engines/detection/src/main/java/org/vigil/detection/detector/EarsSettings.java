package org.vigil.detection.detector;

/**
 * The settings of the EARS family.
 *
 * @param baseline weeks the mean and standard deviation are taken from, at least 3
 * @param alpha one-sided; the threshold is qnorm(1 − alpha) standard deviations
 * @param minSigma the least a standard deviation counts for
 */
public record EarsSettings(int baseline, double alpha, double minSigma) {

  private static final int FEWEST_WEEKS = 3;

  public EarsSettings {
    if (baseline < FEWEST_WEEKS) {
      throw new IllegalArgumentException(
          "baseline must be at least " + FEWEST_WEEKS + " weeks, got " + baseline);
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 1, got " + alpha);
    }
    if (!(minSigma >= 0)) {
      throw new IllegalArgumentException("minSigma must not be negative, got " + minSigma);
    }
  }

  double z() {
    return Normal.exceededWith(alpha);
  }
}
