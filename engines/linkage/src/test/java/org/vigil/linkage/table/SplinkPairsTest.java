package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.ReferenceFolder;

/** Pairs scored by Splink 5.0.0.dev4 on DuckDB 1.5.6 with models it trained itself. */
class SplinkPairsTest {

  private static final Offset<Double> BITS = within(1e-6);

  @ParameterizedTest
  @EnumSource
  void every_rank_is_the_same_and_every_weight(SplinkSet set) throws IOException {
    var prepared = set.prepared();
    var scorer = prepared.scorer();
    var rows = rowsById(prepared.table());
    var comparisons = prepared.model().comparisons();
    for (var pair : ReferenceFolder.rows(set.pairs())) {
      var left = row(pair, set, "_l", rows);
      var right = row(pair, set, "_r", rows);
      var explained = scorer.explain(left, right);
      for (var k = 0; k < comparisons.size(); k++) {
        var name = comparisons.get(k).name();
        var as = set + " " + pair.getField(set.idColumn() + "_l") + " " + name;
        assertThat(scorer.rank(k, left, right))
            .as(as)
            .isEqualTo(Integer.parseInt(pair.getField("gamma_" + name)));
        var part = explained.parts().get(k);
        assertThat(part.weight()).as(as).isCloseTo(number(pair, "mw_" + name), BITS);
        pair.findField("mw_tf_adj_" + name)
            .ifPresent(
                adjustment ->
                    assertThat(part.termFrequencyWeight())
                        .as(as)
                        .isCloseTo(Double.parseDouble(adjustment), BITS));
      }
      assertThat(explained.total()).isCloseTo(number(pair, "match_weight"), BITS);
      assertThat(explained.probability()).isCloseTo(number(pair, "match_probability"), BITS);
      var ranks = new byte[comparisons.size()];
      assertThat(scorer.weigh(left, right, ranks, 0)).isCloseTo(explained.total(), within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_pairs_are_found_and_their_weights_add_up(SplinkSet set) throws IOException {
    var expected = ReferenceFolder.json("golden/linkage/splink_aggregates.json").get(set.key());
    var sums = new double[] {0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    var likely = new int[2];
    var result =
        set.prepared()
            .run(
                PairRun.all(),
                batch -> {
                  for (var pair = 0; pair < batch.size(); pair++) {
                    var weight = batch.weight(pair);
                    sums[0] += weight;
                    sums[1] = Math.min(sums[1], weight);
                    sums[2] = Math.max(sums[2], weight);
                    var probability = MatchWeight.probabilityOf(weight);
                    likely[0] += probability >= 0.5 ? 1 : 0;
                    likely[1] += probability >= 0.95 ? 1 : 0;
                  }
                });
    assertThat(result.compared()).isEqualTo(expected.get("n_pairs").asLong());
    assertThat(sums[0]).isCloseTo(expected.get("sum_match_weight").asDouble(), BITS);
    assertThat(sums[1]).isCloseTo(expected.get("min").asDouble(), BITS);
    assertThat(sums[2]).isCloseTo(expected.get("max").asDouble(), BITS);
    assertThat(likely)
        .containsExactly(expected.get("n_p_ge_0.5").asInt(), expected.get("n_p_ge_0.95").asInt());
  }

  private static Map<String, Integer> rowsById(RecordTable table) {
    var rows = new HashMap<String, Integer>();
    for (var row = 0; row < table.size(); row++) {
      rows.put(table.source(row) + "/" + table.id(row), row);
    }
    return rows;
  }

  private static int row(
      NamedCsvRecord pair, SplinkSet set, String side, Map<String, Integer> rows) {
    var source = pair.findField("source_dataset" + side).orElse(set.sources().getFirst());
    return Objects.requireNonNull(rows.get(source + "/" + pair.getField(set.idColumn() + side)));
  }

  private static double number(NamedCsvRecord pair, String column) {
    return Double.parseDouble(pair.getField(column));
  }
}
