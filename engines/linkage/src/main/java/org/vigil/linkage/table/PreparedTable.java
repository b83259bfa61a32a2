package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** A table made ready for a model: every value the model looks at numbered, every comparison ready to be asked. */
public final class PreparedTable {

  private final TableModel model;
  private final RecordTable table;
  private final Cells cells;
  private final Readings readings;
  private final List<Condition> conditions;
  private final Terms terms;

  public PreparedTable(TableModel model, RecordTable table) {
    this(model, table, TextUnit.CODE_POINT);
  }

  /** @param unit what string measures count; other than {@link Letters#CODE_POINTS} only to agree with another program */
  public PreparedTable(TableModel model, RecordTable table, TextUnit unit) {
    this.model = model;
    this.table = table;
    conditions = conditions(model);
    cells = new Cells(table, expressions(model, conditions), equalities(conditions));
    readings = new Readings(cells, unit);
    terms = new Terms(model, cells);
  }

  public TableModel model() {
    return model;
  }

  public RecordTable table() {
    return table;
  }

  /** Scores pairs for one thread; make one for each, before they start. */
  public PairScorer scorer() {
    return new PairScorer(model, cells, tests(), terms);
  }

  /** How many pairs the model's rules make, without making them. */
  public BlockingCount count(int mostRecordsAKey) {
    return new Blocking(model, cells).count(mostRecordsAKey);
  }

  /** Makes every pair the model's rules find, each once, scores it, and hands it on. */
  public PairRun.Result run(PairRun settings, PairSink sink) {
    return new BulkScoring(this, settings).run(sink);
  }

  Cells cells() {
    return cells;
  }

  Blocking blocking() {
    return new Blocking(model, cells);
  }

  Tests tests() {
    return new Tests(readings, conditions);
  }

  /** Takes in the records the table has gained since. */
  void takeIn() {
    cells.takeIn();
  }

  private static List<Condition> conditions(TableModel model) {
    var conditions = new ArrayList<Condition>();
    model.comparisons().stream()
        .flatMap(comparison -> comparison.levels().stream())
        .map(ColumnLevel::when)
        .forEach(conditions::add);
    model.blocking().stream().map(BlockingRule::condition).forEach(conditions::add);
    return conditions;
  }

  private static List<Expression> expressions(TableModel model, List<Condition> conditions) {
    var expressions = new LinkedHashSet<Expression>();
    conditions.stream()
        .flatMap(Condition::operands)
        .map(Operand::expression)
        .forEach(expressions::add);
    model.comparisons().stream()
        .flatMap(comparison -> comparison.levels().stream())
        .flatMap(level -> Stream.ofNullable(level.rarity()))
        .map(rarity -> Expression.column(rarity.column()))
        .forEach(expressions::add);
    return List.copyOf(expressions);
  }

  private static List<Condition.Equal> equalities(List<Condition> conditions) {
    var equalities = new ArrayList<Condition.Equal>();
    conditions.forEach(condition -> addEqualities(condition, equalities));
    return equalities;
  }

  private static void addEqualities(Condition condition, List<Condition.Equal> equalities) {
    switch (condition) {
      case Condition.Equal equal -> equalities.add(equal);
      case Condition.All all -> all.parts().forEach(part -> addEqualities(part, equalities));
      case Condition.Any any -> any.parts().forEach(part -> addEqualities(part, equalities));
      case Condition.Not not -> addEqualities(not.part(), equalities);
      case Condition.IsNull i -> {}
      case Condition.Alike a -> {}
      case Condition.DaysApart d -> {}
      case Condition.NumbersApart n -> {}
      case Condition.Shared s -> {}
      case Condition.Otherwise o -> {}
    }
  }
}
