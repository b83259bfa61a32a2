package org.vigil.linkage.table;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Expressions in a model file: a column is its name; a part or form of it an object that says of what. */
final class ExpressionJson {

  private ExpressionJson() {}

  static JsonNode write(Expression expression) {
    var json = JsonNodeFactory.instance;
    return switch (expression) {
      case Expression.ColumnText text -> json.stringNode(text.column());
      case Expression.Substring part ->
          of(part).set("substring", json.arrayNode().add(part.start()).add(part.length()));
      case Expression.Extract part -> of(part).put("extract", part.pattern());
      case Expression.EmptyAsNull part -> of(part).put("emptyAsNull", true);
      case Expression.AsDate part -> of(part).put("date", part.form());
      case Expression.InForm part -> of(part).put("form", word(part.form()));
      case Expression.Joined joined -> {
        var parts = json.arrayNode();
        joined.parts().forEach(part -> parts.add(write(part)));
        var object = json.objectNode();
        object.set("joined", parts);
        yield object.put("between", joined.between());
      }
    };
  }

  static Expression read(JsonNode node) {
    if (node.isString()) {
      return Expression.column(node.asString());
    }
    if (node.has("joined")) {
      var parts = node.get("joined").valueStream().map(ExpressionJson::read).toList();
      return new Expression.Joined(parts, node.path("between").asString(""));
    }
    var from = read(Json.required(node, "of"));
    if (node.has("substring")) {
      var bounds = node.get("substring");
      return new Expression.Substring(from, bounds.path(0).asInt(), bounds.path(1).asInt());
    }
    if (node.has("extract")) {
      return new Expression.Extract(from, node.get("extract").asString());
    }
    if (node.has("emptyAsNull")) {
      return new Expression.EmptyAsNull(from);
    }
    if (node.has("date")) {
      return new Expression.AsDate(from, node.get("date").asString());
    }
    return new Expression.InForm(from, form(Json.required(node, "form").asString()));
  }

  private static ObjectNode of(Expression.Made made) {
    var object = JsonNodeFactory.instance.objectNode();
    object.set("of", write(made.from()));
    return object;
  }

  private static String word(Expression.Form form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Expression.Form form(String word) {
    for (var form : Expression.Form.values()) {
      if (word(form).equals(word)) {
        return form;
      }
    }
    throw new IllegalArgumentException("no form of a text is named " + word);
  }
}
