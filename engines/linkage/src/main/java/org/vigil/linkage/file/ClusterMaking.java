package org.vigil.linkage.file;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.FileLinkage;
import org.vigil.linkage.cluster.AverageLinks;
import org.vigil.linkage.cluster.BestLinks;
import org.vigil.linkage.cluster.Constraint;
import org.vigil.linkage.cluster.DisjointSets;
import org.vigil.linkage.cluster.Edge;
import org.vigil.linkage.table.PairBatch;
import org.vigil.linkage.table.PreparedTable;

/**
 * Makes clusters of links as was asked: by any one link, by best link with one record a file, or by average link.
 *
 * @param average bits; null to join by single links
 */
record ClusterMaking(boolean oneToOne, @Nullable Double average) {

  static ClusterMaking asAsked(FileLinkage.Request request) {
    return new ClusterMaking(request.oneToOne(), request.average());
  }

  /** Keeps the pairs that can make a difference to clusters. */
  void keep(PairBatch batch, double join, List<Edge> links) {
    var least = average == null ? join : Math.min(join, average);
    for (var pair = 0; pair < batch.size(); pair++) {
      if (batch.weight(pair) >= least) {
        links.add(new Edge(batch.left(pair), batch.right(pair), batch.weight(pair)));
      }
    }
  }

  /** For every record its cluster, named by the cluster's smallest record. */
  int[] clusters(PreparedTable prepared, List<Edge> links) {
    var records = prepared.table().size();
    if (average != null) {
      var scorer = prepared.scorer();
      var ranks = new byte[scorer.comparisons()];
      return AverageLinks.from(average, (left, right) -> scorer.weigh(left, right, ranks, 0))
          .cluster(records, links)
          .clustersInOrderOfRecord()
          .toArray();
    }
    if (oneToOne) {
      return BestLinks.from(prepared.model().thresholds().join())
          .under(oneOfEachSource(prepared))
          .cluster(records, links)
          .clustersInOrderOfRecord()
          .toArray();
    }
    var sets = new DisjointSets(records);
    links.forEach(link -> sets.join(link.left(), link.right()));
    return sets.representatives();
  }

  private static Constraint oneOfEachSource(PreparedTable prepared) {
    var table = prepared.table();
    var sources = table.sources();
    var most = new HashMap<Integer, Integer>();
    for (var source = 0; source < sources.size(); source++) {
      most.put(source, 1);
    }
    return Constraint.mostPerSource(row -> sources.indexOf(table.source(row)), most);
  }
}
