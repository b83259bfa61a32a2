package org.vigil.linkage.table;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conditions in a model file.
 *
 * <p>{@code {"equal": "surname"}} compares the left record's value with the right's; {@code {"equal": ["surname", "forename"]}} the left's surname
 * with the right's forename; a side may be named, {@code {"isNull": {"left": "surname"}}}. What is left over is {@code "otherwise"}.
 */
final class ConditionJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ConditionJson() {}

  static JsonNode write(Condition condition) {
    return switch (condition) {
      case Condition.IsNull isNull -> object("isNull", operand(isNull.value()));
      case Condition.Equal equal -> object("equal", pair(equal.one(), equal.other()));
      case Condition.Alike alike ->
          object(alike.measure().word(), pair(alike.one(), alike.other()))
              .put(alike.measure().isLikeness() ? "atLeast" : "atMost", alike.threshold());
      case Condition.DaysApart apart ->
          object("daysApart", pair(apart.one(), apart.other())).put("atMost", apart.atMost());
      case Condition.NumbersApart apart ->
          object("numbersApart", pair(apart.one(), apart.other())).put("atMost", apart.atMost());
      case Condition.Shared shared ->
          object("shared", pair(shared.one(), shared.other()))
              .put("separator", shared.separator())
              .put("atLeast", shared.atLeast());
      case Condition.Any any when isMissing(any) ->
          object(
              "missing",
              ExpressionJson.write(any.operands().findFirst().orElseThrow().expression()));
      case Condition.All all -> object("all", list(all.parts()));
      case Condition.Any any -> object("any", list(any.parts()));
      case Condition.Not not -> object("not", write(not.part()));
      case Condition.Otherwise o -> JSON.stringNode("otherwise");
    };
  }

  static Condition read(JsonNode node) {
    if (node.isString() && node.asString().equals("otherwise")) {
      return Condition.otherwise();
    }
    for (var measure : TextMeasure.values()) {
      if (node.has(measure.word())) {
        var sides = sides(node.get(measure.word()));
        var bound = Json.required(node, measure.isLikeness() ? "atLeast" : "atMost").asDouble();
        return new Condition.Alike(measure, sides.one(), sides.other(), bound);
      }
    }
    var word = node.isObject() && !node.isEmpty() ? node.propertyNames().iterator().next() : "";
    var value = node.path(word);
    return switch (word) {
      case "missing" -> Condition.missing(ExpressionJson.read(value));
      case "isNull" -> new Condition.IsNull(operand(value, Operand.Side.LEFT));
      case "equal" -> new Condition.Equal(sides(value).one(), sides(value).other());
      case "daysApart" ->
          new Condition.DaysApart(sides(value).one(), sides(value).other(), atMost(node));
      case "numbersApart" ->
          new Condition.NumbersApart(sides(value).one(), sides(value).other(), atMost(node));
      case "shared" ->
          new Condition.Shared(
              sides(value).one(),
              sides(value).other(),
              Json.required(node, "separator").asString(),
              node.path("atLeast").asInt(1));
      case "reversed" -> Condition.reversed(value.path(0).asString(), value.path(1).asString());
      case "all" -> new Condition.All(conditions(value));
      case "any" -> new Condition.Any(conditions(value));
      case "not" -> new Condition.Not(read(value));
      default ->
          throw new IllegalArgumentException("no condition is written " + Json.shortened(node));
    };
  }

  private record Sides(Operand one, Operand other) {}

  private static Sides sides(JsonNode node) {
    if (node.isArray()) {
      return new Sides(
          operand(node.path(0), Operand.Side.LEFT), operand(node.path(1), Operand.Side.RIGHT));
    }
    var expression = ExpressionJson.read(node);
    return new Sides(Operand.left(expression), Operand.right(expression));
  }

  private static Operand operand(JsonNode node, Operand.Side unlessSaid) {
    if (node.has("left")) {
      return Operand.left(ExpressionJson.read(node.get("left")));
    }
    if (node.has("right")) {
      return Operand.right(ExpressionJson.read(node.get("right")));
    }
    return new Operand(ExpressionJson.read(node), unlessSaid);
  }

  private static JsonNode pair(Operand one, Operand other) {
    if (one.side() == Operand.Side.LEFT && other.side() == Operand.Side.RIGHT) {
      return one.expression().equals(other.expression())
          ? ExpressionJson.write(one.expression())
          : JSON.arrayNode()
              .add(ExpressionJson.write(one.expression()))
              .add(ExpressionJson.write(other.expression()));
    }
    return JSON.arrayNode().add(operand(one)).add(operand(other));
  }

  private static JsonNode operand(Operand operand) {
    return object(
        operand.side() == Operand.Side.LEFT ? "left" : "right",
        ExpressionJson.write(operand.expression()));
  }

  private static double atMost(JsonNode node) {
    return Json.required(node, "atMost").asDouble();
  }

  private static List<Condition> conditions(JsonNode parts) {
    return parts.valueStream().map(ConditionJson::read).toList();
  }

  private static JsonNode list(List<Condition> parts) {
    var array = JSON.arrayNode();
    parts.forEach(part -> array.add(write(part)));
    return array;
  }

  private static ObjectNode object(String name, JsonNode value) {
    var object = JSON.objectNode();
    object.set(name, value);
    return object;
  }

  /** Whether this is what {@link Condition#missing} makes. */
  private static boolean isMissing(Condition.Any any) {
    return any.parts().size() == 2
        && any.parts().getFirst() instanceof Condition.IsNull first
        && any.equals(Condition.missing(first.value().expression()));
  }
}
