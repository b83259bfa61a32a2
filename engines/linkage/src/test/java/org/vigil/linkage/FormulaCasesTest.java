package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.measure.EditDistance;
import tools.jackson.databind.JsonNode;

class FormulaCasesTest {

  private static final String FILE = "formula_cases.json";
  private static final Offset<Double> EXACTLY = within(1e-12);

  @Test
  void term_frequencies_adjust_the_weight() {
    for (var one : GoldenCases.ofType(FILE, "tf_adjustment")) {
      var level = level(number(one, "m"), number(one, "u_exact"));
      var adjustment =
          TermFrequencies.adjustment(
              number(one, "u_exact"),
              maybe(one, "tf_l"),
              maybe(one, "tf_r"),
              number(one, "tf_adjustment_weight"),
              number(one, "tf_minimum_u_value"));
      var id = one.get("id").asString();
      assertThat(level.weight()).as(id).isCloseTo(number(one, "mw_level"), EXACTLY);
      assertThat(adjustment).as(id).isCloseTo(number(one, "mw_tf_adj"), EXACTLY);
      assertThat(level.weight() + adjustment).as(id).isCloseTo(number(one, "mw_total"), EXACTLY);
    }
  }

  @Test
  void a_weight_becomes_a_probability() {
    for (var one : GoldenCases.ofType(FILE, "weight_to_probability")) {
      assertThat(MatchWeight.probabilityOf(number(one, "match_weight")))
          .as(one.get("id").asString())
          .isCloseTo(number(one, "match_probability"), EXACTLY);
    }
  }

  @Test
  void levels_combine_with_their_prior() {
    for (var one : GoldenCases.ofType(FILE, "combine")) {
      var parts =
          elements(one, "levels").stream()
              .map(level -> level(number(level, "m"), number(level, "u")))
              .map(l -> new MatchWeight.Part("golden", "level", l.m(), l.u(), l.weight(), 0))
              .toList();
      var weight = new MatchWeight(MatchWeight.ofProbability(number(one, "prior")), parts);
      var id = one.get("id").asString();
      assertThat(weight.prior()).as(id).isCloseTo(number(one, "prior_weight"), EXACTLY);
      assertThat(weight.total()).as(id).isCloseTo(number(one, "match_weight"), EXACTLY);
      assertThat(weight.probability()).as(id).isCloseTo(number(one, "match_probability"), EXACTLY);
    }
  }

  @Test
  void strict_rules_give_the_prior() {
    for (var one : GoldenCases.ofType(FILE, "prior_from_deterministic_rules")) {
      assertThat(
              MatchProbability.fromStrictRules(
                  one.get("observed").asLong(),
                  number(one, "recall"),
                  one.get("total_pairs").asLong()))
          .as(one.get("id").asString())
          .isCloseTo(number(one, "probability_two_random_records_match"), EXACTLY);
    }
  }

  @Test
  void the_prior_of_a_block_becomes_the_prior_of_all_pairs_and_back() {
    for (var one : GoldenCases.ofType(FILE, "global_prior_from_blocked_lambda")) {
      var factors =
          elements(one, "reversed_bayes_factors").stream().map(JsonNode::asDouble).toList();
      var lambda = MatchProbability.beyondBlock(number(one, "blocked_lambda"), factors);
      assertThat(lambda).isCloseTo(number(one, "expected"), EXACTLY);
      assertThat(MatchProbability.withinBlock(lambda, factors))
          .isCloseTo(number(one, "blocked_lambda"), EXACTLY);
    }
  }

  @Test
  void chance_agreement_is_counted_over_all_pairs() {
    BiPredicate<String, String> near = (a, b) -> EditDistance.LEVENSHTEIN.between(a, b) <= 2;
    for (var one : GoldenCases.ofType(FILE, "u_exact_all_pairs")) {
      var names = elements(one, "names").stream().map(JsonNode::asString).toList();
      var expected = elements(one, "u").stream().mapToDouble(JsonNode::asDouble).toArray();
      var shares = ChanceAgreement.ofAllPairs(names, List.of(String::equals, near));
      assertThat(shares).hasSameSizeAs(expected);
      IntStream.range(0, expected.length)
          .forEach(level -> assertThat(shares[level]).isCloseTo(expected[level], EXACTLY));
      assertThat(ChanceAgreement.exact(names)).isCloseTo(expected[0], EXACTLY);
    }
  }

  @Test
  void every_case_is_of_a_type_tested_here() {
    assertThat(GoldenCases.all(FILE))
        .hasSize(24)
        .extracting(one -> one.get("type").asString())
        .containsOnly(
            "tf_adjustment",
            "weight_to_probability",
            "combine",
            "prior_from_deterministic_rules",
            "global_prior_from_blocked_lambda",
            "u_exact_all_pairs");
  }

  private static LevelWeight level(double m, double u) {
    return new LevelWeight("golden", "level", m, u, 0, "golden");
  }

  private static List<JsonNode> elements(JsonNode one, String name) {
    return StreamSupport.stream(one.get(name).spliterator(), false).toList();
  }

  private static double number(JsonNode one, String name) {
    return one.get(name).asDouble();
  }

  private static @Nullable Double maybe(JsonNode one, String name) {
    return one.get(name).isNull() ? null : one.get(name).asDouble();
  }
}
