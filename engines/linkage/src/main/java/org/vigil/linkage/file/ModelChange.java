package org.vigil.linkage.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigil.linkage.cluster.ClusterDifferences;
import org.vigil.linkage.cluster.Edge;
import org.vigil.linkage.table.PairRun;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.TableModel;

/**
 * What a new model does that the one in use does not, on the same records, each with its own thresholds.
 *
 * @param inUse where the model in use is from
 * @param gained pairs that only the new model links
 * @param lost pairs that only the one in use links
 */
record ModelChange(
    TableModel.Provenance inUse,
    long gained,
    long lost,
    long kept,
    ClusterDifferences differences,
    int[] before,
    int[] after) {

  /** Links the same records with the model in use, and compares. */
  static ModelChange from(
      PreparedTable inUse,
      int mostRecordsAKey,
      ClusterMaking making,
      List<Edge> newLinks,
      double newJoin,
      int[] after) {
    var join = inUse.model().thresholds().join();
    var links = new ArrayList<Edge>();
    inUse.run(PairRun.all().withAtMost(mostRecordsAKey), batch -> making.keep(batch, join, links));
    var before = making.clusters(inUse, links);
    var were = pairs(links, join);
    var are = pairs(newLinks, newJoin);
    var kept = were.stream().filter(are::contains).count();
    return new ModelChange(
        inUse.model().provenance(),
        are.size() - kept,
        were.size() - kept,
        kept,
        ClusterDifferences.between(before, after),
        before,
        after);
  }

  /** A line for every record whose cluster changes. */
  void write(PreparedTable prepared, Path file) throws IOException {
    var table = prepared.table();
    try (var out = CsvWriter.builder().build(file)) {
      out.writeRecord("change", "source", "id", "cluster_before", "cluster_after");
      for (var difference : differences.differences()) {
        for (var row : difference.records()) {
          out.writeRecord(
              difference.kind().name().toLowerCase(Locale.ROOT),
              table.source(row),
              table.id(row),
              table.id(before[row]),
              table.id(after[row]));
        }
      }
    }
  }

  private static Set<Long> pairs(List<Edge> links, double join) {
    var pairs = new HashSet<Long>();
    for (var link : links) {
      if (link.weight() >= join) {
        pairs.add((long) link.left() << 32 | link.right());
      }
    }
    return pairs;
  }
}
