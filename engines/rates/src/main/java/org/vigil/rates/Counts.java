package org.vigil.rates;

/** The promises every formula here asks of its counts and populations. */
final class Counts {

  private Counts() {}

  static long notNegative(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, got " + count);
    }
    return count;
  }

  static double positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be above zero and finite, got " + value);
    }
    return value;
  }
}
