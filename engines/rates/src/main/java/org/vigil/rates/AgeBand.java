package org.vigil.rates;

/**
 * The events and the population of one age band of the area studied.
 *
 * @param population people, or person-years where years are pooled
 */
public record AgeBand(long count, double population) {

  public AgeBand {
    Counts.notNegative(count);
    Counts.positive("population of an age band", population);
  }
}
