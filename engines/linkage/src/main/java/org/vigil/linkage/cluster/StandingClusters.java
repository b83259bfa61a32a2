package org.vigil.linkage.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Clusters as they stand, kept while records and links come, weaken and go. Only the clusters that a change touches are looked at again.
 *
 * <p>A link joins two clusters from the join threshold on; records once together stay together while links of the fracture threshold or more hold them
 * (Ministry of Justice, hmpps-person-match). Between the two nothing moves, so that a weight that wavers does not tear a case file apart.
 *
 * <p>A cluster is split only where no chain of links holds it any longer. Where a constraint speaks against a join, the clusters stay apart; where it
 * speaks against records already together, they stay together; either way {@link #reviewReasons} names it until it is settled.
 *
 * <p>Without links between the thresholds, and where no constraint objects, the clusters are those of {@link BestLinks} over all links, whatever the order
 * they came in. Where one objects, which of two rivals was joined depends on which came first, and both are for review.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class StandingClusters {

  private final double joinAt;
  private final double fractureBelow;
  private final Constraint constraint;
  private final Map<Integer, Map<Integer, Double>> links = new HashMap<>();
  private final Map<Integer, Integer> clusterOf = new HashMap<>();
  private final Map<Integer, int[]> members = new TreeMap<>();

  /**
   * @param joinAt the least weight at which a link joins
   * @param fractureBelow a link of less than this no longer holds; below the join threshold
   */
  public StandingClusters(double joinAt, double fractureBelow, Constraint constraint) {
    if (!(fractureBelow < joinAt)) {
      throw new IllegalArgumentException(
          "the fracture threshold lies below the join threshold: %s, %s"
              .formatted(fractureBelow, joinAt));
    }
    this.joinAt = joinAt;
    this.fractureBelow = fractureBelow;
    this.constraint = constraint;
  }

  /**
   * Takes up a record with its links, those to records yet to come left for them to bring.
   *
   * @throws IllegalArgumentException if the record is known, or a link is not one of its own to a known record
   */
  public List<ClusterChange> add(int record, Collection<Edge> itsLinks) {
    if (clusterOf.containsKey(record)) {
      throw new IllegalArgumentException("record %d is known already".formatted(record));
    }
    for (var link : itsLinks) {
      if (link.left() != record && link.right() != record) {
        throw new IllegalArgumentException(
            "the link %d to %d is not of record %d".formatted(link.left(), link.right(), record));
      }
      mustBeKnown(link.left() == record ? link.right() : link.left());
    }
    clusterOf.put(record, record);
    members.put(record, new int[] {record});
    itsLinks.forEach(this::keep);
    return recluster(record);
  }

  /** Takes up a link, in place of any between the two: stronger, weaker or new. */
  public List<ClusterChange> link(Edge link) {
    mustBeKnown(link.left());
    mustBeKnown(link.right());
    keep(link);
    return recluster(link.left(), link.right());
  }

  /** Takes away the link between the two; nothing happens where there is none. */
  public List<ClusterChange> withdraw(int left, int right) {
    mustBeKnown(left);
    mustBeKnown(right);
    linksOf(left).remove(right);
    linksOf(right).remove(left);
    return recluster(left, right);
  }

  /** Looks at the record's cluster and its rivals again, since the constraint now says otherwise. */
  public List<ClusterChange> recheck(int record) {
    mustBeKnown(record);
    return recluster(record);
  }

  /** The smallest record of the cluster the record is in. */
  public int clusterOf(int record) {
    mustBeKnown(record);
    return Objects.requireNonNull(clusterOf.get(record));
  }

  /** In ascending order. */
  public List<Integer> clusters() {
    return List.copyOf(members.keySet());
  }

  /** The records in the record's cluster, in ascending order. */
  public List<Integer> togetherWith(int record) {
    return IntStream.of(membersOf(clusterOf(record))).boxed().toList();
  }

  /** The links within the record's cluster, whatever their weight, strongest first. */
  public List<Edge> linksWithin(int record) {
    var cluster = clusterOf(record);
    return linksFrom(membersOf(cluster)).stream()
        .filter(link -> clusterOf(link.left()) == cluster && clusterOf(link.right()) == cluster)
        .toList();
  }

  /** Why a person must look at the record's cluster, as things stand: refused links, strongest first, then contradictions within; empty for most. */
  public List<ReviewReason> reviewReasons(int record) {
    var cluster = clusterOf(record);
    var reasons = new ArrayList<ReviewReason>();
    for (var link : linksFrom(membersOf(cluster))) {
      if (link.weight() >= joinAt && clusterOf(link.left()) != clusterOf(link.right())) {
        constraint
            .against(membersOf(clusterOf(link.left())), membersOf(clusterOf(link.right())))
            .ifPresent(objection -> reasons.add(new ReviewReason.LinkRefused(link, objection)));
      }
    }
    constraint
        .within(membersOf(cluster))
        .forEach(objection -> reasons.add(new ReviewReason.Contradicted(objection)));
    return reasons;
  }

  private List<ClusterChange> recluster(int... touched) {
    var before = clustersInReach(touched);
    var parts = new ArrayList<int[]>();
    var partOf = new HashMap<Integer, Integer>();
    for (int cluster : before) {
      for (var part : heldTogether(membersOf(cluster))) {
        IntStream.of(part).forEach(record -> partOf.put(record, parts.size()));
        parts.add(part);
      }
    }
    var records = partOf.keySet().stream().mapToInt(Integer::intValue).toArray();
    var joining =
        new BestFirst(
            parts.toArray(int[][]::new),
            record -> Objects.requireNonNull(partOf.get(record)),
            constraint);
    joining.join(linksFrom(records).stream().filter(link -> link.weight() >= joinAt).toList());
    var changes = changes(before, joining.groups());
    before.forEach(members::remove);
    joining.groups().forEach(this::stand);
    return changes;
  }

  /** The clusters of the records, and all that links strong enough to join lead to from there: rivals that were refused before. */
  private TreeSet<Integer> clustersInReach(int... touched) {
    var reached = new TreeSet<Integer>();
    var waiting = new ArrayDeque<Integer>();
    for (var record : touched) {
      waiting.add(clusterOf(record));
    }
    while (!waiting.isEmpty()) {
      var cluster = waiting.remove();
      if (reached.add(cluster)) {
        for (var link : linksFrom(membersOf(cluster))) {
          if (link.weight() >= joinAt) {
            waiting.add(clusterOf(link.left()));
            waiting.add(clusterOf(link.right()));
          }
        }
      }
    }
    return reached;
  }

  /** The records in as few groups as links of the fracture threshold or more hold together; one, unless something broke. */
  private List<int[]> heldTogether(int[] records) {
    var place = new HashMap<Integer, Integer>();
    for (var i = 0; i < records.length; i++) {
      place.put(records[i], i);
    }
    var held = new DisjointSets(records.length);
    for (var i = 0; i < records.length; i++) {
      for (var link : linksOf(records[i]).entrySet()) {
        var other = place.get(link.getKey());
        if (other != null && link.getValue() >= fractureBelow) {
          held.join(i, other);
        }
      }
    }
    var groups = new TreeMap<Integer, List<Integer>>();
    for (var i = 0; i < records.length; i++) {
      groups.computeIfAbsent(held.representative(i), none -> new ArrayList<>()).add(records[i]);
    }
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** Compares what the clusters held with what they will hold; called before the change is made. */
  private List<ClusterChange> changes(TreeSet<Integer> before, List<int[]> after) {
    var into = new TreeMap<Integer, TreeSet<Integer>>();
    var from = new TreeMap<Integer, TreeSet<Integer>>();
    for (var group : after) {
      for (var record : group) {
        into.computeIfAbsent(clusterOf(record), none -> new TreeSet<>()).add(group[0]);
        from.computeIfAbsent(group[0], none -> new TreeSet<>()).add(clusterOf(record));
      }
    }
    var changes = new ArrayList<ClusterChange>();
    for (int cluster : before) {
      var now = Objects.requireNonNull(into.get(cluster));
      if (now.size() > 1) {
        changes.add(new ClusterChange.Split(cluster, List.copyOf(now)));
      } else if (Objects.requireNonNull(from.get(now.first())).size() == 1) {
        changes.add(new ClusterChange.Unchanged(cluster));
      }
    }
    from.forEach(
        (cluster, origins) -> {
          if (origins.size() > 1) {
            changes.add(new ClusterChange.Joined(cluster, List.copyOf(origins)));
          }
        });
    return changes;
  }

  private void stand(int[] group) {
    members.put(group[0], group);
    for (var record : group) {
      clusterOf.put(record, group[0]);
    }
  }

  private void keep(Edge link) {
    linksOf(link.left()).put(link.right(), link.weight());
    linksOf(link.right()).put(link.left(), link.weight());
  }

  private Map<Integer, Double> linksOf(int record) {
    return links.computeIfAbsent(record, none -> new HashMap<>());
  }

  /** Strongest first, each once. */
  private List<Edge> linksFrom(int[] records) {
    return IntStream.of(records)
        .boxed()
        .flatMap(
            record ->
                linksOf(record).entrySet().stream()
                    .map(link -> new Edge(record, link.getKey(), link.getValue())))
        .distinct()
        .sorted(Edge.STRONGEST_FIRST)
        .toList();
  }

  private int[] membersOf(int cluster) {
    return Objects.requireNonNull(members.get(cluster));
  }

  private void mustBeKnown(int record) {
    if (!clusterOf.containsKey(record)) {
      throw new IllegalArgumentException("no record %d is known".formatted(record));
    }
  }
}
