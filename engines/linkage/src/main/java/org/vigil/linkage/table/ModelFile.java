package org.vigil.linkage.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.TermFrequencies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model as a file: JSON that names its version and where its numbers come from, and can be read back without loss. Splink's own model files are
 * read too ({@link SplinkModel}).
 */
public final class ModelFile {

  private static final int FORMAT = 1;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ModelFile() {}

  public static TableModel read(Path file) throws IOException {
    return read(Files.readString(file));
  }

  /** Reads a model of ours or of Splink; throws an {@link IllegalArgumentException} that names what it cannot use. */
  public static TableModel read(String text) {
    var node = Json.read(text);
    if (!node.has("vigilModel") && node.has("comparisons")) {
      return SplinkModel.read(node);
    }
    if (node.path("vigilModel").asInt() != FORMAT) {
      throw new IllegalArgumentException(
          "a model file says \"vigilModel\": " + FORMAT + ", or is one that Splink wrote");
    }
    return model(node);
  }

  public static void write(TableModel model, Path file) throws IOException {
    Files.writeString(file, write(model));
  }

  public static String write(TableModel model) {
    var node = JSON.objectNode();
    node.put("vigilModel", FORMAT);
    var provenance = model.provenance();
    node.put("name", provenance.name());
    node.put("version", provenance.version());
    node.put("trainedOn", provenance.trainedOn());
    node.put("by", provenance.by());
    node.put("on", provenance.on());
    node.put("how", provenance.how());
    node.put("scope", word(model.scope()));
    if (model.probabilityTwoRecordsMatch() != null) {
      node.put("probabilityTwoRecordsMatch", model.probabilityTwoRecordsMatch());
    }
    node.putObject("thresholds")
        .put("join", model.thresholds().join())
        .put("review", model.thresholds().review());
    var rules = node.putArray("blocking");
    for (var rule : model.blocking()) {
      rules.addObject().put("name", rule.name()).set("when", ConditionJson.write(rule.condition()));
    }
    var comparisons = node.putArray("comparisons");
    for (var comparison : model.comparisons()) {
      var levels = comparisons.addObject().put("name", comparison.name()).putArray("levels");
      comparison.levels().forEach(level -> levels.add(write(level)));
    }
    if (!model.terms().isEmpty()) {
      var terms = node.putObject("termFrequencies");
      model.terms().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(column -> terms.set(column.getKey(), write(column.getValue())));
    }
    return Json.write(node);
  }

  private static ObjectNode write(ColumnLevel level) {
    var node = JSON.objectNode();
    node.put("label", level.label());
    node.set("when", ConditionJson.write(level.when()));
    if (level.missing()) {
      node.put("missing", true);
      return node;
    }
    if (level.m() != null) {
      node.put("m", level.m());
    }
    if (level.u() != null) {
      node.put("u", level.u());
    }
    if (level.rarity() != null) {
      node.putObject("rarity")
          .put("column", level.rarity().column())
          .put("share", level.rarity().share())
          .put("least", level.rarity().least());
    }
    node.put("provenance", level.provenance());
    return node;
  }

  private static ObjectNode write(TermFrequencies terms) {
    var node = JSON.objectNode();
    node.put("people", terms.people());
    var values = node.putObject("frequencies");
    terms.frequencies().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return node;
  }

  private static TableModel model(JsonNode node) {
    var provenance =
        new TableModel.Provenance(
            Json.required(node, "name").asString(),
            Json.required(node, "version").asString(),
            node.path("trainedOn").asString(""),
            node.path("by").asString(""),
            node.path("on").asString(""),
            node.path("how").asString(""));
    var usual = TableModel.Thresholds.USUAL;
    var thresholds = node.path("thresholds");
    return new TableModel(
        provenance,
        scope(node.path("scope").asString("dedupe")),
        number(node, "probabilityTwoRecordsMatch"),
        new TableModel.Thresholds(
            thresholds.path("join").asDouble(usual.join()),
            thresholds.path("review").asDouble(usual.review())),
        node.path("blocking").valueStream().map(ModelFile::rule).toList(),
        Json.required(node, "comparisons").valueStream().map(ModelFile::comparison).toList(),
        terms(node.path("termFrequencies")));
  }

  private static BlockingRule rule(JsonNode node) {
    var condition = ConditionJson.read(Json.required(node, "when"));
    return BlockingRule.of(node.path("name").asString("rule"), condition);
  }

  private static ColumnComparison comparison(JsonNode node) {
    var levels = Json.required(node, "levels").valueStream().map(ModelFile::level).toList();
    return new ColumnComparison(Json.required(node, "name").asString(), List.copyOf(levels));
  }

  private static ColumnLevel level(JsonNode node) {
    var rarity = node.path("rarity");
    return new ColumnLevel(
        Json.required(node, "label").asString(),
        ConditionJson.read(Json.required(node, "when")),
        node.path("missing").asBoolean(false),
        number(node, "m"),
        number(node, "u"),
        rarity.isObject()
            ? new ColumnLevel.Rarity(
                Json.required(rarity, "column").asString(),
                rarity.path("share").asDouble(1),
                rarity.path("least").asDouble(0))
            : null,
        node.path("provenance").asString(""));
  }

  private static Map<String, TermFrequencies> terms(JsonNode node) {
    var terms = new LinkedHashMap<String, TermFrequencies>();
    node.propertyStream()
        .forEach(
            column -> {
              var frequencies = new LinkedHashMap<String, Double>();
              Json.required(column.getValue(), "frequencies")
                  .propertyStream()
                  .forEach(value -> frequencies.put(value.getKey(), value.getValue().asDouble()));
              var people = Json.required(column.getValue(), "people").asInt();
              terms.put(column.getKey(), new TermFrequencies(people, frequencies));
            });
    return terms;
  }

  private static @Nullable Double number(JsonNode node, String name) {
    var value = node.get(name);
    return value == null || value.isNull() ? null : value.asDouble();
  }

  private static String word(TableModel.Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static TableModel.Scope scope(String word) {
    for (var scope : TableModel.Scope.values()) {
      if (word(scope).equals(word)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("the scope is dedupe, link or link and dedupe, not " + word);
  }
}
