package org.vigil.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.linkage.GoldenCases;
import org.vigil.linkage.reproduction.EmCase;
import tools.jackson.databind.JsonNode;

/** Sessions of Splink 5.0.0.dev4, and cases of a reference that agrees with it to 2.2e-16. */
class ExpectationMaximisationTest {

  private static final Offset<Double> GOLDEN = within(1e-9);

  static List<JsonNode> cases() {
    return GoldenCases.all("em_cases.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_iteration_is_that_of_the_reference(JsonNode golden) {
    var session = EmCase.session(golden);

    assertThat(session.iterations()).isEqualTo(golden.get("iterations").asInt());
    if (golden.has("history")) {
      for (var i = 0; i < session.iterations(); i++) {
        mustAgree(session.history().get(i), golden.get("history").get(i), golden);
      }
    }
    if (golden.has("first_iteration")) {
      mustAgree(session.history().getFirst(), golden.get("first_iteration"), golden);
    }
    if (golden.has("final")) {
      mustAgree(session.result(), golden.get("final"), golden);
    }
  }

  @Test
  void one_iteration_by_hand() {
    // Ten pairs agree and ten do not; m 0.9, u 0.1, lambda 0.5: agreeing pairs match with 0.9.
    var patterns =
        AgreementPatterns.counting(Map.of("a", 2))
            .add(new int[] {1}, 10)
            .add(new int[] {0}, 10)
            .done();
    var start = new Estimates(0.5, new double[][] {{0.1, 0.9}}, new double[][] {{0.9, 0.1}});
    var em = ExpectationMaximisation.withDefaults().fixing(false, false, false).until(1, 1e-9);

    var after = em.run(patterns, start).result();

    assertThat(after.lambda()).isCloseTo(0.5, within(1e-12)); // (9 + 1) / 20
    assertThat(after.m(0, 1)).isCloseTo(0.9, within(1e-12)); // 9 / (9 + 1)
    assertThat(after.u(0, 1)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void known_parameters_come_back_from_data_made_with_them() {
    double[][] m = {{0.05, 0.15, 0.8}, {0.1, 0.9}, {0.2, 0.8}, {0.3, 0.7}};
    double[][] u = {{0.9, 0.07, 0.03}, {0.95, 0.05}, {0.9, 0.1}, {0.99, 0.01}};
    var patterns = made(m, u, 0.2, 400_000);
    var start =
        new Estimates(
            0.1,
            new double[][] {{0.1, 0.1, 0.8}, {0.2, 0.8}, {0.2, 0.8}, {0.2, 0.8}},
            new double[][] {{0.8, 0.1, 0.1}, {0.8, 0.2}, {0.8, 0.2}, {0.8, 0.2}});
    var em = ExpectationMaximisation.withDefaults().fixing(false, false, false).until(500, 1e-9);

    var found = em.run(patterns, start).result();

    assertThat(found.lambda()).isCloseTo(0.2, within(0.005));
    for (var k = 0; k < m.length; k++) {
      for (var rank = 0; rank < m[k].length; rank++) {
        assertThat(found.m(k, rank)).isCloseTo(m[k][rank], within(0.01));
        assertThat(found.u(k, rank)).isCloseTo(u[k][rank], within(0.01));
      }
    }
  }

  @Test
  void no_iteration_makes_what_was_seen_less_likely() {
    for (var golden : cases()) {
      var patterns = EmCase.patterns(golden);
      var last = Double.NEGATIVE_INFINITY;
      for (var estimates : EmCase.session(golden).history()) {
        var likelihood = ExpectationMaximisation.logLikelihood(patterns, estimates);
        assertThat(likelihood).as(golden.get("id").asString()).isGreaterThan(last - 1e-6);
        last = likelihood;
      }
    }
  }

  @Test
  void what_is_fixed_stays() {
    var golden = cases().getFirst();
    var start = EmCase.start(golden);
    var em = ExpectationMaximisation.withDefaults().fixing(true, true, true);
    var session = em.run(EmCase.patterns(golden), start);
    assertThat(session.converged()).isTrue();
    assertThat(session.iterations()).isEqualTo(1);
    assertThat(session.result().greatestChangeTo(start)).isZero();
  }

  @Test
  void nothing_is_estimated_to_be_impossible() {
    var patterns = AgreementPatterns.counting(Map.of("a", 2)).add(new int[] {1}, 5).done();
    var start = new Estimates(0.5, new double[][] {{0.1, 0.9}}, new double[][] {{0.9, 0.1}});
    var found =
        ExpectationMaximisation.withDefaults()
            .fixing(false, false, false)
            .run(patterns, start)
            .result();
    assertThat(found.m(0, 0)).isEqualTo(ExpectationMaximisation.LEAST);
    assertThat(found.lambda()).isLessThan(1);
  }

  @Test
  void a_belief_counts_as_so_many_matches() {
    // Ten matches for sure, of which five agree; the belief is worth thirty, of which 27 agree.
    var patterns =
        AgreementPatterns.counting(Map.of("a", 2))
            .add(new int[] {1}, 5)
            .add(new int[] {0}, 5)
            .done();
    var sure = new double[][] {{0.5, 0.5}};
    var start = new Estimates(1 - 1e-12, sure, sure);
    var belief = new Estimates(0.5, new double[][] {{0.1, 0.9}}, sure);
    var em =
        ExpectationMaximisation.withDefaults()
            .fixing(false, true, true)
            .until(1, 1e-9)
            .with(new ExpectationMaximisation.Prior(belief, 30));
    assertThat(em.run(patterns, start).result().m(0, 1)).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void no_pairs_are_nothing_to_learn_from() {
    var none = AgreementPatterns.counting(Map.of("a", 2)).done();
    var start = new Estimates(0.5, new double[][] {{0.1, 0.9}}, new double[][] {{0.9, 0.1}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectationMaximisation.withDefaults().run(none, start))
        .withMessage("there is no pair to learn from");
  }

  private static void mustAgree(Estimates found, JsonNode expected, JsonNode golden) {
    var as = golden.get("id").asString();
    assertThat(found.lambda()).as(as).isCloseTo(expected.get("lambda").asDouble(), GOLDEN);
    var comparisons = new ArrayList<>(expected.get("comparisons").propertyNames());
    for (var k = 0; k < comparisons.size(); k++) {
      for (var level : expected.get("comparisons").get(comparisons.get(k))) {
        var rank = level.get("gamma").asInt();
        assertThat(found.m(k, rank)).as(as).isCloseTo(level.get("m").asDouble(), GOLDEN);
        assertThat(found.u(k, rank)).as(as).isCloseTo(level.get("u").asDouble(), GOLDEN);
      }
    }
  }

  private static AgreementPatterns made(double[][] m, double[][] u, double lambda, int pairs) {
    var random = new Random(20241202);
    var ranks = new LinkedHashMap<String, Integer>();
    for (var k = 0; k < m.length; k++) {
      ranks.put("c" + k, m[k].length);
    }
    var counting = AgreementPatterns.counting(ranks);
    for (var i = 0; i < pairs; i++) {
      var from = random.nextDouble() < lambda ? m : u;
      var pattern = new int[m.length];
      for (var k = 0; k < m.length; k++) {
        pattern[k] = drawn(from[k], random.nextDouble());
      }
      counting.add(pattern, 1);
    }
    return counting.done();
  }

  private static int drawn(double[] probabilities, double chance) {
    var rank = 0;
    var left = chance;
    while (rank < probabilities.length - 1 && left >= probabilities[rank]) {
      left -= probabilities[rank++];
    }
    return rank;
  }
}
