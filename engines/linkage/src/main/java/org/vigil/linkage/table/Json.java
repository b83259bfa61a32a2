package org.vigil.linkage.table;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a tree, and says what is not as it should be by its name. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "the file is no JSON from line " + e.getLocation().getLineNr() + " on", e);
    }
  }

  static String write(JsonNode node) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  static JsonNode required(JsonNode node, String name) {
    var value = node.get(name);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("\"" + name + "\" is missing from " + shortened(node));
    }
    return value;
  }

  static String shortened(JsonNode node) {
    var text = node.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + " …";
  }
}
