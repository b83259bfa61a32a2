package org.vigil.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterMetricsTest {

  @Test
  void two_triangles_joined_by_one_link_in_a_case_checked_by_hand() {
    var links =
        List.of(
            new Edge(0, 1, 30),
            new Edge(1, 2, 30),
            new Edge(0, 2, 30),
            new Edge(2, 3, 21),
            new Edge(3, 4, 30),
            new Edge(4, 5, 30),
            new Edge(3, 5, 30));
    var metrics = ClusterMetrics.of(List.of(0, 1, 2, 3, 4, 5), links);
    assertThat(metrics.size()).isEqualTo(6);
    assertThat(metrics.links()).isEqualTo(7);
    assertThat(metrics.density()).isCloseTo(7.0 / 15, within(1e-12));
    assertThat(metrics.bridges()).containsExactly(new Edge(2, 3, 21));
  }

  @Test
  void a_link_told_twice_is_one_and_still_a_bridge() {
    var metrics = ClusterMetrics.of(List.of(4, 9), List.of(new Edge(4, 9, 20), new Edge(9, 4, 25)));
    assertThat(metrics).isEqualTo(new ClusterMetrics(2, 1, 1, List.of(new Edge(4, 9, 25))));
  }

  @Test
  void one_record_lacks_no_link() {
    assertThat(ClusterMetrics.of(List.of(4), List.of(new Edge(4, 9, 25))))
        .isEqualTo(new ClusterMetrics(1, 0, 1, List.of()));
  }

  @Test
  void a_chain_is_bridges_throughout_the_weakest_first_and_as_long_as_you_like() {
    var links =
        IntStream.range(0, 100_000)
            .mapToObj(record -> new Edge(record, record + 1, 20 + record % 7))
            .toList();
    var metrics = ClusterMetrics.of(IntStream.rangeClosed(0, 100_000).boxed().toList(), links);
    assertThat(metrics.bridges()).hasSize(100_000);
    assertThat(metrics.bridges().getFirst().weight()).isEqualTo(20);
    assertThat(metrics.bridges().getLast().weight()).isEqualTo(26);
  }

  @Test
  void a_bridge_is_a_link_whose_loss_leaves_more_parts() {
    var random = new Random(1974);
    for (var run = 0; run < 300; run++) {
      var links = Links.among(15, 5 + random.nextInt(25), random);
      var records = IntStream.range(0, 15).boxed().toList();
      var bridges = ClusterMetrics.of(records, links).bridges();
      for (var link : links) {
        var without = new ArrayList<>(links);
        without.remove(link);
        assertThat(bridges.contains(link)).isEqualTo(parts(without) > parts(links));
      }
    }
  }

  private static long parts(List<Edge> links) {
    return BestLinks.from(Double.NEGATIVE_INFINITY).cluster(15, links).clusters().size();
  }
}
