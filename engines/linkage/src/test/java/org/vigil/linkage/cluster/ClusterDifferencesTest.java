package org.vigil.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.cluster.ClusterDifferences.Difference;
import org.vigil.linkage.cluster.ClusterDifferences.Kind;

class ClusterDifferencesTest {

  @Test
  void joined_split_rearranged_and_left_alone_by_hand() {
    var before = new int[] {0, 1, 2, 2, 4, 4, 6, 6, 8};
    var after = new int[] {0, 0, 2, 3, 4, 5, 5, 7, 8};
    var differences = ClusterDifferences.between(before, after);
    assertThat(differences.differences())
        .containsExactly(
            new Difference(Kind.JOINED, List.of(0, 1), 2, 1),
            new Difference(Kind.SPLIT, List.of(2, 3), 1, 2),
            new Difference(Kind.REARRANGED, List.of(4, 5, 6, 7), 2, 3));
    assertThat(differences.unchanged()).isEqualTo(1);
    assertThat(differences.count(Kind.SPLIT)).isEqualTo(1);
  }

  @Test
  void the_naming_of_clusters_does_not_matter() {
    var differences = ClusterDifferences.between(new int[] {9, 9, 5}, new int[] {0, 0, 2});
    assertThat(differences.differences()).isEmpty();
    assertThat(differences.unchanged()).isEqualTo(2);
  }

  @Test
  void the_other_way_round_what_was_joined_is_split_and_every_record_is_accounted_for() {
    for (var seed = 1; seed <= 100; seed++) {
      var random = new Random(seed);
      var before = random.ints(50, 0, 20).toArray();
      var after = Arrays.copyOf(before, 50);
      for (var change = 0; change < 6; change++) {
        after[random.nextInt(50)] = random.nextInt(20);
      }
      var there = ClusterDifferences.between(before, after);
      var back = ClusterDifferences.between(after, before);
      assertThat(there.count(Kind.JOINED)).isEqualTo(back.count(Kind.SPLIT));
      assertThat(there.count(Kind.REARRANGED)).isEqualTo(back.count(Kind.REARRANGED));
      assertThat(there.unchanged()).isEqualTo(back.unchanged());
      var changed = new HashSet<Integer>();
      there.differences().forEach(difference -> changed.addAll(difference.records()));
      assertThat(changed)
          .as("seed " + seed)
          .hasSize(there.differences().stream().mapToInt(one -> one.records().size()).sum());
    }
  }

  @Test
  void clusterings_of_different_records_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterDifferences.between(new int[1], new int[2]))
        .withMessage("both clusterings are of the same records, got 1 and 2");
  }
}
