package org.vigil.linkage.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.evaluation.ClusterQuality;
import org.vigil.linkage.evaluation.Quality;
import org.vigil.linkage.evaluation.ThresholdCurve;
import org.vigil.linkage.table.PairRun;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.training.ModelHealth;
import org.vigil.linkage.training.Training;

/**
 * What linking some files came to.
 *
 * @param training what was learnt, null where the model was given
 * @param links pairs at or above the join threshold
 * @param clusters of two records or more
 * @param alone records in no cluster of two or more
 * @param unlinkable records that would not even be linked to a copy of themselves
 * @param truth null where it is not known
 * @param change beside the model in use; null where none was given
 */
record LinkResult(
    PreparedTable prepared,
    Training.@Nullable Result training,
    ModelHealth health,
    PairRun.Result run,
    PairTally tally,
    long links,
    int[] clusterOf,
    int clusters,
    int alone,
    int unlinkable,
    @Nullable Truth truth,
    @Nullable ModelChange change) {

  /** Quality at every threshold, and of the clusters. */
  record Truth(ThresholdCurve curve, Quality clusters, ClusterQuality.BCubed bCubed) {}

  Optional<Truth> knownTruth() {
    return Optional.ofNullable(truth);
  }
}
