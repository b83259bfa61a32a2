package org.vigil.linkage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Golden cases kept beside the tests as JSON: where each comes from is said in {@code golden/README.md}. */
public final class GoldenCases {

  private GoldenCases() {}

  public static List<JsonNode> all(String file) {
    try (var stream = GoldenCases.class.getResourceAsStream("/golden/" + file)) {
      var cases = new ArrayList<JsonNode>();
      JsonMapper.shared().readTree(Objects.requireNonNull(stream, file)).forEach(cases::add);
      return cases;
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  public static List<JsonNode> ofType(String file, String type) {
    var cases = all(file).stream().filter(one -> type.equals(one.get("type").asString())).toList();
    if (cases.isEmpty()) {
      throw new AssertionError("no case of type " + type + " in " + file);
    }
    return cases;
  }
}
