package org.vigil.linkage.reproduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.vigil.linkage.training.AgreementPatterns;
import org.vigil.linkage.training.Estimates;
import org.vigil.linkage.training.ExpectationMaximisation;
import tools.jackson.databind.JsonNode;

/** A reference case of expectation maximisation: its inputs, and the session they make. Reads no expected value. */
public final class EmCase {

  private EmCase() {}

  public static ExpectationMaximisation.Session session(JsonNode given) {
    var fixed = given.get("fixed");
    return ExpectationMaximisation.withDefaults()
        .fixing(
            fixed.get("m").asBoolean(), fixed.get("u").asBoolean(), fixed.get("lambda").asBoolean())
        .until(given.get("max_iterations").asInt(), given.get("em_convergence").asDouble())
        .run(patterns(given), start(given));
  }

  /** The comparisons of a case, in order. */
  public static List<String> comparisons(JsonNode given) {
    return new ArrayList<>(given.get("initial").get("comparisons").propertyNames());
  }

  public static AgreementPatterns patterns(JsonNode given) {
    var ranks = new LinkedHashMap<String, Integer>();
    given
        .get("initial")
        .get("comparisons")
        .propertyStream()
        .forEach(comparison -> ranks.put(comparison.getKey(), comparison.getValue().size()));
    var counting = AgreementPatterns.counting(ranks);
    for (var row : given.get("patterns")) {
      var pattern =
          ranks.keySet().stream().mapToInt(name -> row.get("gamma_" + name).asInt()).toArray();
      counting.add(pattern, row.get("agreement_pattern_count").asLong());
    }
    return counting.done();
  }

  public static Estimates start(JsonNode given) {
    var initial = given.get("initial");
    var comparisons = initial.get("comparisons").valueStream().toList();
    var m = new double[comparisons.size()][];
    var u = new double[comparisons.size()][];
    for (var k = 0; k < comparisons.size(); k++) {
      m[k] = new double[comparisons.get(k).size()];
      u[k] = new double[comparisons.get(k).size()];
      for (var level : comparisons.get(k)) {
        m[k][level.get("gamma").asInt()] = level.get("m").asDouble();
        u[k][level.get("gamma").asInt()] = level.get("u").asDouble();
      }
    }
    return new Estimates(initial.get("lambda").asDouble(), m, u);
  }
}
