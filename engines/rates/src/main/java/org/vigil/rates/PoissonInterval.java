package org.vigil.rates;

/**
 * The limits of a Poisson count by whichever formula suits its size: exact below {@value
 * #EXACT_BELOW} events, Byar's from there on (OHID, Technical Guide: Confidence Intervals, 2018).
 */
record PoissonInterval(ConfidenceInterval limits, String method) {

  private static final int EXACT_BELOW = 10;

  static PoissonInterval around(long count, double confidence) {
    return count < EXACT_BELOW
        ? new PoissonInterval(ExactPoissonInterval.around(count, confidence), "Exact")
        : new PoissonInterval(ByarsInterval.around(count, confidence), "Byars");
  }
}
