package org.vigil.linkage.reproduction;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.ChanceAgreement;
import org.vigil.linkage.LevelWeight;
import org.vigil.linkage.MatchProbability;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.TermFrequencies;
import org.vigil.linkage.measure.EditDistance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The formulas by themselves: weights, probabilities, term frequencies, priors and chance agreement. */
final class FormulaResults implements JsonCases.Results {

  @Override
  public Set<String> inputs(String type) {
    return switch (type) {
      case "tf_adjustment" ->
          Set.of(
              "type", "u_exact", "m", "tf_l", "tf_r", "tf_adjustment_weight", "tf_minimum_u_value");
      case "combine" -> Set.of("type", "prior", "levels");
      case "weight_to_probability" -> Set.of("type", "match_weight");
      case "prior_from_deterministic_rules" -> Set.of("type", "observed", "total_pairs", "recall");
      case "global_prior_from_blocked_lambda" ->
          Set.of("type", "blocked_lambda", "reversed_bayes_factors");
      case "u_exact_all_pairs" -> Set.of("type", "names");
      default -> Set.of("type");
    };
  }

  @Override
  public ObjectNode of(JsonNode inputs, Set<String> answersWanted) {
    return switch (inputs.get("type").asString()) {
      case "tf_adjustment" -> termFrequency(inputs);
      case "combine" -> combined(inputs);
      case "weight_to_probability" -> probability(inputs);
      case "prior_from_deterministic_rules" ->
          result(
              "probability_two_random_records_match",
              MatchProbability.fromStrictRules(
                  inputs.get("observed").asLong(),
                  number(inputs, "recall"),
                  inputs.get("total_pairs").asLong()));
      case "global_prior_from_blocked_lambda" ->
          result(
              "expected",
              MatchProbability.beyondBlock(
                  number(inputs, "blocked_lambda"),
                  inputs
                      .get("reversed_bayes_factors")
                      .valueStream()
                      .map(JsonNode::asDouble)
                      .toList()));
      case "u_exact_all_pairs" -> chances(inputs);
      default -> JsonNodeFactory.instance.objectNode();
    };
  }

  private static ObjectNode termFrequency(JsonNode inputs) {
    var level = level(number(inputs, "m"), number(inputs, "u_exact"));
    var adjustment =
        TermFrequencies.adjustment(
            number(inputs, "u_exact"),
            maybe(inputs, "tf_l"),
            maybe(inputs, "tf_r"),
            number(inputs, "tf_adjustment_weight"),
            number(inputs, "tf_minimum_u_value"));
    return JsonNodeFactory.instance
        .objectNode()
        .put("mw_level", level.weight())
        .put("mw_tf_adj", adjustment)
        .put("mw_total", level.weight() + adjustment);
  }

  private static ObjectNode probability(JsonNode inputs) {
    return result("match_probability", MatchWeight.probabilityOf(number(inputs, "match_weight")));
  }

  private static ObjectNode combined(JsonNode inputs) {
    var parts =
        inputs
            .get("levels")
            .valueStream()
            .map(level -> level(number(level, "m"), number(level, "u")))
            .map(l -> new MatchWeight.Part("case", "level", l.m(), l.u(), l.weight(), 0))
            .toList();
    var weight = new MatchWeight(MatchWeight.ofProbability(number(inputs, "prior")), parts);
    return JsonNodeFactory.instance
        .objectNode()
        .put("prior_weight", weight.prior())
        .put("match_weight", weight.total())
        .put("match_probability", weight.probability());
  }

  /** Exact, Levenshtein of two at most, else. */
  private static ObjectNode chances(JsonNode inputs) {
    var names = inputs.get("names").valueStream().map(JsonNode::asString).toList();
    var shares =
        ChanceAgreement.ofAllPairs(
            names, List.of(String::equals, (a, b) -> EditDistance.LEVENSHTEIN.between(a, b) <= 2));
    var result = JsonNodeFactory.instance.objectNode();
    var u = result.putArray("u");
    for (var share : shares) {
      u.add(share);
    }
    return result;
  }

  private static ObjectNode result(String name, double value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static LevelWeight level(double m, double u) {
    return new LevelWeight("case", "level", m, u, 0, "case");
  }

  private static double number(JsonNode node, String name) {
    return node.get(name).asDouble();
  }

  private static @Nullable Double maybe(JsonNode node, String name) {
    return node.get(name).isNull() ? null : node.get(name).asDouble();
  }
}
