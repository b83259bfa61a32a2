package org.vigil.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinksTest {

  private static final AverageLinks.Weights FAR_APART = (left, right) -> -10;

  @Test
  void a_chain_is_cut_where_its_ends_are_unlike_in_a_case_checked_by_hand() {
    // 1 and 2 join at 9. With 0 that makes (8 - 10) / 2 = -1, with 3 (7 - 10) / 2 = -1.5.
    var chain = List.of(new Edge(0, 1, 8), new Edge(1, 2, 9), new Edge(2, 3, 7));
    assertThat(clusters(AverageLinks.from(0, FAR_APART), 4, chain)).containsExactly(0, 1, 1, 3);
    assertThat(clusters(AverageLinks.from(-1, FAR_APART), 4, chain)).containsExactly(0, 0, 0, 3);
    // Then 0 to 2 against 3: (-10 - 10 + 7) / 3 = -4.33.
    assertThat(clusters(AverageLinks.from(-4.4, FAR_APART), 4, chain)).containsOnly(0);
    assertThat(clusters(AverageLinks.from(-4.3, FAR_APART), 4, chain)).containsExactly(0, 0, 0, 3);
  }

  @Test
  void a_pair_without_link_has_its_say_with_the_weight_it_would_have() {
    var chain = List.of(new Edge(0, 1, 8), new Edge(1, 2, 6));
    assertThat(clusters(AverageLinks.from(0, (left, right) -> -5), 3, chain)).containsOnly(0);
    assertThat(clusters(AverageLinks.from(0, (left, right) -> -7), 3, chain))
        .containsExactly(0, 0, 2);
  }

  @Test
  void clusters_without_any_link_between_them_are_never_tried() {
    var links = List.of(new Edge(0, 1, 8), new Edge(2, 3, 8));
    assertThat(clusters(AverageLinks.from(0, (left, right) -> 50), 4, links))
        .containsExactly(0, 0, 2, 2);
  }

  @Test
  void the_order_of_the_links_changes_nothing_and_every_record_is_in_one_cluster() {
    for (var seed = 1; seed <= 200; seed++) {
      var random = new Random(seed);
      var links = Links.among(40, 120, random);
      var constraint = Links.constraint(40, random);
      var average = AverageLinks.from(12, FAR_APART).under(constraint);
      var expected = clusters(average, 40, links);
      var shuffled = new ArrayList<>(links);
      Collections.shuffle(shuffled, random);
      assertThat(clusters(average, 40, shuffled)).as("seed " + seed).isEqualTo(expected);
      assertThat(expected).hasSize(40);
    }
  }

  @Test
  void
      no_two_clusters_that_a_link_stands_between_are_left_with_a_mean_that_reaches_the_threshold() {
    for (var seed = 1; seed <= 200; seed++) {
      var links = Links.among(30, 90, new Random(seed));
      var clustering = AverageLinks.from(5, FAR_APART).cluster(30, links);
      for (var link : links) {
        var one = clustering.clusterOf(link.left());
        var other = clustering.clusterOf(link.right());
        if (one != other) {
          assertThat(mean(clustering.members(one), clustering.members(other), links))
              .as("seed " + seed)
              .isLessThan(5);
        }
      }
    }
  }

  @Test
  void what_a_constraint_refuses_stays_apart_and_is_for_review_at_both_ends() {
    var apart = Constraint.betweenTwo((a, b) -> a == 0 && b == 2 ? "the references differ" : null);
    var links = List.of(new Edge(0, 1, 9), new Edge(1, 2, 8), new Edge(0, 2, 8));
    var clustering = AverageLinks.from(0, FAR_APART).under(apart).cluster(3, links);
    assertThat(clustering.clustersInOrderOfRecord()).containsExactly(0, 0, 2);
    var reason =
        new ReviewReason.LinkRefused(
            new Edge(0, 2, 8), new Objection(0, 2, "the references differ"));
    assertThat(clustering.reviewReasons(0)).containsExactly(reason);
    assertThat(clustering.reviewReasons(2)).containsExactly(reason);
  }

  @Test
  void what_a_person_joined_is_joined_whatever_speaks_against_it() {
    var apart = Constraint.betweenTwo((a, b) -> "twins");
    var links = List.of(Edge.decided(0, 1), new Edge(1, 2, 30));
    var clustering = AverageLinks.from(0, FAR_APART).under(apart).cluster(3, links);
    assertThat(clustering.clustersInOrderOfRecord()).containsExactly(0, 0, 2);
    assertThat(clustering.reviewReasons(0))
        .contains(new ReviewReason.Contradicted(new Objection(0, 1, "twins")));
  }

  private static List<Integer> clusters(AverageLinks average, int records, List<Edge> links) {
    return average.cluster(records, links).clustersInOrderOfRecord().boxed().toList();
  }

  private static double mean(List<Integer> these, List<Integer> those, List<Edge> links) {
    return these.stream()
        .flatMapToDouble(one -> those.stream().mapToDouble(other -> weight(one, other, links)))
        .average()
        .orElseThrow();
  }

  private static double weight(int one, int other, List<Edge> links) {
    return links.stream()
        .filter(link -> link.left() == Math.min(one, other) && link.right() == Math.max(one, other))
        .mapToDouble(Edge::weight)
        .findFirst()
        .orElse(FAR_APART.between(one, other));
  }
}
