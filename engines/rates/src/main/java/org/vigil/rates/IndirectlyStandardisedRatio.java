package org.vigil.rates;

import java.util.List;

/**
 * The events seen in an area over those expected if each of its age bands had the reference rates:
 * for deaths, the standardised mortality ratio.
 *
 * <pre>
 * expected = Σ nᵢ rᵢ / Nᵢ      rᵢ, Nᵢ: events and population of the reference, band i
 * ratio    = multiplier · observed / expected
 * </pre>
 *
 * The limits are those of the observed count, exact below ten and Byar's from ten on, divided by the
 * expected events.
 *
 * <p>Source: OHID, Technical Guide: Confidence Intervals, 2018; PHEindicatormethods 2.1.1,
 * calculate_ISRatio and calculate_ISRate.
 */
public final class IndirectlyStandardisedRatio {

  private IndirectlyStandardisedRatio() {}

  /** The ratio from a count and an expectation already at hand. */
  public static Rate of(long observed, double expected, double multiplier, double confidence) {
    Counts.notNegative(observed);
    Counts.positive("expected events", expected);
    Counts.positive("multiplier", multiplier);
    var poisson = PoissonInterval.around(observed, confidence);
    var scale = multiplier / expected;
    return Rate.of(
        observed * scale,
        poisson.limits().times(scale),
        multiplier,
        confidence,
        poisson.method(),
        observed,
        expected);
  }

  /**
   * The same ratio as a rate: times the crude rate of the reference population.
   *
   * @param perPopulation what the rate is per, such as {@link Rate#PER_100_000}
   */
  public static Rate asRate(
      long observed,
      double expected,
      List<AgeBand> reference,
      double perPopulation,
      double confidence) {
    var events = reference.stream().mapToLong(AgeBand::count).sum();
    var people = reference.stream().mapToDouble(AgeBand::population).sum();
    var ratio = of(observed, expected, 1, confidence);
    var referenceRate = events / people * perPopulation;
    return Rate.of(
        ratio.value() * referenceRate,
        ratio.interval().times(referenceRate),
        perPopulation,
        confidence,
        ratio.method(),
        observed,
        expected);
  }

  /** The events expected in these populations at the reference's rates, band by band. */
  public static double expected(List<Double> populations, List<AgeBand> reference) {
    if (populations.size() != reference.size()) {
      throw new IllegalArgumentException(
          "populations and reference must have the same age bands, got %d and %d"
              .formatted(populations.size(), reference.size()));
    }
    var expected = 0.0;
    for (var i = 0; i < populations.size(); i++) {
      expected += populations.get(i) * reference.get(i).count() / reference.get(i).population();
    }
    return expected;
  }
}
