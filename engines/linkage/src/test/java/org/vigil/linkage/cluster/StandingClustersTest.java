package org.vigil.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandingClustersTest {

  private final Set<Integer> coroners = new HashSet<>();

  /** Two of the coroner's records cannot be of one person. */
  private final Constraint oneCoroner =
      Constraint.betweenTwo(
          (a, b) ->
              coroners.contains(a) && coroners.contains(b)
                  ? "the coroner's references differ"
                  : null);

  private final StandingClusters clusters =
      new StandingClusters(Links.JOIN, Links.FRACTURE, oneCoroner);

  @Nested
  class AsRecordsComeIn {

    @Test
    void a_record_without_links_stands_alone() {
      assertThat(clusters.add(7, List.of())).containsExactly(new ClusterChange.Unchanged(7));
      assertThat(clusters.togetherWith(7)).containsExactly(7);
    }

    @Test
    void a_strong_link_joins_and_a_weaker_one_does_not() {
      three();
      assertThat(clusters.add(3, List.of(new Edge(3, 0, 20), new Edge(3, 2, 19.9))))
          .containsExactly(new ClusterChange.Joined(0, List.of(0, 3)));
      assertThat(clusters.clusters()).containsExactly(0, 1, 2);
    }

    @Test
    void a_record_that_links_two_clusters_joins_all_three() {
      three();
      assertThat(clusters.add(3, List.of(new Edge(3, 1, 22), new Edge(3, 2, 30))))
          .containsExactly(new ClusterChange.Joined(1, List.of(1, 2, 3)));
    }

    @Test
    void a_record_is_known_once_and_brings_only_links_of_its_own() {
      three();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> clusters.add(2, List.of()))
          .withMessage("record 2 is known already");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> clusters.add(3, List.of(new Edge(0, 1, 30))))
          .withMessage("the link 0 to 1 is not of record 3");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> clusters.add(3, List.of(new Edge(3, 9, 30))))
          .withMessage("no record 9 is known");
      assertThat(clusters.clusters()).containsExactly(0, 1, 2);
    }
  }

  @Nested
  class AsLinksWeaken {

    @Test
    void a_link_that_falls_between_the_thresholds_still_holds() {
      three();
      clusters.link(new Edge(0, 1, 25));
      assertThat(clusters.link(new Edge(0, 1, 14))).containsExactly(new ClusterChange.Unchanged(0));
      assertThat(clusters.togetherWith(1)).containsExactly(0, 1);
      assertThat(clusters.reviewReasons(1)).isEmpty();
    }

    @Test
    void below_the_fracture_threshold_the_cluster_falls_apart_and_says_so() {
      three();
      clusters.link(new Edge(0, 1, 25));
      assertThat(clusters.link(new Edge(0, 1, 13.9)))
          .containsExactly(new ClusterChange.Split(0, List.of(0, 1)));
    }

    @Test
    void once_apart_a_link_between_the_thresholds_does_not_join_again() {
      three();
      clusters.link(new Edge(0, 1, 25));
      clusters.withdraw(0, 1);
      assertThat(clusters.link(new Edge(0, 1, 19)))
          .containsExactly(new ClusterChange.Unchanged(0), new ClusterChange.Unchanged(1));
    }

    @Test
    void a_cluster_held_by_another_way_round_stays_whole() {
      three();
      clusters.link(new Edge(0, 1, 25));
      clusters.link(new Edge(1, 2, 25));
      clusters.link(new Edge(0, 2, 15));
      assertThat(clusters.withdraw(1, 0)).containsExactly(new ClusterChange.Unchanged(0));
      assertThat(clusters.togetherWith(1)).containsExactly(0, 1, 2);
    }

    @Test
    void only_the_cluster_touched_is_looked_at() {
      three();
      for (var record = 3; record < 6; record++) {
        clusters.add(record, List.of());
      }
      clusters.link(new Edge(0, 1, 25));
      clusters.link(new Edge(3, 4, 25));
      assertThat(clusters.withdraw(3, 4))
          .containsExactly(new ClusterChange.Split(3, List.of(3, 4)));
    }

    @Test
    void a_part_that_comes_loose_joins_the_rival_it_was_kept_from() {
      coroners.addAll(Set.of(0, 2));
      three();
      clusters.link(new Edge(0, 1, 25));
      clusters.link(new Edge(1, 2, 22));
      assertThat(clusters.togetherWith(1)).containsExactly(0, 1);
      assertThat(clusters.withdraw(0, 1))
          .containsExactly(
              new ClusterChange.Split(0, List.of(0, 1)),
              new ClusterChange.Joined(1, List.of(0, 2)));
      assertThat(clusters.reviewReasons(2)).isEmpty();
    }
  }

  @Nested
  class WhereSomethingSpeaksAgainstIt {

    @Test
    void a_refused_link_leaves_the_clusters_apart_and_both_for_review() {
      coroners.addAll(Set.of(0, 2));
      three();
      clusters.link(new Edge(0, 1, 25));
      assertThat(clusters.link(new Edge(1, 2, 40)))
          .containsExactly(new ClusterChange.Unchanged(0), new ClusterChange.Unchanged(2));
      var refused =
          new ReviewReason.LinkRefused(
              new Edge(1, 2, 40), new Objection(0, 2, "the coroner's references differ"));
      assertThat(clusters.reviewReasons(0)).containsExactly(refused);
      assertThat(clusters.reviewReasons(2)).containsExactly(refused);
    }

    @Test
    void what_comes_to_light_later_never_splits_a_cluster_but_marks_it() {
      three();
      clusters.link(new Edge(0, 1, 25));
      coroners.addAll(Set.of(0, 1));
      assertThat(clusters.recheck(0)).containsExactly(new ClusterChange.Unchanged(0));
      assertThat(clusters.togetherWith(0)).containsExactly(0, 1);
      assertThat(clusters.reviewReasons(1))
          .containsExactly(
              new ReviewReason.Contradicted(
                  new Objection(0, 1, "the coroner's references differ")));
    }

    @Test
    void a_join_is_made_once_nothing_speaks_against_it_any_longer() {
      coroners.addAll(Set.of(0, 1));
      three();
      clusters.link(new Edge(0, 1, 25));
      coroners.clear();
      assertThat(clusters.recheck(1)).containsExactly(new ClusterChange.Joined(0, List.of(0, 1)));
    }

    @Test
    void a_persons_decision_joins_against_it_and_the_cluster_says_so() {
      coroners.addAll(Set.of(0, 1));
      three();
      assertThat(clusters.link(Edge.decided(0, 1)))
          .containsExactly(new ClusterChange.Joined(0, List.of(0, 1)));
      assertThat(clusters.reviewReasons(0)).hasSize(1);
    }
  }

  @Test
  void without_weights_between_the_thresholds_any_order_gives_what_the_batch_gives() {
    var random = new Random(20260602);
    for (var run = 0; run < 300; run++) {
      var links = Links.among(30, 50, random);
      var standing = inAnyOrder(30, links, Constraint.NONE, random);
      var batch = BestLinks.from(Links.JOIN).cluster(30, links);
      assertThat(standing.clusters()).isEqualTo(batch.clusters());
      for (var cluster : batch.clusters()) {
        assertThat(standing.togetherWith(cluster)).isEqualTo(batch.members(cluster));
        assertThat(standing.reviewReasons(cluster)).isEmpty();
      }
    }
  }

  @Test
  void under_constraints_whatever_differs_from_the_batch_is_for_review_in_both() {
    var random = new Random(20260603);
    var compared = 0;
    var contested = 0;
    for (var run = 0; run < 300; run++) {
      var links = Links.among(30, 30, random);
      var constraint = Links.constraint(30, random);
      var standing = inAnyOrder(30, links, constraint, random);
      var batch = BestLinks.from(Links.JOIN).under(constraint).cluster(30, links);
      var components = BestLinks.from(Links.JOIN).cluster(30, links);
      for (var component : components.clusters()) {
        var records = components.members(component);
        if (constraint.within(records.stream().mapToInt(Integer::intValue).toArray()).isEmpty()) {
          assertThat(standing.togetherWith(component)).isEqualTo(records);
          assertThat(batch.members(component)).isEqualTo(records);
          assertThat(standing.reviewReasons(component)).isEmpty();
          compared++;
        } else {
          assertThat(records).anyMatch(record -> !standing.reviewReasons(record).isEmpty());
          assertThat(records)
              .anyMatch(record -> !batch.reviewReasons(batch.clusterOf(record)).isEmpty());
          contested++;
        }
      }
      for (var cluster : standing.clusters()) {
        var records = standing.togetherWith(cluster).stream().mapToInt(Integer::intValue).toArray();
        assertThat(constraint.within(records)).isEmpty();
      }
    }
    assertThat(compared).isGreaterThan(1000);
    assertThat(contested).isGreaterThan(300);
  }

  @Test
  void the_changes_told_account_for_every_record_that_moved() {
    var random = new Random(20260604);
    for (var run = 0; run < 100; run++) {
      var constraint = Links.constraint(20, random);
      var standing = new StandingClusters(Links.JOIN, Links.FRACTURE, constraint);
      for (var record = 0; record < 20; record++) {
        standing.add(record, List.of());
      }
      for (var step = 0; step < 60; step++) {
        var left = random.nextInt(20);
        var right = (left + 1 + random.nextInt(19)) % 20;
        var before = partition(standing);
        var changes =
            random.nextInt(4) == 0
                ? standing.withdraw(left, right)
                : standing.link(new Edge(left, right, random.nextInt(30)));
        assertThat(retold(before, changes, partition(standing))).isEqualTo(partition(standing));
      }
    }
  }

  /** Records come in any order, each with its links to those before it; some links are first told wrongly, and put right. */
  private static StandingClusters inAnyOrder(
      int records, List<Edge> links, Constraint constraint, Random random) {
    var standing = new StandingClusters(Links.JOIN, Links.FRACTURE, constraint);
    var order = new ArrayList<>(IntStream.range(0, records).boxed().toList());
    Collections.shuffle(order, random);
    var wrong = new ArrayList<Edge>();
    var known = new HashSet<Integer>();
    for (int record : order) {
      known.add(record);
      var own = new ArrayList<Edge>();
      for (var link : links) {
        var isOwn = link.left() == record || link.right() == record;
        if (isOwn && known.contains(link.left()) && known.contains(link.right())) {
          var misjudged = random.nextInt(5) == 0;
          own.add(misjudged ? new Edge(link.left(), link.right(), 34 - link.weight()) : link);
          if (misjudged) {
            wrong.add(link);
          }
        }
      }
      standing.add(record, own);
    }
    Collections.shuffle(wrong, random);
    wrong.forEach(standing::link);
    return standing;
  }

  private static Map<Integer, List<Integer>> partition(StandingClusters standing) {
    return standing.clusters().stream()
        .collect(Collectors.toMap(cluster -> cluster, standing::togetherWith));
  }

  /** Clusters not told of stay; those told of are taken from what they became, which must be named in the telling. */
  private static Map<Integer, List<Integer>> retold(
      Map<Integer, List<Integer>> before,
      List<ClusterChange> changes,
      Map<Integer, List<Integer>> after) {
    var told = new HashMap<>(before);
    for (var change : changes) {
      switch (change) {
        case ClusterChange.Joined joined -> joined.from().forEach(told::remove);
        case ClusterChange.Split split -> told.remove(split.cluster());
        case ClusterChange.Unchanged unchanged ->
            assertThat(after.get(unchanged.cluster())).isEqualTo(before.get(unchanged.cluster()));
      }
    }
    for (var change : changes) {
      switch (change) {
        case ClusterChange.Joined joined -> told.put(joined.cluster(), after.get(joined.cluster()));
        case ClusterChange.Split split ->
            split.into().forEach(part -> told.put(part, after.get(part)));
        case ClusterChange.Unchanged unchanged -> {}
      }
    }
    return told;
  }

  private void three() {
    for (var record = 0; record < 3; record++) {
      clusters.add(record, List.of());
    }
  }
}
