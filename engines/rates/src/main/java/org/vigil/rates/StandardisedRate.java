package org.vigil.rates;

/** A directly standardised rate, or why there is none. */
public sealed interface StandardisedRate {

  record Calculated(Rate rate) implements StandardisedRate {}

  /** Too few events for the method; the count is given so that it can be shown in its place. */
  record Refused(long count, String reason) implements StandardisedRate {}
}
