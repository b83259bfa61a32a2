package org.vigil.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {

  @Test
  void precision_recall_and_f1_in_a_case_checked_by_hand() {
    var quality = new Quality(6, 2, 4);
    assertThat(quality.precision()).isEqualTo(0.75);
    assertThat(quality.recall()).isEqualTo(0.6);
    assertThat(quality.f1()).isCloseTo(12.0 / 18, within(1e-12));
  }

  @Test
  void nothing_to_find_and_nothing_found_is_right() {
    assertThat(new Quality(0, 0, 0)).extracting(Quality::f1).isEqualTo(1.0);
    assertThat(new Quality(0, 0, 3).recall()).isZero();
    assertThat(new Quality(0, 3, 0).precision()).isZero();
  }

  @Test
  void a_curve_counts_pairs_never_compared_as_missed() {
    var curve = new ThresholdCurve(0.5, 4);
    curve.add(10.2, true);
    curve.add(10.4, true);
    curve.add(3.3, false);
    curve.add(-2.1, true);
    assertThat(curve.points())
        .containsExactly(
            new ThresholdCurve.Point(10, new Quality(2, 0, 2)),
            new ThresholdCurve.Point(3, new Quality(2, 1, 2)),
            new ThresholdCurve.Point(-2.5, new Quality(3, 1, 1)));
    assertThat(curve.best().threshold()).isEqualTo(-2.5);
  }

  @Test
  void clusters_against_persons_by_hand() {
    // a a a b b of one cluster each; persons 1 1 2 2 2.
    var clusters = List.of("a", "a", "a", "b", "b");
    var persons = List.of(1, 1, 2, 2, 2);
    assertThat(ClusterQuality.pairwise(clusters, persons)).isEqualTo(new Quality(2, 2, 2));
    var cubed = ClusterQuality.bCubed(clusters, persons);
    // Precision: 2/3, 2/3, 1/3, 1, 1; recall: 1, 1, 1/3, 2/3, 2/3.
    assertThat(cubed.precision()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 2) / 5, within(1e-12));
    assertThat(cubed.recall()).isCloseTo((2 + 1.0 / 3 + 4.0 / 3) / 5, within(1e-12));
  }

  @Test
  void each_record_has_a_cluster_and_a_person() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterQuality.pairwise(List.of(1), List.of(1, 2)))
        .withMessage("as many clusters as persons, one for each record, got 1 and 2");
  }
}
