package org.vigil.benchmark.linkage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.linkage.table.BlockingRule;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.Condition;
import org.vigil.linkage.table.Expression;
import org.vigil.linkage.table.Operand;
import org.vigil.linkage.table.TableModel;

/**
 * The same model as SQL in DuckDB, written the way Splink writes it: blocked pairs by a union of joins of which each leaves out what those before made,
 * then CASE expressions, then a sum of weights with term frequencies.
 */
final class DuckDb implements AutoCloseable {

  private final Connection connection;

  DuckDb(Path csv, int threads) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("set threads = " + threads);
    execute("set preserve_insertion_order = false");
    execute(
        "create table people as select *, row_number() over (order by id) as row from read_csv('%s', all_varchar = true)"
            .formatted(csv));
  }

  /** Pairs and the sum of their weights. */
  record Outcome(long pairs, double sum) {}

  /** Blocks, scores and adds up; nothing is written out. */
  Outcome run(TableModel model) throws SQLException {
    var sql = sql(model);
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return new Outcome(result.getLong(1), result.getDouble(2));
    }
  }

  static String sql(TableModel model) {
    var with = new ArrayList<String>();
    for (var column : rarities(model)) {
      with.add(
          "tf_%1$s as (select %1$s, count(*) / (select count(%1$s) from people)::double as tf from people where %1$s is not null group by %1$s)"
              .formatted(column));
    }
    with.add(
        "p as (select people.*, %s from people %s)"
            .formatted(
                rarities(model).stream()
                    .map(column -> "tf_%1$s.tf as tf_%1$s".formatted(column))
                    .collect(Collectors.joining(", ")),
                rarities(model).stream()
                    .map(column -> "left join tf_%1$s using (%1$s)".formatted(column))
                    .collect(Collectors.joining(" "))));
    with.add("blocked as (" + blocked(model.blocking()) + ")");
    var ranks =
        model.comparisons().stream()
            .map(comparison -> ranks(comparison) + " as gamma_" + comparison.name())
            .collect(Collectors.joining(",\n  "));
    var terms =
        rarities(model).stream()
            .map(column -> "greatest(l.tf_%1$s, r.tf_%1$s) as tf_%1$s".formatted(column))
            .collect(Collectors.joining(", "));
    with.add(
        "compared as (select %s, %s from blocked b join p l on l.row = b.l join p r on r.row = b.r)"
            .formatted(ranks, terms));
    var prior = model.probabilityTwoRecordsMatch();
    var weight =
        model.comparisons().stream().map(DuckDb::weight).collect(Collectors.joining("\n  + "));
    return "with "
        + String.join(",\n", with)
        + "\nselect count(*), sum(log2(%s / (1 - %s)) + %s) from compared"
            .formatted(prior, prior, weight);
  }

  private static String blocked(List<BlockingRule> rules) {
    var joins = new ArrayList<String>();
    for (var i = 0; i < rules.size(); i++) {
      var others =
          rules.subList(0, i).stream()
              .map(rule -> " and not coalesce(%s, false)".formatted(sql(rule.condition())))
              .collect(Collectors.joining());
      joins.add(
          "select l.row as l, r.row as r from people l join people r on %s where l.row < r.row%s"
              .formatted(sql(rules.get(i).condition()), others));
    }
    return String.join("\nunion all\n", joins);
  }

  private static String ranks(ColumnComparison comparison) {
    var text = new StringBuilder("case");
    var rank = comparison.ranks();
    for (var level : comparison.levels()) {
      var number = level.missing() ? -1 : --rank;
      text.append(
          level.when() instanceof Condition.Otherwise
              ? " else " + number
              : " when " + sql(level.when()) + " then " + number);
    }
    return text.append(" end").toString();
  }

  private static String weight(ColumnComparison comparison) {
    var text = new StringBuilder("case gamma_" + comparison.name());
    var ranked = comparison.ranked();
    for (var rank = 0; rank < ranked.size(); rank++) {
      text.append(" when %d then %s".formatted(rank, weight(comparison.name(), ranked.get(rank))));
    }
    return text.append(" else 0 end").toString();
  }

  private static String weight(String name, ColumnLevel level) {
    var weight = level.weight(name).orElseThrow();
    var rarity = level.rarity();
    return rarity == null
        ? "log2(%s / %s)".formatted(weight.m(), weight.u())
        : "log2(%s / %s) + log2(%s / tf_%s)"
            .formatted(weight.m(), weight.u(), weight.u(), rarity.column());
  }

  private static List<String> rarities(TableModel model) {
    return model.comparisons().stream()
        .flatMap(comparison -> comparison.levels().stream())
        .flatMap(level -> Stream.ofNullable(level.rarity()))
        .map(ColumnLevel.Rarity::column)
        .distinct()
        .toList();
  }

  private static String sql(Condition condition) {
    return switch (condition) {
      case Condition.IsNull isNull -> sql(isNull.value()) + " is null";
      case Condition.Equal equal -> sql(equal.one()) + " = " + sql(equal.other());
      case Condition.Alike alike ->
          "%s(%s, %s) %s %s"
              .formatted(
                  switch (alike.measure()) {
                    case JARO -> "jaro_similarity";
                    case JARO_WINKLER -> "jaro_winkler_similarity";
                    case JACCARD -> "jaccard";
                    case LEVENSHTEIN -> "levenshtein";
                    case DAMERAU_LEVENSHTEIN -> "damerau_levenshtein";
                    case OPTIMAL_STRING_ALIGNMENT ->
                        throw new IllegalArgumentException("not in DuckDB");
                  },
                  sql(alike.one()),
                  sql(alike.other()),
                  alike.measure().isLikeness() ? ">=" : "<=",
                  alike.threshold());
      case Condition.DaysApart apart ->
          "abs(epoch(try_cast(%s as date)) - epoch(try_cast(%s as date))) <= %s"
              .formatted(sql(apart.one()), sql(apart.other()), apart.atMost() * 86_400);
      case Condition.All all -> joined(all.parts(), " and ");
      case Condition.Any any -> joined(any.parts(), " or ");
      case Condition.Not not -> "not (" + sql(not.part()) + ")";
      case Condition.NumbersApart n -> throw new IllegalArgumentException("not in the benchmark");
      case Condition.Shared s -> throw new IllegalArgumentException("not in the benchmark");
      case Condition.Otherwise o -> "true";
    };
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream().map(DuckDb::sql).collect(Collectors.joining(word, "(", ")"));
  }

  private static String sql(Operand operand) {
    var side = operand.side().name().substring(0, 1).toLowerCase(Locale.ROOT);
    return switch (operand.expression()) {
      case Expression.ColumnText text -> side + "." + text.column();
      case Expression.Substring part ->
          "substring(%s, %d, %d)"
              .formatted(
                  sql(new Operand(part.from(), operand.side())), part.start(), part.length());
      default -> throw new IllegalArgumentException("not in the benchmark");
    };
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
