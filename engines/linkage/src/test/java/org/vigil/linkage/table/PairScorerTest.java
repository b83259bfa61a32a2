package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.TermFrequencies;

class PairScorerTest {

  @Test
  void the_waterfall_of_a_pair_adds_up_as_by_hand() {
    var scorer = new PreparedTable(model(Map.of()), table()).scorer();

    var weight = scorer.explain(0, 1);

    // Three of four told surnames are LEE: log2(0.8/0.1) = 3, log2(0.1) - log2(0.75) = -2.9069
    assertThat(weight.prior()).isCloseTo(-3.1699, within(5e-5)); // log2(0.1/0.9)
    assertThat(weight.parts().get(0).weight()).isCloseTo(3, within(1e-12));
    assertThat(weight.parts().get(0).termFrequencyWeight()).isCloseTo(-2.9069, within(5e-5));
    assertThat(weight.parts().get(1).level()).isEqualTo("not told on one side");
    assertThat(weight.parts().get(1).total()).isZero();
    assertThat(weight.total()).isCloseTo(-3.0768, within(5e-5));
    assertThat(scorer.weigh(0, 1, new byte[2], 0)).isCloseTo(weight.total(), within(1e-9));
  }

  @Test
  void a_table_of_names_from_outside_stands_for_what_the_records_cannot_tell() {
    var outside = Map.of("surname", new TermFrequencies(99_999, Map.of("LEE", 0.025)));
    var scorer = new PreparedTable(model(outside), table()).scorer();
    // log2(0.1) - log2(0.025) = 2
    assertThat(scorer.explain(0, 1).parts().getFirst().termFrequencyWeight())
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void a_level_nobody_estimated_weighs_nothing() {
    var model = model(Map.of());
    var untrained =
        model.with(
            model.comparisons().stream()
                .map(
                    comparison ->
                        comparison.withRanked(
                            comparison.ranked().stream()
                                .map(level -> level.with(null, level.u(), "not estimated"))
                                .toList()))
                .toList());
    var weight = new PreparedTable(untrained, table()).scorer().explain(0, 1);
    assertThat(weight.total()).isEqualTo(weight.prior());
  }

  private static RecordTable table() {
    var table = new RecordTable(List.of("surname", "dob"));
    table.add("1", "here", Arrays.asList("LEE", "1980-01-01"));
    table.add("2", "here", Arrays.asList("LEE", ""));
    table.add("3", "here", Arrays.asList("LEE", null));
    table.add("4", "here", Arrays.asList("KAY", "1980-01-01"));
    table.add("5", "here", Arrays.asList(null, "1980-01-01"));
    return table;
  }

  private static TableModel model(Map<String, TermFrequencies> terms) {
    return new TableModel(
        TableModel.Provenance.untrained("by hand"),
        TableModel.Scope.DEDUPE,
        0.1,
        TableModel.Thresholds.USUAL,
        List.of(BlockingRule.on("surname")),
        List.of(comparison("surname"), comparison("dob")),
        terms);
  }

  private static ColumnComparison comparison(String column) {
    return new ColumnComparison(
        column,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(column)),
            ColumnLevel.of("same", Condition.equal(column))
                .with(0.8, 0.1, "by hand")
                .adjustedFor(column),
            ColumnLevel.of("differs", Condition.otherwise()).with(0.2, 0.9, "by hand")));
  }
}
