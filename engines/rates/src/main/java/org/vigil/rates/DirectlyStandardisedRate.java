package org.vigil.rates;

import java.util.List;
import java.util.Map;

/**
 * The rate an area would have if its population had the age make-up of a standard population.
 *
 * <pre>
 * DSR   = M Σ(wᵢ xᵢ / nᵢ) / Σ wᵢ
 * var   = Σ(xᵢ (wᵢ / nᵢ)²) / (Σ wᵢ)²
 * lower = DSR + M √(var / O) (l(O) − O)        O = Σ xᵢ
 * upper = DSR + M √(var / O) (u(O) − O)        l, u: Byar's limits of O
 * </pre>
 *
 * xᵢ are the events, nᵢ the population and wᵢ the standard weight of age band i; M is the
 * multiplier.
 *
 * <p>Below {@value #FEWEST_EVENTS} events the interval is not to be trusted, and no rate is given.
 *
 * <p>Source: Dobson, Kuulasmaa, Eberle and Scherer 1991, Stat Med 10:457–462; OHID, Technical Guide:
 * Confidence Intervals, 2018; PHEindicatormethods 2.1.1, calculate_dsr.
 */
public final class DirectlyStandardisedRate {

  private static final int FEWEST_EVENTS = 10;

  private DirectlyStandardisedRate() {}

  /**
   * For events that happen to a person once, such as deaths.
   *
   * @throws IllegalArgumentException if the bands are not those of the standard population
   */
  public static StandardisedRate of(
      List<AgeBand> bands, StandardPopulation standard, double multiplier, double confidence) {
    return ofRepeatedEvents(Map.of(1, bands), standard, multiplier, confidence, "Dobson");
  }

  /**
   * For events that one person can have several of, such as overdoses survived, which are not
   * independent: each person counts once, in the bands of those with that many events, and the
   * variance of the people with f events is taken f² times.
   *
   * @param peopleByEvents for each number of events a person had: how many such people, by age band
   */
  public static StandardisedRate ofRepeatedEvents(
      Map<Integer, List<AgeBand>> peopleByEvents,
      StandardPopulation standard,
      double multiplier,
      double confidence) {
    return ofRepeatedEvents(
        peopleByEvents,
        standard,
        multiplier,
        confidence,
        "Dobson, with confidence adjusted for non-independent events");
  }

  private static StandardisedRate ofRepeatedEvents(
      Map<Integer, List<AgeBand>> peopleByEvents,
      StandardPopulation standard,
      double multiplier,
      double confidence,
      String method) {
    Counts.positive("multiplier", multiplier);
    var weighted = 0.0;
    var variance = 0.0;
    var events = 0L;
    var population = 0.0;
    for (var group : peopleByEvents.entrySet()) {
      var eventsEach = group.getKey();
      checkBands(group.getValue(), standard);
      population = 0;
      for (var i = 0; i < group.getValue().size(); i++) {
        var band = group.getValue().get(i);
        var perPerson = standard.weights().get(i) / band.population();
        weighted += eventsEach * band.count() * perPerson;
        variance += (double) eventsEach * eventsEach * band.count() * perPerson * perPerson;
        events += eventsEach * band.count();
        population += band.population();
      }
    }
    if (events < FEWEST_EVENTS) {
      return new StandardisedRate.Refused(
          events,
          "fewer than %d events: a directly standardised rate is not calculated"
              .formatted(FEWEST_EVENTS));
    }
    var total = standard.total();
    var value = multiplier * weighted / total;
    var step = multiplier * Math.sqrt(variance / (total * total) / events);
    var byar = ByarsInterval.around(events, confidence);
    var limits =
        new ConfidenceInterval(
            value + step * (byar.lower() - events), value + step * (byar.upper() - events));
    return new StandardisedRate.Calculated(
        Rate.of(value, limits, multiplier, confidence, method, events, population));
  }

  private static void checkBands(List<AgeBand> bands, StandardPopulation standard) {
    if (bands.size() != standard.bands().size()) {
      throw new IllegalArgumentException(
          "%s has %d age bands, got %d"
              .formatted(standard.name(), standard.bands().size(), bands.size()));
    }
  }
}
