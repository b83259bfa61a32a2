package org.vigil.linkage.reproduction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigil.linkage.LinkageReproduction.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cases in a JSON list, inputs and answers together: only the inputs are handed to whatever makes the results. */
record JsonCases(String name, double tolerance, Results results) implements CaseFile {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Makes the results of a case. */
  interface Results {
    /** Keys that may be read of a case of this type; the type is empty where the file has one only. */
    Set<String> inputs(String type);

    /** @param answersWanted the other keys of the case, without their values */
    ObjectNode of(JsonNode inputs, Set<String> answersWanted);
  }

  @Override
  public List<Outcome> run(Path cases, Path out) throws IOException {
    var given = MAPPER.readTree(Files.readString(cases.resolve(name)));
    var written = JsonNodeFactory.instance.arrayNode();
    for (var one : given) {
      var inputs = MAPPER.createObjectNode();
      var readable = results.inputs(one.path("type").asString(""));
      var others = new LinkedHashSet<String>();
      one.propertyStream()
          .forEach(
              entry -> {
                if (entry.getKey().equals("id") || readable.contains(entry.getKey())) {
                  inputs.set(entry.getKey(), entry.getValue());
                } else {
                  others.add(entry.getKey());
                }
              });
      written.add(results.of(inputs, others).put("id", one.path("id").asString()));
    }
    Files.writeString(
        out.resolve(name), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(written));
    return compared(given, written);
  }

  private List<Outcome> compared(JsonNode given, JsonNode written) {
    var outcomes = new ArrayList<Outcome>();
    for (var i = 0; i < given.size(); i++) {
      var agreement = new Agreement(tolerance);
      var result = written.get(i);
      for (var key : result.propertyNames()) {
        if (!key.equals("id") && given.get(i).has(key)) {
          agreement.json(key, given.get(i).get(key), result.get(key));
        }
      }
      outcomes.add(agreement.outcome(name + " " + result.get("id").asString(), ""));
    }
    return outcomes;
  }
}
