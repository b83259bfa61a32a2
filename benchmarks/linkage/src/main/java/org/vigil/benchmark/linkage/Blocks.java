package org.vigil.benchmark.linkage;

import java.util.List;
import java.util.Map;
import org.vigil.linkage.table.BlockingRule;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.Condition;
import org.vigil.linkage.table.Expression;
import org.vigil.linkage.table.TableModel;
import org.vigil.linkage.table.TextMeasure;

/** The model of the benchmark, with blocking that finds few pairs or many. */
enum Blocks {
  TIGHT(
      List.of(
          BlockingRule.on("surname", "dob"),
          BlockingRule.on("first_name", "dob"),
          BlockingRule.on("postcode", "surname"),
          BlockingRule.on("postcode", "first_name"))),
  LOOSE(
      List.of(
          BlockingRule.on("surname", "dob"),
          BlockingRule.on("first_name", "dob"),
          BlockingRule.on("postcode"),
          BlockingRule.of(
              "surname + start of first_name + year",
              Condition.all(
                  Condition.equal("surname"),
                  Condition.equal(start("first_name", 2)),
                  Condition.equal(start("dob", 4)))),
          BlockingRule.on("first_name", "surname")));

  private final List<BlockingRule> rules;

  Blocks(List<BlockingRule> rules) {
    this.rules = rules;
  }

  TableModel model() {
    return new TableModel(
        TableModel.Provenance.untrained("benchmark"),
        TableModel.Scope.DEDUPE,
        1e-6,
        TableModel.Thresholds.USUAL,
        rules,
        List.of(
            name("first_name", 0.0015),
            name("surname", 0.0002),
            new ColumnComparison(
                "dob",
                List.of(
                    ColumnLevel.missing("not told", Condition.missing("dob")),
                    ColumnLevel.of("same", Condition.equal("dob")).with(0.9, 0.00004, ""),
                    ColumnLevel.of(
                            "one edit", Condition.alike(TextMeasure.DAMERAU_LEVENSHTEIN, "dob", 1))
                        .with(0.04, 0.001, ""),
                    ColumnLevel.of("a year", Condition.daysApart(Expression.column("dob"), 365.25))
                        .with(0.03, 0.025, ""),
                    ColumnLevel.of("differs", Condition.otherwise()).with(0.03, 0.97396, ""))),
            exact("postcode", 0.0001, true),
            exact("city", 0.01, true),
            exact("sex", 0.5, false)),
        Map.of());
  }

  private static ColumnComparison name(String column, double u) {
    return new ColumnComparison(
        column,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(column)),
            ColumnLevel.of("same", Condition.equal(column)).with(0.86, u, "").adjustedFor(column),
            ColumnLevel.of("close", Condition.alike(TextMeasure.JARO_WINKLER, column, 0.92))
                .with(0.07, u, ""),
            ColumnLevel.of("like", Condition.alike(TextMeasure.JARO_WINKLER, column, 0.88))
                .with(0.03, 2 * u, ""),
            ColumnLevel.of("differs", Condition.otherwise()).with(0.04, 1 - 4 * u, "")));
  }

  private static ColumnComparison exact(String column, double u, boolean rarity) {
    var same = ColumnLevel.of("same", Condition.equal(column)).with(0.86, u, "");
    return new ColumnComparison(
        column,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(column)),
            rarity ? same.adjustedFor(column) : same,
            ColumnLevel.of("differs", Condition.otherwise()).with(0.14, 1 - u, "")));
  }

  private static Expression start(String column, int length) {
    return new Expression.Substring(Expression.column(column), 1, length);
  }
}
