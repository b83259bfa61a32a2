package org.vigil.linkage.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.linkage.table.BlockingRule;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.Condition;
import org.vigil.linkage.table.Expression;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TableModel;
import org.vigil.linkage.table.TextMeasure;
import org.vigil.linkage.training.TrainingPlan;

/**
 * A model to begin with, from the names of the columns and from how often two records agree in each by chance; and a plan to train it by.
 *
 * <p>It is written out before it is used, for a person to change.
 */
final class SuggestedModel {

  /** A rule may bring each record so many others by chance, on average. */
  private static final double OTHERS_BY_CHANCE = 20;

  /** A strict rule may bring one record in so many another by chance. */
  private static final double STRICT = 0.001;

  private static final int MOST_RULES = 10;
  private static final double MOSTLY_TOLD = 0.2;
  private static final int LOOKED_AT = 2_000;
  private static final int SHORTEST_PART = 2;
  private static final double MOST = 0.6;

  private final RecordTable table;
  private final TableModel.Scope scope;
  private final Map<String, ColumnRole> roles = new LinkedHashMap<>();
  private final Map<String, Double> chance = new LinkedHashMap<>();
  private final List<String> compounds = new ArrayList<>();

  SuggestedModel(RecordTable table, TableModel.Scope scope, List<String> leftOut) {
    this.table = table;
    this.scope = scope;
    compounds.addAll(compounds());
    for (var column : table.columns()) {
      var agreement = table.chanceAgreement(column);
      if (!leftOut.contains(column)
          && !compounds.contains(column)
          && table.told(column) >= MOSTLY_TOLD * table.size()
          && agreement < 1) {
        roles.put(column, ColumnRole.of(column, table));
        chance.put(column, Math.max(agreement, 1.0 / table.size() / table.size()));
      }
    }
    if (roles.size() < 3) {
      throw new IllegalArgumentException(
          "fewer than three columns tell enough to compare records by; name them in a model file");
    }
  }

  /** Columns left out because they say again what two others say: their agreement would be counted twice. */
  List<String> leftOut() {
    return compounds;
  }

  /** A column is a compound where its value holds those of two others in most records. */
  private List<String> compounds() {
    return table.columns().stream()
        .filter(
            column ->
                table.columns().stream()
                        .filter(part -> !part.equals(column) && holds(column, part))
                        .count()
                    >= 2)
        .toList();
  }

  private boolean holds(String column, String part) {
    var looked = 0;
    var held = 0;
    for (var row = 0; row < table.size() && looked < LOOKED_AT; row++) {
      var whole = table.value(row, column);
      var value = table.value(row, part);
      if (whole != null && value != null && value.length() >= SHORTEST_PART) {
        looked++;
        held += whole.length() > value.length() && whole.contains(value) ? 1 : 0;
      }
    }
    return looked > 0 && held >= MOST * looked;
  }

  TableModel model() {
    return new TableModel(
        TableModel.Provenance.untrained("suggested from the columns"),
        scope,
        null,
        TableModel.Thresholds.USUAL,
        blocking(),
        roles.entrySet().stream()
            .map(entry -> comparison(entry.getKey(), entry.getValue()))
            .toList(),
        Map.of());
  }

  /** Strict rules of columns that together hardly agree by chance; blocks that leave every comparison free in one session. */
  TrainingPlan plan(double recall) {
    return TrainingPlan.of(strictRules(), blocks()).withRecall(recall);
  }

  private List<BlockingRule> blocking() {
    var rules = new ArrayList<BlockingRule>();
    var columns = bySelectivity();
    for (var column : columns) {
      if (others(column) <= OTHERS_BY_CHANCE) {
        rules.add(BlockingRule.on(column));
      }
    }
    for (var i = 0; i < columns.size(); i++) {
      for (var j = i + 1; j < columns.size(); j++) {
        if (others(columns.get(i)) > OTHERS_BY_CHANCE
            && others(columns.get(i), columns.get(j)) <= OTHERS_BY_CHANCE) {
          rules.add(BlockingRule.on(columns.get(i), columns.get(j)));
        }
      }
    }
    if (rules.isEmpty()) {
      rules.add(BlockingRule.on(columns.subList(0, 3).toArray(String[]::new)));
    }
    return rules.subList(0, Math.min(MOST_RULES, rules.size()));
  }

  private List<BlockingRule> strictRules() {
    var columns = bySelectivity();
    var rules = new ArrayList<BlockingRule>();
    for (var i = 0; i < columns.size(); i++) {
      for (var j = i + 1; j < columns.size(); j++) {
        if (others(columns.get(i), columns.get(j)) <= STRICT) {
          rules.add(BlockingRule.on(columns.get(i), columns.get(j)));
        }
      }
    }
    if (rules.isEmpty()) {
      rules.add(BlockingRule.on(columns.subList(0, 3).toArray(String[]::new)));
    }
    return rules.subList(0, Math.min(MOST_RULES, rules.size()));
  }

  /** The most selective columns, each alone if that brings few enough others, else with the next. */
  private List<BlockingRule> blocks() {
    var blocks = new ArrayList<BlockingRule>();
    var waiting = new ArrayList<>(bySelectivity());
    while (!waiting.isEmpty() && blocks.size() < 3) {
      var first = waiting.removeFirst();
      if (others(first) <= OTHERS_BY_CHANCE * 10 || waiting.isEmpty()) {
        blocks.add(BlockingRule.on(first));
      } else {
        blocks.add(BlockingRule.on(first, waiting.removeFirst()));
      }
    }
    return blocks;
  }

  private List<String> bySelectivity() {
    return chance.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many other records agree with one by chance in all of these columns, taken as independent. */
  private double others(String... columns) {
    var agreement = 1.0;
    for (var column : columns) {
      agreement *= chance.getOrDefault(column, 1.0);
    }
    return agreement * table.size();
  }

  private ColumnComparison comparison(String column, ColumnRole role) {
    var levels = new ArrayList<ColumnLevel>();
    var expression = Expression.column(column);
    if (role instanceof ColumnRole.Date date) {
      var read = new Expression.AsDate(expression, date.form());
      levels.add(ColumnLevel.missing(column + " not told", Condition.missing(read)));
      levels.add(ColumnLevel.of("same day", Condition.equal(column)));
      levels.add(
          ColumnLevel.of(
              "one slip of the pen", Condition.alike(TextMeasure.DAMERAU_LEVENSHTEIN, column, 1)));
      levels.add(ColumnLevel.of("within a month", Condition.daysApart(read, 31)));
      levels.add(ColumnLevel.of("within a year", Condition.daysApart(read, 366)));
      levels.add(ColumnLevel.of("further apart", Condition.otherwise()));
      return new ColumnComparison(column, levels);
    }
    levels.add(ColumnLevel.missing(column + " not told", Condition.missing(column)));
    levels.add(ColumnLevel.of("same", Condition.equal(column)).adjustedFor(column));
    switch (role) {
      case ColumnRole.Text text -> {
        levels.add(like(column, 0.92, "close"));
        levels.add(like(column, 0.85, "like"));
      }
      case ColumnRole.Number number -> {
        levels.add(
            ColumnLevel.of(
                "one slip of the pen",
                Condition.alike(TextMeasure.DAMERAU_LEVENSHTEIN, column, 1)));
        levels.add(
            ColumnLevel.of(
                "two slips of the pen",
                Condition.alike(TextMeasure.DAMERAU_LEVENSHTEIN, column, 2)));
      }
      case ColumnRole.Postcode postcode -> {
        levels.add(part(expression, "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9]", "same sector"));
        levels.add(part(expression, "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?", "same district"));
      }
      case ColumnRole.Code code -> {}
      case ColumnRole.Date date -> throw new IllegalStateException("a date has been dealt with");
    }
    levels.add(ColumnLevel.of("differs", Condition.otherwise()));
    return new ColumnComparison(column, levels);
  }

  private static ColumnLevel like(String column, double least, String label) {
    return ColumnLevel.of(label, Condition.alike(TextMeasure.JARO_WINKLER, column, least));
  }

  private static ColumnLevel part(Expression of, String pattern, String label) {
    return ColumnLevel.of(
        label, Condition.equal(new Expression.EmptyAsNull(new Expression.Extract(of, pattern))));
  }
}
