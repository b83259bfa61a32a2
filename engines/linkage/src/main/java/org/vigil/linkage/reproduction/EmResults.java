package org.vigil.linkage.reproduction;

import java.util.Set;
import org.vigil.linkage.training.Estimates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sessions of expectation maximisation: iterations, and the estimates of each or of the last. */
final class EmResults implements JsonCases.Results {

  @Override
  public Set<String> inputs(String type) {
    return Set.of("patterns", "initial", "fixed", "max_iterations", "em_convergence");
  }

  @Override
  public ObjectNode of(JsonNode inputs, Set<String> answersWanted) {
    var session = EmCase.session(inputs);
    var result = JsonNodeFactory.instance.objectNode();
    result.put("iterations", session.iterations());
    if (answersWanted.contains("history")) {
      var history = result.putArray("history");
      session.history().forEach(estimates -> history.add(estimates(inputs, estimates)));
    } else {
      result.set("final", estimates(inputs, session.result()));
    }
    return result;
  }

  private static ObjectNode estimates(JsonNode inputs, Estimates estimates) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("lambda", estimates.lambda());
    var comparisons = node.putObject("comparisons");
    var names = EmCase.comparisons(inputs);
    for (var k = 0; k < names.size(); k++) {
      var levels = comparisons.putArray(names.get(k));
      for (var rank = estimates.ranks(k) - 1; rank >= 0; rank--) {
        levels
            .addObject()
            .put("gamma", rank)
            .put("m", estimates.m(k, rank))
            .put("u", estimates.u(k, rank));
      }
    }
    return node;
  }
}
