package org.vigil.detection.detector;

/**
 * The settings of Farrington's flexible method, under the names of R's surveillance.
 *
 * @param b years looked back
 * @param w half the width of a window, in weeks (or months)
 * @param noPeriods levels of the season: 1 for windows only, 10 for the whole year in blocks
 * @param pastWeeksNotIncluded weeks before the one examined that are left out, so that a beginning
 *     outbreak does not raise its own threshold
 * @param reweight whether past outbreaks are given less weight
 * @param weightsThreshold Anscombe residual above which a past week counts less
 * @param trend whether a trend may be fitted
 * @param pThresholdTrend the trend stays when its p-value is below this
 * @param alpha one-sided error of the threshold
 * @param limitCount no alarm unless this many events were seen
 * @param limitWeeks within this many weeks, the one examined included
 * @param populationOffset whether counts are set against the population
 * @param power transformation of the delta method: 2/3, 1/2, or 1 for none
 */
public record FarringtonSettings(
    int b,
    int w,
    int noPeriods,
    int pastWeeksNotIncluded,
    boolean reweight,
    double weightsThreshold,
    boolean trend,
    double pThresholdTrend,
    double alpha,
    int limitCount,
    int limitWeeks,
    boolean populationOffset,
    double power,
    Threshold threshold) {

  /** How the threshold is drawn from the fitted model. */
  public enum Threshold {
    /** Normal on a transformed scale (Farrington and others 1996). */
    DELTA,
    /** A quantile of the negative binomial at the fitted mean (Noufaily and others 2013). */
    NB_PLUGIN,
    /** The same at the upper confidence limit of the mean (Salmon, Schumacher and Höhle 2016). */
    MUAN
  }

  public FarringtonSettings {
    if (b < 1 || w < 0 || noPeriods < 1 || pastWeeksNotIncluded < 0) {
      throw new IllegalArgumentException(
          "b and noPeriods must be at least 1, w and pastWeeksNotIncluded at least 0, got "
              + "b=%d, w=%d, noPeriods=%d, pastWeeksNotIncluded=%d"
                  .formatted(b, w, noPeriods, pastWeeksNotIncluded));
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 1, got " + alpha);
    }
  }

  /**
   * As Noufaily and others 2013 recommend and the health security agencies run it: the whole year in
   * ten blocks, half a year left out, a trend unless it extrapolates, negative binomial quantile.
   */
  public static FarringtonSettings noufaily() {
    return new FarringtonSettings(
        5, 3, 10, 26, true, 2.58, true, 1, 0.005, 5, 4, false, 2.0 / 3, Threshold.NB_PLUGIN);
  }

  /** The defaults of farringtonFlexible in R's surveillance. */
  public static FarringtonSettings defaultsOfR() {
    return new FarringtonSettings(
        5, 3, 1, 3, true, 2.58, true, 0.05, 0.05, 5, 4, false, 2.0 / 3, Threshold.DELTA);
  }
}
