package org.vigil.rates;

/**
 * Wilson's score interval of a proportion x/n, without continuity correction:
 *
 * <pre>
 * (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²))
 * </pre>
 *
 * <p>It stays within 0 and 1, and says something sensible for 0 of n and n of n.
 *
 * <p>Source: Wilson 1927, JASA 22:209–212; Newcombe 1998, Stat Med 17:857–872, method 3.
 */
public final class WilsonInterval {

  private WilsonInterval() {}

  /**
   * @throws IllegalArgumentException if n is below one, or x is not between 0 and n
   */
  public static ConfidenceInterval around(long x, long n, double confidence) {
    Counts.notNegative(x);
    Counts.positive("denominator", n);
    if (x > n) {
      throw new IllegalArgumentException(
          "numerator must not exceed the denominator, got " + x + " of " + n);
    }
    var z = Confidence.standardDeviations(confidence);
    var middle = 2.0 * x + z * z;
    var spread = z * Math.sqrt(z * z + 4.0 * x * (1 - (double) x / n));
    var scale = 2 * (n + z * z);
    return new ConfidenceInterval((middle - spread) / scale, (middle + spread) / scale);
  }

  /** The proportion itself with its interval, times the multiplier (100 for a percentage). */
  public static Rate proportion(long x, long n, double multiplier, double confidence) {
    var limits = around(x, n, confidence).times(multiplier);
    return Rate.of((double) x / n * multiplier, limits, multiplier, confidence, "Wilson", x, n);
  }
}
