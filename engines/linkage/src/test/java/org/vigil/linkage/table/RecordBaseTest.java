package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.TermFrequencies;
import org.vigil.linkage.cluster.Constraint;
import org.vigil.linkage.cluster.DisjointSets;
import org.vigil.linkage.cluster.Edge;
import org.vigil.linkage.cluster.StandingClusters;

class RecordBaseTest {

  private static final List<String> COLUMNS = List.of("forename", "surname", "born");
  private static final int ALL = Integer.MAX_VALUE;

  /** Bits. */
  private static final double JOIN = 4;

  @Test
  void one_by_one_the_same_pairs_are_found_as_in_bulk_with_the_same_weights() {
    var records = invented(new Random(20241202), 600);
    var whole = table(records);
    var inBulk = new HashMap<String, Double>();
    new PreparedTable(model(), whole)
        .run(
            PairRun.all(),
            batch -> {
              for (var pair = 0; pair < batch.size(); pair++) {
                inBulk.put(batch.left(pair) + "-" + batch.right(pair), batch.weight(pair));
              }
            });

    var oneByOne = new HashMap<String, Double>();
    var base = new RecordBase(new PreparedTable(model(), table(List.of())), ALL);
    for (var row = 0; row < records.size(); row++) {
      var answer = base.findAndAdd("r" + row, "here", records.get(row), ALL);
      for (var found : answer.best()) {
        oneByOne.put(found.row() + "-" + row, found.weight().total());
      }
      assertThat(answer.compared()).isEqualTo(answer.best().size());
    }

    assertThat(oneByOne.keySet()).isEqualTo(inBulk.keySet());
    oneByOne.forEach(
        (pair, weight) -> assertThat(inBulk.get(pair)).as(pair).isCloseTo(weight, within(1e-9)));
  }

  @Test
  void taken_in_one_by_one_in_any_order_records_are_in_the_clusters_of_the_batch() {
    var records = invented(new Random(7), 300);
    var inBulk = clustersInBulk(records);
    assertThat(inBulk).hasSizeBetween(100, 290);
    for (var seed = 1; seed <= 5; seed++) {
      var order = new ArrayList<>(IntStream.range(0, records.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      var base = new RecordBase(new PreparedTable(model(), table(List.of())), ALL);
      var standing = new StandingClusters(JOIN, JOIN - 1, Constraint.NONE);
      for (var i = 0; i < order.size(); i++) {
        var row = i;
        var answer = base.findAndAdd("r" + order.get(i), "here", records.get(order.get(i)), ALL);
        standing.add(
            row,
            answer.best().stream()
                .map(found -> new Edge(found.row(), row, found.weight().total()))
                .toList());
      }
      var oneByOne = new HashSet<Set<String>>();
      for (var cluster : standing.clusters()) {
        oneByOne.add(
            standing.togetherWith(cluster).stream().map(base::id).collect(Collectors.toSet()));
      }
      assertThat(oneByOne).as("seed " + seed).isEqualTo(inBulk);
    }
  }

  private static Set<Set<String>> clustersInBulk(List<List<@Nullable String>> records) {
    var table = table(records);
    var sets = new DisjointSets(table.size());
    new PreparedTable(model(), table)
        .run(
            PairRun.all().atLeast(JOIN),
            batch -> {
              for (var pair = 0; pair < batch.size(); pair++) {
                sets.join(batch.left(pair), batch.right(pair));
              }
            });
    var byCluster = new HashMap<Integer, Set<String>>();
    for (var row = 0; row < table.size(); row++) {
      byCluster
          .computeIfAbsent(sets.representative(row), none -> new HashSet<>())
          .add(table.id(row));
    }
    return new HashSet<>(byCluster.values());
  }

  @Test
  void asking_leaves_no_trace() {
    var records = invented(new Random(5), 300);
    var base = new RecordBase(new PreparedTable(model(), table(records)), ALL);
    var question = records.get(17);
    var before = base.find("here", question, 5);
    for (var i = 0; i < 200; i++) {
      base.find("elsewhere", Arrays.asList("NEW" + i, "NAME" + i, "1999-01-" + i), 5);
      base.find("here", Arrays.asList(question.get(1), "NAME" + i, question.get(2)), 5);
    }
    assertThat(base.size()).isEqualTo(300);
    assertThat(base.find("here", question, 5)).isEqualTo(before);
    assertThat(base.findAndAdd("new", "here", question, 5)).isEqualTo(before);
    assertThat(base.find("here", question, 1).best().getFirst().weight().total())
        .isGreaterThanOrEqualTo(before.best().getFirst().weight().total());
  }

  @Test
  void the_best_come_first_and_no_more_than_wanted() {
    var records = invented(new Random(6), 400);
    var base = new RecordBase(new PreparedTable(model(), table(records)), ALL);
    for (var record : records.subList(0, 40)) {
      var all = base.find("here", record, ALL).best();
      var three = base.find("here", record, 3).best();
      assertThat(three).isEqualTo(all.subList(0, Math.min(3, all.size())));
      assertThat(all)
          .extracting(found -> found.weight().total())
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @Test
  void the_waterfall_sums_to_the_weight() {
    var records = invented(new Random(7), 300);
    var base = new RecordBase(new PreparedTable(model(), table(records)), ALL);
    for (var record : records) {
      for (var found : base.find("here", record, 3).best()) {
        var sum = found.weight().prior();
        for (var part : found.weight().parts()) {
          sum += part.weight() + part.termFrequencyWeight();
        }
        assertThat(found.weight().total()).isCloseTo(sum, within(1e-9));
        assertThat(found.weight().probability())
            .isEqualTo(MatchWeight.probabilityOf(found.weight().total()));
      }
    }
  }

  @Test
  void a_key_of_too_many_records_is_passed_over_and_said_so_but_other_rules_go_on() {
    var table = new RecordTable(COLUMNS);
    for (var i = 0; i < 5; i++) {
      table.add("r" + i, "here", List.of("ANN", "LEE", "1980-01-0" + (i + 1)));
    }
    var base = new RecordBase(new PreparedTable(model(), table), 4);
    var answer = base.find("here", List.of("ANN", "LEE", "1980-01-02"), ALL);
    assertThat(answer.passedOver()).containsExactly(BlockingRule.on("surname"));
    assertThat(answer.best()).extracting(RecordBase.Found::row).containsExactly(1);
    assertThat(answer.best().getFirst().rule()).isEqualTo(BlockingRule.on("born"));
  }

  @Test
  void swapped_names_are_found_whichever_record_came_first() {
    var base = new RecordBase(new PreparedTable(model(), table(List.of())), ALL);
    base.findAndAdd("1", "here", List.of("LEE", "ANN", "1980-01-01"), ALL);
    var answer = base.find("here", List.of("ANN", "LEE", "1970-05-05"), ALL);
    assertThat(answer.best()).extracting(found -> found.rule().name()).containsExactly("swapped");
  }

  @Test
  void why_not_says_which_rule_and_what_would_have_been_enough() {
    var table = new RecordTable(COLUMNS);
    table.add("1", "here", List.of("ANN", "LEE", "1980-01-01"));
    table.add("2", "here", List.of("BEN", "KAY", "1990-01-01"));
    var base = new RecordBase(new PreparedTable(model(), table), ALL);

    var near = base.whyNot("here", List.of("ANN", "LEA", "1980-01-01"), 0);
    assertThat(near.rule()).contains(BlockingRule.on("born"));
    // Prior -6.6, forename 4.2, surname -4.3 and born 6.5 bits are not 7; the surname would have
    // been enough.
    assertThat(near.weight().total()).isLessThan(7);
    assertThat(near.would())
        .extracting(RecordBase.Instead::comparison, RecordBase.Instead::level)
        .containsExactly(tuple("surname", "same"));

    var far = base.whyNot("here", List.of("ANN", "LEA", "1980-01-01"), 1);
    assertThat(far.rule()).isEmpty();
    assertThat(far.would()).isEmpty();
  }

  private static TableModel model() {
    return new TableModel(
        TableModel.Provenance.untrained("test"),
        TableModel.Scope.DEDUPE,
        0.01,
        TableModel.Thresholds.USUAL,
        List.of(
            BlockingRule.on("surname"),
            BlockingRule.of("swapped", Condition.reversed("forename", "surname")),
            BlockingRule.on("born")),
        List.of(
            comparison("forename", 0.9, 0.05),
            comparison("surname", 0.9, 0.01),
            comparison("born", 0.9, 0.01)),
        Map.of("surname", new TermFrequencies(1000, Map.of("S1", 0.02, "S2", 0.001))));
  }

  private static ColumnComparison comparison(String column, double m, double u) {
    var same = ColumnLevel.of("same", Condition.equal(column)).with(m, u, "test");
    return new ColumnComparison(
        column,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(column)),
            column.equals("surname") ? same.adjustedFor(column) : same,
            ColumnLevel.of("close", Condition.alike(TextMeasure.JARO_WINKLER, column, 0.9))
                .with(0.05, u, "test"),
            ColumnLevel.of("differs", Condition.otherwise()).with(0.05, 1 - 2 * u, "test")));
  }

  private static RecordTable table(List<List<@Nullable String>> records) {
    var table = new RecordTable(COLUMNS);
    for (var row = 0; row < records.size(); row++) {
      table.add("r" + row, "here", records.get(row));
    }
    return table;
  }

  private static List<List<@Nullable String>> invented(Random random, int many) {
    var records = new ArrayList<List<@Nullable String>>();
    for (var i = 0; i < many; i++) {
      records.add(
          Arrays.asList(
              random.nextInt(20) == 0 ? null : "S" + random.nextInt(30),
              random.nextInt(20) == 0 ? null : "S" + random.nextInt(60),
              "1980-01-" + random.nextInt(90)));
    }
    return records;
  }
}
