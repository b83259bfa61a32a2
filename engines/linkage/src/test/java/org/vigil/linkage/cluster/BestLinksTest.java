package org.vigil.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.GoldenCases;
import tools.jackson.databind.JsonNode;

class BestLinksTest {

  private static final String FILE = "cluster_cases.json";

  /** Records 0 and 3 are of source 0, which has one of each person. */
  private static final Constraint ONE_OF_SOURCE_0 =
      Constraint.mostPerSource(record -> record % 3, Map.of(0, 1));

  @Test
  void golden_components_are_found_both_by_joining_and_by_best_link() {
    for (var one : GoldenCases.ofType(FILE, "connected_components")) {
      var records = one.get("nodes").asInt();
      var threshold = one.get("threshold").asDouble();
      var expected = ints(one.get("cluster_of"));
      var sets = new DisjointSets(records);
      edges(one).stream()
          .filter(link -> link.weight() >= threshold)
          .forEach(link -> sets.join(link.left(), link.right()));
      assertThat(sets.representatives()).as(one.get("id").asString()).isEqualTo(expected);
      assertThat(BestLinks.from(threshold).cluster(records, edges(one)).clustersInOrderOfRecord())
          .as(one.get("id").asString())
          .containsExactlyElementsOf(Arrays.stream(expected).boxed().toList());
    }
  }

  @Test
  void golden_best_links_are_found() {
    for (var one : GoldenCases.ofType(FILE, "single_best_links")) {
      var numbers = new HashMap<String, Integer>();
      var sources =
          StreamSupport.stream(one.get("source_dataset").spliterator(), false)
              .map(source -> numbers.computeIfAbsent(source.asString(), none -> numbers.size()))
              .toList();
      var most = new HashMap<Integer, Integer>();
      one.get("duplicate_free_datasets")
          .forEach(source -> most.put(numbers.get(source.asString()), 1));
      var clustering =
          BestLinks.from(one.get("threshold").asDouble())
              .under(Constraint.mostPerSource(sources::get, most))
              .cluster(sources.size(), edges(one));
      one.get("representative")
          .properties()
          .forEach(
              entry ->
                  assertThat(clustering.clusterOf(Integer.parseInt(entry.getKey())))
                      .as("record " + entry.getKey())
                      .isEqualTo(entry.getValue().asInt()));
    }
  }

  @Test
  void the_better_of_two_rivals_is_joined_and_the_other_is_for_review_at_both_ends() {
    var weaker = new Edge(0, 1, 21);
    var clustering =
        BestLinks.from(20).under(ONE_OF_SOURCE_0).cluster(4, List.of(weaker, new Edge(1, 3, 25)));
    assertThat(clustering.clusters()).containsExactly(0, 1, 2);
    assertThat(clustering.members(1)).containsExactly(1, 3);
    var refused =
        new ReviewReason.LinkRefused(
            weaker, new Objection(0, 3, "more records of one source than a person has"));
    assertThat(clustering.reviewReasons(0)).containsExactly(refused);
    assertThat(clustering.reviewReasons(1)).containsExactly(refused);
    assertThat(clustering.reviewReasons(2)).isEmpty();
  }

  @Test
  void of_two_links_as_strong_the_lower_record_is_taken_unless_ties_are_dropped() {
    var links = List.of(new Edge(1, 3, 25), new Edge(0, 1, 25));
    var taken = BestLinks.from(20).under(ONE_OF_SOURCE_0);
    assertThat(taken.cluster(4, links).members(0)).containsExactly(0, 1);
    var dropped = taken.withTiesDropped().cluster(4, links);
    assertThat(dropped.clusters()).containsExactly(0, 1, 2, 3);
    assertThat(dropped.reviewReasons(1)).hasSize(2);
    assertThat(dropped.reviewReasons(3)).hasSize(1);
  }

  @Test
  void a_tie_between_records_that_can_be_of_one_person_is_none() {
    var links = List.of(new Edge(1, 2, 25), new Edge(0, 1, 25));
    var clustering = BestLinks.from(20).under(ONE_OF_SOURCE_0).withTiesDropped().cluster(3, links);
    assertThat(clustering.members(0)).containsExactly(0, 1, 2);
  }

  @Test
  void what_a_person_joined_stays_joined_and_shows_its_contradiction() {
    var clustering =
        BestLinks.from(20)
            .under(ONE_OF_SOURCE_0)
            .cluster(4, List.of(Edge.decided(3, 0), new Edge(1, 3, 25)));
    assertThat(clustering.members(0)).containsExactly(0, 1, 3);
    assertThat(clustering.reviewReasons(0))
        .containsExactly(
            new ReviewReason.Contradicted(
                new Objection(0, 3, "more records of one source than a person has")));
  }

  @Test
  void the_order_of_the_links_changes_nothing() {
    var random = new Random(20260601);
    for (var run = 0; run < 200; run++) {
      var links = Links.among(40, 60, random);
      var best = BestLinks.from(Links.JOIN).under(Links.constraint(40, random));
      var first = best.cluster(40, links);
      Collections.shuffle(links, random);
      var second = best.cluster(40, links);
      assertThat(second.clustersInOrderOfRecord())
          .containsExactlyElementsOf(first.clustersInOrderOfRecord().boxed().toList());
      for (var cluster : first.clusters()) {
        assertThat(second.reviewReasons(cluster)).isEqualTo(first.reviewReasons(cluster));
      }
    }
  }

  /** Splink's way, round by round: every pair of clusters of which each is the other's best, all at once. */
  @Test
  void best_first_is_the_same_as_joining_mutual_bests_in_rounds() {
    var random = new Random(5);
    for (var run = 0; run < 200; run++) {
      var links = withoutEqualWeights(Links.among(40, 60, random));
      var constraint = Links.constraint(40, random);
      assertThat(BestLinks.from(0).under(constraint).cluster(40, links).clustersInOrderOfRecord())
          .containsExactlyElementsOf(inRounds(40, links, constraint));
    }
  }

  @Test
  void a_link_of_a_record_with_itself_or_without_a_weight_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Edge(3, 3, 20))
        .withMessage("a link joins two records numbered from 0, got 3 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Edge(3, 4, Double.NaN))
        .withMessage("a link has a weight, got NaN");
    assertThat(new Edge(4, 3, 20)).isEqualTo(new Edge(3, 4, 20));
  }

  private static List<Edge> withoutEqualWeights(List<Edge> links) {
    var distinct = new ArrayList<Edge>();
    for (var i = 0; i < links.size(); i++) {
      var link = links.get(i);
      distinct.add(new Edge(link.left(), link.right(), link.weight() + i / 1000.0));
    }
    return distinct;
  }

  private static List<Integer> inRounds(int records, List<Edge> links, Constraint constraint) {
    var sets = new DisjointSets(records);
    var joined = true;
    while (joined) {
      var best = new HashMap<Integer, Edge>();
      for (var link : links) {
        var left = sets.representative(link.left());
        var right = sets.representative(link.right());
        if (left != right
            && constraint
                .against(members(sets, records, left), members(sets, records, right))
                .isEmpty()) {
          best.merge(left, link, (a, b) -> a.weight() > b.weight() ? a : b);
          best.merge(right, link, (a, b) -> a.weight() > b.weight() ? a : b);
        }
      }
      var mutual = new ArrayList<Edge>();
      for (var link : best.values()) {
        if (link.equals(best.get(sets.representative(link.left())))
            && link.equals(best.get(sets.representative(link.right())))) {
          mutual.add(link);
        }
      }
      joined = !mutual.isEmpty();
      mutual.forEach(link -> sets.join(link.left(), link.right()));
    }
    return Arrays.stream(sets.representatives()).boxed().toList();
  }

  private static int[] members(DisjointSets sets, int records, int representative) {
    return IntStream.range(0, records)
        .filter(record -> sets.representative(record) == representative)
        .toArray();
  }

  private static List<Edge> edges(JsonNode one) {
    return StreamSupport.stream(one.get("edges").spliterator(), false)
        .map(edge -> new Edge(edge.get(0).asInt(), edge.get(1).asInt(), edge.get(2).asDouble()))
        .toList();
  }

  private static int[] ints(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }
}
