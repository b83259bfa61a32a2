package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockingTest {

  private static final List<BlockingRule> RULES =
      List.of(
          BlockingRule.on("a", "b"),
          BlockingRule.of("crossed", Condition.reversed("a", "b")),
          BlockingRule.of(
              "filtered",
              Condition.all(Condition.equal("c"), new Condition.Not(Condition.equal("b")))),
          BlockingRule.on("a"));

  private record Found(int rule, int left, int right) {}

  @ParameterizedTest
  @EnumSource
  void each_pair_that_meets_a_rule_is_made_once_and_no_other(TableModel.Scope scope) {
    var table = table(new Random(7), 200);
    var model = model(scope, RULES);

    var found = found(model, table, PairRun.all().on(2));

    assertThat(found).doesNotHaveDuplicates();
    assertThat(found).containsExactlyInAnyOrderElementsOf(byHand(model, table));
  }

  @Test
  void the_order_of_the_pairs_does_not_hang_on_the_number_of_threads() {
    var table = table(new Random(8), 3000);
    var model = model(TableModel.Scope.DEDUPE, RULES);
    assertThat(found(model, table, PairRun.all().on(4)))
        .isEqualTo(found(model, table, PairRun.all().on(1)));
  }

  @Test
  void pairs_are_counted_before_they_are_made() {
    var table = table(new Random(9), 200);
    var model = model(TableModel.Scope.DEDUPE, List.of(BlockingRule.on("a"), BlockingRule.on("b")));
    var count = new PreparedTable(model, table).count(Integer.MAX_VALUE);
    assertThat(count.rules().get(0).pairs()).isEqualTo(pairsAgreeing(table, "a"));
    assertThat(count.rules().get(1).pairs()).isEqualTo(pairsAgreeing(table, "b"));
    assertThat(count.pairs())
        .isEqualTo(count.rules().get(0).pairs() + count.rules().get(1).pairs());
  }

  @Test
  void a_key_of_too_many_records_is_skipped_and_said_so_and_a_later_rule_may_find_its_pairs() {
    var table = new RecordTable(List.of("a", "b", "c"));
    for (var i = 0; i < 5; i++) {
      table.add("r" + i, "here", List.of("HOSTEL", i < 2 ? "X" : "Y" + i, "Z"));
    }
    var model = model(TableModel.Scope.DEDUPE, List.of(BlockingRule.on("a"), BlockingRule.on("b")));
    var prepared = new PreparedTable(model, table);
    var found = new ArrayList<Found>();
    var result = prepared.run(PairRun.all().withAtMost(4), batch -> add(batch, found));

    assertThat(found).containsExactly(new Found(1, 0, 1));
    var rule = result.rules().getFirst().count();
    assertThat(rule.pairs()).isZero();
    assertThat(rule.pairsSkipped()).isEqualTo(10);
    assertThat(rule.skipped()).containsExactly(new BlockingCount.SkippedKey(List.of("HOSTEL"), 5));
  }

  @Test
  void pairs_below_the_least_weight_are_counted_and_not_handed_on() {
    var table = table(new Random(10), 400);
    var prepared = new PreparedTable(model(TableModel.Scope.DEDUPE, RULES), table);
    var all = new ArrayList<Double>();
    prepared.run(PairRun.all(), batch -> weights(batch, all));
    var some = new ArrayList<Double>();
    var result = prepared.run(PairRun.all().atLeast(1.5), batch -> weights(batch, some));
    assertThat(some).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(some).isEqualTo(all.stream().filter(weight -> weight >= 1.5).toList());
    assertThat(result.compared()).isEqualTo(all.size());
    assertThat(result.handedOn()).isEqualTo(some.size());
  }

  @Test
  void a_sink_that_fails_ends_the_run() {
    var prepared =
        new PreparedTable(model(TableModel.Scope.DEDUPE, RULES), table(new Random(11), 3000));
    assertThatThrownBy(
            () ->
                prepared.run(
                    PairRun.all().on(3),
                    batch -> {
                      throw new IllegalStateException("disk full");
                    }))
        .hasRootCauseMessage("disk full");
  }

  @Test
  void a_rule_without_an_equality_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlockingRule.of("alike", Condition.alike(TextMeasure.JARO, "a", 0.9)))
        .withMessage("a blocking rule needs a value that must be equal on both sides: alike");
  }

  /** Every pair looked at, rule by rule. */
  private static List<Found> byHand(TableModel model, RecordTable table) {
    var found = new ArrayList<Found>();
    for (var i = 0; i < table.size(); i++) {
      for (var j = i + 1; j < table.size(); j++) {
        if (model.scope() == TableModel.Scope.LINK && table.source(i).equals(table.source(j))) {
          continue;
        }
        var rule = firstRule(table, i, j);
        if (rule >= 0) {
          found.add(new Found(rule, i, j));
        }
      }
    }
    return found;
  }

  private static int firstRule(RecordTable table, int i, int j) {
    if (same(table, i, "a", j, "a") && same(table, i, "b", j, "b")) {
      return 0;
    }
    if (same(table, i, "a", j, "b") && same(table, i, "b", j, "a")) {
      return 1;
    }
    if (same(table, i, "c", j, "c")
        && table.value(i, "b") != null
        && table.value(j, "b") != null
        && !same(table, i, "b", j, "b")) {
      return 2;
    }
    return same(table, i, "a", j, "a") ? 3 : -1;
  }

  private static boolean same(RecordTable table, int i, String one, int j, String other) {
    var value = table.value(i, one);
    return value != null && value.equals(table.value(j, other));
  }

  private static long pairsAgreeing(RecordTable table, String column) {
    return table.counts(column).values().stream()
        .mapToLong(count -> count * (count - 1L) / 2)
        .sum();
  }

  private static List<Found> found(TableModel model, RecordTable table, PairRun settings) {
    var found = new ArrayList<Found>();
    new PreparedTable(model, table).run(settings, batch -> add(batch, found));
    return found;
  }

  private static void add(PairBatch batch, List<Found> found) {
    for (var pair = 0; pair < batch.size(); pair++) {
      found.add(new Found(batch.rule(), batch.left(pair), batch.right(pair)));
    }
  }

  private static void weights(PairBatch batch, List<Double> weights) {
    for (var pair = 0; pair < batch.size(); pair++) {
      weights.add(batch.weight(pair));
    }
  }

  private static RecordTable table(Random random, int records) {
    var table = new RecordTable(List.of("a", "b", "c"));
    for (var i = 0; i < records; i++) {
      table.add(
          "r" + i,
          random.nextBoolean() ? "here" : "there",
          Arrays.asList(letter(random, 9), letter(random, 9), letter(random, 40)));
    }
    return table;
  }

  private static @Nullable String letter(Random random, int of) {
    var number = random.nextInt(of + 1);
    return number == of ? null : String.valueOf((char) ('A' + number));
  }

  private static TableModel model(TableModel.Scope scope, List<BlockingRule> rules) {
    var comparisons =
        List.of("a", "b", "c").stream()
            .map(
                column ->
                    new ColumnComparison(
                        column,
                        List.of(
                            ColumnLevel.missing("missing", Condition.missing(column)),
                            ColumnLevel.of("same", Condition.equal(column))
                                .with(0.9, 0.1, "test")
                                .adjustedFor(column),
                            ColumnLevel.of("differs", Condition.otherwise())
                                .with(0.1, 0.9, "test"))))
            .toList();
    return new TableModel(
        TableModel.Provenance.untrained("test"),
        scope,
        0.2,
        TableModel.Thresholds.USUAL,
        rules,
        comparisons,
        Map.of());
  }
}
