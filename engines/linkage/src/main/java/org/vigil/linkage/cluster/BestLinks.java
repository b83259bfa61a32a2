package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clusters by best link, under constraints: two clusters are joined by a link that is the best either has and may keep, again and again until there is
 * none. With one record a source this is one-to-one linkage (Splink, {@code cluster_using_single_best_links}).
 *
 * <p>Without a constraint the clusters are the connected components. Links of equal weight are taken in order of their records, unless ties are dropped.
 */
public final class BestLinks {

  private final double joinAt;
  private final Constraint constraint;
  private final boolean tiesDropped;

  private BestLinks(double joinAt, Constraint constraint, boolean tiesDropped) {
    this.joinAt = joinAt;
    this.constraint = constraint;
    this.tiesDropped = tiesDropped;
  }

  /** @param weight the least at which a link joins, in the measure of the links: bits, or a probability */
  public static BestLinks from(double weight) {
    return new BestLinks(weight, Constraint.NONE, false);
  }

  public BestLinks under(Constraint constraint) {
    return new BestLinks(joinAt, constraint, tiesDropped);
  }

  /** Refuses the links of equal weight from one record to two that cannot be of one person: neither is the better. */
  public BestLinks withTiesDropped() {
    return new BestLinks(joinAt, constraint, true);
  }

  /**
   * @param records how many; a record without links is a cluster of its own
   * @throws IndexOutOfBoundsException if a link names a record that is not there
   */
  public Clustering cluster(int records, Collection<Edge> links) {
    var singles = new int[records][];
    for (var record = 0; record < records; record++) {
      singles[record] = new int[] {record};
    }
    var strong =
        links.stream()
            .filter(link -> link.weight() >= joinAt)
            .sorted(Edge.STRONGEST_FIRST)
            .toList();
    var tied = tiesDropped ? tied(strong) : List.<ReviewReason.LinkRefused>of();
    var dropped = tied.stream().map(ReviewReason.LinkRefused::link).collect(Collectors.toSet());
    var joining = new BestFirst(singles, record -> record, constraint);
    joining.join(strong.stream().filter(link -> !dropped.contains(link)).toList());
    var refused = Stream.concat(tied.stream(), joining.refused().stream()).toList();
    return new Clustering(records, joining.groups(), refused, constraint);
  }

  private List<ReviewReason.LinkRefused> tied(List<Edge> links) {
    Map<End, List<Integer>> others = new HashMap<>();
    for (var link : links) {
      others.computeIfAbsent(End.left(link), none -> new ArrayList<>()).add(link.right());
      others.computeIfAbsent(End.right(link), none -> new ArrayList<>()).add(link.left());
    }
    var tied = new ArrayList<ReviewReason.LinkRefused>();
    for (var link : links) {
      rival(link.right(), others.getOrDefault(End.left(link), List.of()))
          .or(() -> rival(link.left(), others.getOrDefault(End.right(link), List.of())))
          .ifPresent(objection -> tied.add(new ReviewReason.LinkRefused(link, objection)));
    }
    return tied;
  }

  /** Something that speaks against the record and another being one, of those that the same record is linked to as strongly. */
  private Optional<Objection> rival(int record, List<Integer> others) {
    return others.stream()
        .filter(other -> other != record)
        .flatMap(other -> constraint.against(new int[] {record}, new int[] {other}).stream())
        .findFirst();
  }

  /** A record, and the weight of a link that it has. */
  private record End(int record, double weight) {
    static End left(Edge link) {
      return new End(link.left(), link.weight());
    }

    static End right(Edge link) {
      return new End(link.right(), link.weight());
    }
  }
}
