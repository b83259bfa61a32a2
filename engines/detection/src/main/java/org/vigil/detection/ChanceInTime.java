package org.vigil.detection;

/**
 * What a p-value means to someone who looks again and again: by chance alone, how often would an
 * excess like this come up?
 *
 * @param pValue probability of the excess by chance at one look
 * @param looksPerYear looks at independent stretches of time, over all series watched. It is not to be
 *     counted where looks share days, as of a window that moves every night: only the stretches counted once
 *     give too rare an answer, every look counted too frequent a one
 */
public record ChanceInTime(double pValue, double looksPerYear) {

  private static final double MONTHS_IN_A_YEAR = 12;

  public ChanceInTime {
    if (!(pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + pValue);
    }
    if (!(looksPerYear > 0)) {
      throw new IllegalArgumentException("looks per year must be above 0, got " + looksPerYear);
    }
  }

  public double timesPerYear() {
    return pValue * looksPerYear;
  }

  /** "By chance alone, once in … months." Infinite where chance could not bring it at all. */
  public double monthsBetween() {
    return MONTHS_IN_A_YEAR / timesPerYear();
  }
}
