package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Clusters by average link: the two clusters between which the mean weight of all pairs is greatest are joined, again and again, until no mean reaches
 * the threshold (Sokal and Michener 1958, <i>A statistical method for evaluating systematic relationships</i>; UPGMA).
 *
 * <p>A chain of likenesses does not make a cluster, as it does where one link is enough: every record of the one has its say on every record of the
 * other, also those that no link was given for. So the threshold lies lower than that of single links; records of one person about whom little is told
 * weigh little against each other. Only clusters that a link stands between are tried.
 *
 * <p>Equal means are taken in order of the smallest records, so that the order of the links changes nothing. Keeps a sum for every two clusters with a
 * link between them: for some millions of links, not for hundreds.
 */
public final class AverageLinks {

  private final double joinAt;
  private final Weights weights;
  private final Constraint constraint;

  private AverageLinks(double joinAt, Weights weights, Constraint constraint) {
    this.joinAt = joinAt;
    this.weights = weights;
    this.constraint = constraint;
  }

  /** What two records weigh between which no link was given. */
  @FunctionalInterface
  public interface Weights {
    /** In bits; the smaller record on the left. */
    double between(int left, int right);
  }

  /** @param mean the least mean weight, in bits, at which two clusters are joined */
  public static AverageLinks from(double mean, Weights ofPairsWithoutLink) {
    return new AverageLinks(mean, ofPairsWithoutLink, Constraint.NONE);
  }

  public AverageLinks under(Constraint constraint) {
    return new AverageLinks(joinAt, weights, constraint);
  }

  /**
   * A join that the constraint refuses is told by the smallest record of each cluster, with the mean weight.
   *
   * @param records how many; a record without links is a cluster of its own
   * @param links of two told between the same records the stronger counts
   */
  public Clustering cluster(int records, Collection<Edge> links) {
    var joining = new Joining(records, links);
    joining.run();
    return new Clustering(records, joining.groups(), joining.refused, constraint);
  }

  /**
   * Records that are together.
   *
   * @param records ascending; the first names the group
   * @param sums of the weights of all pairs with another group, by its name, where a link stands between the two
   */
  private record Group(int[] records, Map<Integer, Double> sums) {
    int name() {
      return records[0];
    }
  }

  /** Two groups that may be joined, as they were when it was reckoned. */
  private record Offer(Group left, Group right, double mean) {
    static final Comparator<Offer> BEST_FIRST =
        Comparator.comparingDouble(Offer::mean)
            .reversed()
            .thenComparingInt(offer -> offer.left().name())
            .thenComparingInt(offer -> offer.right().name());
  }

  private final class Joining {
    private final Map<Integer, Group> groups = new HashMap<>();
    private final PriorityQueue<Offer> offers = new PriorityQueue<>(Offer.BEST_FIRST);
    private final List<ReviewReason.LinkRefused> refused = new ArrayList<>();

    Joining(int records, Collection<Edge> links) {
      for (var record = 0; record < records; record++) {
        groups.put(record, new Group(new int[] {record}, new HashMap<>()));
      }
      for (var link : links) {
        named(link.left()).sums().merge(link.right(), link.weight(), Math::max);
        named(link.right()).sums().merge(link.left(), link.weight(), Math::max);
      }
      for (var group : groups.values()) {
        group.sums().keySet().stream()
            .filter(other -> other > group.name())
            .forEach(other -> offer(group, named(other)));
      }
    }

    void run() {
      while (!offers.isEmpty()) {
        var offer = offers.remove();
        if (groups.get(offer.left().name()) == offer.left()
            && groups.get(offer.right().name()) == offer.right()) {
          take(offer);
        }
      }
    }

    List<int[]> groups() {
      return groups.values().stream().map(Group::records).toList();
    }

    private Group named(int name) {
      var group = groups.get(name);
      if (group == null) {
        throw new IndexOutOfBoundsException("a link names record " + name + ", which is not there");
      }
      return group;
    }

    private void offer(Group one, Group other) {
      var left = one.name() < other.name() ? one : other;
      var right = left == one ? other : one;
      var pairs = (double) left.records().length * right.records().length;
      var mean = Objects.requireNonNull(left.sums().get(right.name())) / pairs;
      if (mean >= joinAt) {
        offers.add(new Offer(left, right, mean));
      }
    }

    private void take(Offer offer) {
      var left = offer.left();
      var right = offer.right();
      var decided = offer.mean() == Double.POSITIVE_INFINITY;
      var objection = constraint.against(left.records(), right.records());
      if (objection.isPresent() && !decided) {
        var link = new Edge(left.name(), right.name(), offer.mean());
        refused.add(new ReviewReason.LinkRefused(link, objection.get()));
        left.sums().remove(right.name());
        right.sums().remove(left.name());
      } else {
        join(left, right);
      }
    }

    private void join(Group left, Group right) {
      var neighbours = new TreeSet<>(left.sums().keySet());
      neighbours.addAll(right.sums().keySet());
      neighbours.remove(left.name());
      neighbours.remove(right.name());
      var joined = new Group(BestFirst.merged(left.records(), right.records()), new HashMap<>());
      groups.remove(right.name());
      groups.put(joined.name(), joined);
      for (var name : neighbours) {
        var neighbour = named(name);
        var sum = sum(left, neighbour) + sum(right, neighbour);
        joined.sums().put(name, sum);
        neighbour.sums().remove(right.name());
        neighbour.sums().put(joined.name(), sum);
        offer(joined, neighbour);
      }
    }

    private double sum(Group one, Group other) {
      var known = one.sums().get(other.name());
      if (known != null) {
        return known;
      }
      var sum = 0.0;
      for (var a : one.records()) {
        for (var b : other.records()) {
          sum += weights.between(Math.min(a, b), Math.max(a, b));
        }
      }
      return sum;
    }
  }
}
