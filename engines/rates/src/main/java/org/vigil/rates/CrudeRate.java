package org.vigil.rates;

/**
 * Events over the population they arose in, times a multiplier: value = multiplier · x / n. The
 * limits are those of the count x, exact below ten events and Byar's from ten on, divided by n.
 *
 * <p>Years are pooled by summing events and person-years before asking.
 *
 * <p>Source: OHID, Technical Guide: Confidence Intervals, 2018; PHEindicatormethods 2.1.1, phe_rate.
 */
public final class CrudeRate {

  private CrudeRate() {}

  /**
   * @throws IllegalArgumentException if the count is negative or the population not above zero
   */
  public static Rate of(long count, double population, double multiplier, double confidence) {
    Counts.notNegative(count);
    Counts.positive("population", population);
    Counts.positive("multiplier", multiplier);
    var poisson = PoissonInterval.around(count, confidence);
    var scale = multiplier / population;
    return Rate.of(
        count * scale,
        poisson.limits().times(scale),
        multiplier,
        confidence,
        poisson.method(),
        count,
        population);
  }
}
