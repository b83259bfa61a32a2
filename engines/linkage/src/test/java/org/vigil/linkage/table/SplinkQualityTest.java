package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.linkage.Figures;
import org.vigil.linkage.ReferenceFolder;
import org.vigil.linkage.cluster.DisjointSets;
import org.vigil.linkage.evaluation.ClusterQuality;
import org.vigil.linkage.evaluation.ThresholdCurve;

/**
 * Splink's own results with its own models: best F1 over thresholds in steps of 0.001 bits, where Splink steps by more, and the sizes of its clusters at
 * probability 0.95.
 */
class SplinkQualityTest {

  private static final double STEP = 0.001;
  private static final double WEIGHT_AT_095 = Math.log(0.95 / 0.05) / Math.log(2);

  @ParameterizedTest
  @EnumSource
  void its_best_f1_and_its_clusters_come_out_again(SplinkSet set) throws IOException {
    var expected = ReferenceFolder.json("golden/linkage/splink_aggregates.json").get(set.key());
    var prepared = set.prepared();
    var table = prepared.table();
    var curve = new ThresholdCurve(STEP, set.truePairs(table));
    var clusters = new DisjointSets(table.size());
    prepared.run(
        PairRun.all(),
        batch -> {
          for (var pair = 0; pair < batch.size(); pair++) {
            var left = batch.left(pair);
            var right = batch.right(pair);
            curve.add(batch.weight(pair), set.person(table, left).equals(set.person(table, right)));
            if (batch.weight(pair) >= WEIGHT_AT_095) {
              clusters.join(left, right);
            }
          }
        });

    var best = curve.best();
    assertThat(best.quality().f1())
        .isCloseTo(expected.get("best_f1").get("f1").asDouble(), within(1e-4));
    var persons = IntStream.range(0, table.size()).mapToObj(row -> set.person(table, row)).toList();
    var joined = Arrays.stream(clusters.representatives()).boxed().toList();
    Figures.write(
        "splink-" + set.key(),
        "%s, Splink's model: best F1 of pairs %.4f (Splink %.4f), at %.2f bits; of pairs within its clusters at 0.95 %.4f"
            .formatted(
                set.key(),
                best.quality().f1(),
                expected.get("best_f1").get("f1").asDouble(),
                best.threshold(),
                ClusterQuality.pairwise(joined, persons).f1()));

    var sizes = new HashMap<Integer, Integer>();
    for (var cluster : clusters.representatives()) {
      sizes.merge(cluster, 1, Integer::sum);
    }
    var bySize = new HashMap<String, Integer>();
    sizes.values().forEach(size -> bySize.merge(size.toString(), 1, Integer::sum));
    expected
        .get("clusters_at_0.95")
        .propertyStream()
        .forEach(
            size ->
                assertThat(bySize.get(size.getKey()))
                    .as(set + ", clusters of " + size.getKey())
                    .isEqualTo(size.getValue().asInt()));
  }
}
