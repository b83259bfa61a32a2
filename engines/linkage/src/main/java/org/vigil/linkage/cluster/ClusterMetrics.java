package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well a cluster hangs together.
 *
 * @param size records
 * @param links pairs of its records that are linked, each counted once
 * @param density links over all its pairs, 2L/(n(n − 1)), from just above 0 to 1; 1 for a single record, which lacks none
 * @param bridges links without any of which the cluster falls in two; a person looks at them first, the weakest first
 */
public record ClusterMetrics(int size, int links, double density, List<Edge> bridges) {

  public ClusterMetrics {
    bridges = List.copyOf(bridges);
  }

  /**
   * Takes time by the records and links together (bridges: Tarjan 1974, <i>A note on finding the bridges of a graph</i>).
   *
   * @param records of the cluster
   * @param links among them, at or above the threshold of interest; of several between two records the strongest counts, links elsewhere are left out
   */
  public static ClusterMetrics of(Collection<Integer> records, Collection<Edge> links) {
    var known = new HashSet<>(records);
    var pairs = new HashSet<Long>();
    var kept =
        links.stream()
            .filter(link -> known.contains(link.left()) && known.contains(link.right()))
            .sorted(Edge.STRONGEST_FIRST)
            .filter(link -> pairs.add((long) link.left() << Integer.SIZE | link.right()))
            .toList();
    double n = known.size();
    var density = n < 2 ? 1 : 2 * kept.size() / (n * (n - 1));
    return new ClusterMetrics(known.size(), kept.size(), density, new Search(kept).bridges());
  }

  /** A walk into the depth, with the links still to try of each record on the way in a list of its own: a long chain must not overflow the stack. */
  private static final class Search {

    private final HashMap<Integer, List<Edge>> linksOf = new HashMap<>();

    /** When the walk first came to a record. */
    private final HashMap<Integer, Integer> reached = new HashMap<>();

    /** The earliest record that it, or one found beyond it, has a link back to. */
    private final HashMap<Integer, Integer> earliest = new HashMap<>();

    private final List<Edge> bridges = new ArrayList<>();

    Search(List<Edge> links) {
      for (var link : links) {
        linksOf.computeIfAbsent(link.left(), none -> new ArrayList<>()).add(link);
        linksOf.computeIfAbsent(link.right(), none -> new ArrayList<>()).add(link);
      }
    }

    List<Edge> bridges() {
      linksOf.keySet().stream().sorted().forEach(this::walk);
      return bridges.stream().sorted(Edge.STRONGEST_FIRST.reversed()).toList();
    }

    private void walk(int start) {
      if (reached.containsKey(start)) {
        return;
      }
      var way = new ArrayList<Step>();
      way.add(enter(start, null));
      while (!way.isEmpty()) {
        var here = way.getLast();
        if (here.next < here.links.size()) {
          var link = here.links.get(here.next++);
          if (!link.equals(here.cameBy)) {
            follow(link, here, way);
          }
        } else {
          way.removeLast();
          if (!way.isEmpty()) {
            leave(here, way.getLast());
          }
        }
      }
    }

    private void follow(Edge link, Step here, List<Step> way) {
      var other = link.left() == here.record ? link.right() : link.left();
      var seen = reached.get(other);
      if (seen == null) {
        way.add(enter(other, link));
      } else {
        earliest.merge(here.record, seen, Math::min);
      }
    }

    private void leave(Step left, Step back) {
      int earliestBeyond = Objects.requireNonNull(earliest.get(left.record));
      earliest.merge(back.record, earliestBeyond, Math::min);
      if (earliestBeyond > Objects.requireNonNull(reached.get(back.record))) {
        bridges.add(Objects.requireNonNull(left.cameBy));
      }
    }

    private Step enter(int record, @Nullable Edge cameBy) {
      var order = reached.size();
      reached.put(record, order);
      earliest.put(record, order);
      return new Step(record, cameBy, Objects.requireNonNull(linksOf.get(record)));
    }
  }

  private static final class Step {
    private final int record;
    private final @Nullable Edge cameBy;
    private final List<Edge> links;
    private int next;

    Step(int record, @Nullable Edge cameBy, List<Edge> links) {
      this.record = record;
      this.cameBy = cameBy;
      this.links = links;
    }
  }
}
