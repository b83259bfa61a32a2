package org.vigil.rates;

/** The range within which the underlying value lies with the confidence asked for. */
public record ConfidenceInterval(double lower, double upper) {

  ConfidenceInterval times(double factor) {
    return new ConfidenceInterval(lower * factor, upper * factor);
  }
}
