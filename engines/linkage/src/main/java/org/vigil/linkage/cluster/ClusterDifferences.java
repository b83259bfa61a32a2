package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * How two clusterings of the same records differ: what a change of model or threshold would do, before it is done.
 *
 * @param unchanged clusters that hold the same records in both, records alone included
 * @param differences in order of their smallest record
 */
public record ClusterDifferences(int unchanged, List<Difference> differences) {

  public ClusterDifferences {
    differences = List.copyOf(differences);
  }

  /** What becomes of some records. */
  public enum Kind {
    /** Several clusters are one. */
    JOINED,
    /** One cluster is several. */
    SPLIT,
    /** Records move between clusters. */
    REARRANGED
  }

  /**
   * The smallest set of records that both clusterings hold in whole clusters.
   *
   * @param records in ascending order
   * @param before how many clusters they were in
   * @param after how many they are in
   */
  public record Difference(Kind kind, List<Integer> records, int before, int after) {
    public Difference {
      records = List.copyOf(records);
    }
  }

  /**
   * @param before the cluster of each record, in any naming
   * @param after of the same records
   */
  public static ClusterDifferences between(int[] before, int[] after) {
    if (before.length != after.length) {
      throw new IllegalArgumentException(
          "both clusterings are of the same records, got %d and %d"
              .formatted(before.length, after.length));
    }
    var together = new DisjointSets(before.length);
    joinClusters(before, together);
    joinClusters(after, together);
    var sets = new TreeMap<Integer, List<Integer>>();
    for (var record = 0; record < before.length; record++) {
      sets.computeIfAbsent(together.representative(record), none -> new ArrayList<>()).add(record);
    }
    var unchanged = 0;
    var differences = new ArrayList<Difference>();
    for (var records : sets.values()) {
      var were = clusters(before, records);
      var are = clusters(after, records);
      if (were == 1 && are == 1) {
        unchanged++;
      } else {
        var kind = are == 1 ? Kind.JOINED : were == 1 ? Kind.SPLIT : Kind.REARRANGED;
        differences.add(new Difference(kind, records, were, are));
      }
    }
    return new ClusterDifferences(unchanged, differences);
  }

  /** How many of a kind. */
  public long count(Kind kind) {
    return differences.stream().filter(difference -> difference.kind() == kind).count();
  }

  private static void joinClusters(int[] clusterOf, DisjointSets together) {
    var first = new TreeMap<Integer, Integer>();
    for (var record = 0; record < clusterOf.length; record++) {
      var earlier = first.putIfAbsent(clusterOf[record], record);
      if (earlier != null) {
        together.join(earlier, record);
      }
    }
  }

  private static int clusters(int[] clusterOf, List<Integer> records) {
    var clusters = new HashSet<Integer>();
    records.forEach(record -> clusters.add(clusterOf[record]));
    return clusters.size();
  }
}
