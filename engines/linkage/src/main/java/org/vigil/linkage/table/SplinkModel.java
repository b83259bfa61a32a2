package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the model files that Splink writes: settings, levels with their SQL conditions, m and u.
 *
 * <p>A level for which Splink estimated no m or u gets the value Splink itself falls back on, and says so in its provenance.
 */
final class SplinkModel {

  private static final double M_OF_EXACT = 0.95;

  private final List<String> refused = new ArrayList<>();

  private SplinkModel() {}

  static TableModel read(JsonNode node) {
    return new SplinkModel().model(node);
  }

  private TableModel model(JsonNode node) {
    var blocking = new ArrayList<BlockingRule>();
    for (var rule : node.path("blocking_rules_to_generate_predictions")) {
      var sql = rule.isString() ? rule.asString() : rule.path("blocking_rule").asString("");
      var condition = understood("blocking rule", sql, SplinkSql::rule);
      if (condition != null) {
        addRule(blocking, sql, condition);
      }
    }
    var comparisons =
        Json.required(node, "comparisons").valueStream().map(this::comparison).toList();
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "the model uses conditions that Vigil cannot read:\n" + String.join("\n", refused));
    }
    return new TableModel(
        provenance(node),
        scope(node.path("link_type").asString("dedupe_only")),
        node.has("probability_two_random_records_match")
            ? node.get("probability_two_random_records_match").asDouble()
            : null,
        TableModel.Thresholds.USUAL,
        blocking,
        comparisons.stream().map(Levels::comparison).toList(),
        Map.of());
  }

  private void addRule(List<BlockingRule> blocking, String sql, Condition condition) {
    try {
      blocking.add(BlockingRule.of(sql.strip(), condition));
    } catch (IllegalArgumentException noKey) {
      refused.add("blocking rule: no equality to look up by in " + sql.strip());
    }
  }

  private static TableModel.Provenance provenance(JsonNode node) {
    return new TableModel.Provenance(
        "Splink model " + node.path("linker_uid").asString("without a name"),
        "splink",
        "not told",
        "not told",
        "not told",
        "read from a model file that Splink wrote");
  }

  private record Levels(List<ColumnLevel> levels, String name) {
    ColumnComparison comparison() {
      return new ColumnComparison(name, levels);
    }
  }

  private Levels comparison(JsonNode node) {
    var name = Json.required(node, "output_column_name").asString();
    var nodes = Json.required(node, "comparison_levels").valueStream().toList();
    var seen = (int) nodes.stream().filter(level -> !isMissing(level)).count();
    var levels = new ArrayList<ColumnLevel>();
    var rank = seen;
    for (var level : nodes) {
      rank -= isMissing(level) ? 0 : 1;
      levels.add(level(name, level, rank, seen));
    }
    return new Levels(levels, name);
  }

  private ColumnLevel level(String comparison, JsonNode node, int rank, int ranks) {
    var sql = Json.required(node, "sql_condition").asString();
    var condition = understood(comparison, sql, SplinkSql::level);
    var when = condition == null ? Condition.otherwise() : condition;
    var label = node.path("label_for_charts").asString(sql).strip();
    if (isMissing(node)) {
      return ColumnLevel.missing(label, when);
    }
    var m = number(node, "m_probability");
    var u = number(node, "u_probability");
    var provenance =
        m != null && u != null
            ? "Splink"
            : "Splink's default, since it was not estimated: "
                + (m == null && u == null ? "m and u" : m == null ? "m" : "u");
    var column = node.path("tf_adjustment_column").asString("");
    return new ColumnLevel(
        label,
        when,
        false,
        m == null ? Double.valueOf(defaultM(rank, ranks)) : m,
        u == null ? Double.valueOf(defaultU(rank, ranks)) : u,
        column.isEmpty()
            ? null
            : new ColumnLevel.Rarity(
                column,
                node.path("tf_adjustment_weight").asDouble(1),
                node.path("tf_minimum_u_value").asDouble(0)),
        provenance);
  }

  private interface Reading {
    Condition of(String sql);
  }

  private @Nullable Condition understood(String where, String sql, Reading reading) {
    try {
      return reading.of(sql);
    } catch (IllegalArgumentException unknown) {
      refused.add(where + ": " + unknown.getMessage());
      return null;
    }
  }

  private static boolean isMissing(JsonNode level) {
    return level.path("is_null_level").asBoolean(false);
  }

  /** 0.95 for the strongest level, the rest shared by the others. */
  private static double defaultM(int rank, int ranks) {
    return rank == ranks - 1 ? M_OF_EXACT : (1 - M_OF_EXACT) / (ranks - 1);
  }

  /** m over the odds of weights from −5 for the weakest level up to 3 for the last but one, and 10 for the strongest; they do not sum to 1. */
  private static double defaultU(int rank, int ranks) {
    var weight = rank == ranks - 1 ? 10 : ranks == 2 ? -5 : -5 + 8.0 * rank / (ranks - 2);
    return defaultM(rank, ranks) / Math.pow(2, weight);
  }

  private static TableModel.Scope scope(String linkType) {
    return switch (linkType) {
      case "dedupe_only" -> TableModel.Scope.DEDUPE;
      case "link_only" -> TableModel.Scope.LINK;
      case "link_and_dedupe" -> TableModel.Scope.LINK_AND_DEDUPE;
      default -> throw new IllegalArgumentException("no link type is named " + linkType);
    };
  }

  private static @Nullable Double number(JsonNode node, String name) {
    var value = node.get(name);
    return value != null && value.isNumber() ? value.asDouble() : null;
  }
}
