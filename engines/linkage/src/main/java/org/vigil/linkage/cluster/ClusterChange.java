package org.vigil.linkage.cluster;

import java.util.List;

/** What became of a cluster. Clusters are named by their smallest record, so one that gains a smaller record or loses its smallest is renamed. */
public sealed interface ClusterChange {

  /** Several clusters, or parts of them, are now one; a new record counts as having been a cluster of its own. */
  record Joined(int cluster, List<Integer> from) implements ClusterChange {
    public Joined {
      from = List.copyOf(from);
    }
  }

  /** The records of one cluster are now in several. */
  record Split(int cluster, List<Integer> into) implements ClusterChange {
    public Split {
      into = List.copyOf(into);
    }
  }

  /** Looked at, and found to hold the records it held. */
  record Unchanged(int cluster) implements ClusterChange {}
}
