package org.vigil.rates;

/**
 * A rate, ratio or proportion that carries how it was made.
 *
 * @param value the rate, already times the multiplier
 * @param lower lower confidence limit, in the unit of the value
 * @param upper upper confidence limit, in the unit of the value
 * @param multiplier what the rate is per: 100,000 people, 1,000,000 people, 100 for a percentage, 1
 * @param confidence of the interval: 0.95, 0.998
 * @param method name of the interval's formula: "Exact", "Byars", "Dobson", "Wilson"
 * @param numerator the events counted
 * @param denominator the people, person-years or expected events they are set against
 */
public record Rate(
    double value,
    double lower,
    double upper,
    double multiplier,
    double confidence,
    String method,
    long numerator,
    double denominator) {

  public static final double PER_100_000 = 100_000;
  public static final double PER_MILLION = 1_000_000;
  public static final double PERCENT = 100;

  public ConfidenceInterval interval() {
    return new ConfidenceInterval(lower, upper);
  }

  static Rate of(
      double value,
      ConfidenceInterval limits,
      double multiplier,
      double confidence,
      String method,
      long numerator,
      double denominator) {
    return new Rate(
        value,
        limits.lower(),
        limits.upper(),
        multiplier,
        confidence,
        method,
        numerator,
        denominator);
  }
}
