package org.vigil.drugtesting;

import org.vigil.rates.Rate;
import org.vigil.rates.WilsonInterval;

/**
 * The share of valid results that are positive. Refusals are no result, so they stand in neither number.
 *
 * @param valid positive and negative results together
 */
public record Positivity(long positive, long valid) {
  private static final double CONFIDENCE = 0.95;

  public Positivity {
    if (positive < 0 || positive > valid) {
      throw new IllegalArgumentException(
          "Positives are part of the valid results: %d of %d".formatted(positive, valid));
    }
  }

  public static Positivity of(long positive, long negative) {
    return new Positivity(positive, positive + negative);
  }

  /** In percent; not a number where nothing was valid. */
  public double percent() {
    return valid == 0 ? Double.NaN : 100.0 * positive / valid;
  }

  /**
   * With its 95% interval by Wilson, in percent. Takes results as independent: where one person is tested again and again
   * the interval is too narrow.
   */
  public Rate rate() {
    return WilsonInterval.proportion(positive, valid, Rate.PERCENT, CONFIDENCE);
  }
}
