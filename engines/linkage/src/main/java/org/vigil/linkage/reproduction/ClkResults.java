package org.vigil.linkage.reproduction;

import java.util.List;
import java.util.Set;
import org.vigil.linkage.clk.ClkEncoder;
import org.vigil.linkage.clk.ClkKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records encoded for agencies that may not name them. */
final class ClkResults implements JsonCases.Results {

  @Override
  public Set<String> inputs(String type) {
    return Set.of("type", "params", "a", "b");
  }

  @Override
  public ObjectNode of(JsonNode inputs, Set<String> answersWanted) {
    var params = inputs.get("params");
    var encoder =
        ClkEncoder.with(ClkKey.published(params.get("key").asString()))
            .withBits(params.get("bits").asInt())
            .withHashes(params.get("k").asInt());
    var a = encoder.record(strings(inputs.get("a")));
    var b = encoder.record(strings(inputs.get("b")));
    return JsonNodeFactory.instance
        .objectNode()
        .put("clk_a", a.toHex())
        .put("clk_b", b.toHex())
        .put("dice", a.dice(b));
  }

  private static List<String> strings(JsonNode values) {
    return values.valueStream().map(JsonNode::asString).toList();
  }
}
