package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Records in clusters, with what a person must look at. Immutable. */
public final class Clustering {

  private final int[] representatives;
  private final Map<Integer, int[]> members = new TreeMap<>();
  private final Map<Integer, List<ReviewReason>> reasons = new TreeMap<>();

  Clustering(
      int records,
      List<int[]> groups,
      List<ReviewReason.LinkRefused> refused,
      Constraint constraint) {
    representatives = new int[records];
    for (var group : groups) {
      members.put(group[0], group);
      for (var record : group) {
        representatives[record] = group[0];
      }
      constraint
          .within(group)
          .forEach(objection -> add(group[0], new ReviewReason.Contradicted(objection)));
    }
    for (var one : refused) {
      add(representatives[one.link().left()], one);
      add(representatives[one.link().right()], one);
    }
  }

  /** The smallest record of the cluster, which stands for it. */
  public int clusterOf(int record) {
    return representatives[record];
  }

  /** For every record, in order, the cluster it is in. */
  public IntStream clustersInOrderOfRecord() {
    return IntStream.of(representatives);
  }

  /** In ascending order; each is named by its smallest record. */
  public List<Integer> clusters() {
    return List.copyOf(members.keySet());
  }

  /**
   * Records of the cluster in ascending order.
   *
   * @throws IllegalArgumentException if no cluster is named so
   */
  public List<Integer> members(int cluster) {
    var records = members.get(cluster);
    if (records == null) {
      throw new IllegalArgumentException("no cluster is named by record " + cluster);
    }
    return IntStream.of(records).boxed().toList();
  }

  /** Why a person must look at the cluster, strongest refused link first; empty for most. */
  public List<ReviewReason> reviewReasons(int cluster) {
    return List.copyOf(reasons.getOrDefault(cluster, List.of()));
  }

  private void add(int cluster, ReviewReason reason) {
    reasons.computeIfAbsent(cluster, none -> new ArrayList<>()).add(reason);
  }
}
