package org.vigil.linkage.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Clusters against the persons they should be. */
public final class ClusterQuality {

  private ClusterQuality() {}

  /**
   * All pairs of records within clusters against all pairs of records of one person.
   *
   * @param clusters the cluster of each record, in any naming
   * @param persons the person of each record, in the same order
   */
  public static <C, P> Quality pairwise(List<C> clusters, List<P> persons) {
    mustBeAsMany(clusters, persons);
    var together = pairs(counts(clusters));
    var ofOne = pairs(counts(persons));
    var right = pairs(counts(both(clusters, persons)));
    return new Quality(right, together - right, ofOne - right);
  }

  /**
   * B-cubed (Bagga and Baldwin 1998): for each record the share of its cluster that is of its person, and of its person that is in its cluster, averaged
   * over records. A large cluster that went wrong weighs as its records, not as its pairs.
   */
  public record BCubed(double precision, double recall) {
    public double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  public static <C, P> BCubed bCubed(List<C> clusters, List<P> persons) {
    mustBeAsMany(clusters, persons);
    var sizes = counts(clusters);
    var ofPersons = counts(persons);
    var overlaps = counts(both(clusters, persons));
    var precision = 0.0;
    var recall = 0.0;
    for (var i = 0; i < clusters.size(); i++) {
      double overlap = of(overlaps, new Both<>(clusters.get(i), persons.get(i)));
      precision += overlap / of(sizes, clusters.get(i));
      recall += overlap / of(ofPersons, persons.get(i));
    }
    return new BCubed(precision / clusters.size(), recall / clusters.size());
  }

  private record Both<C, P>(C cluster, P person) {}

  private static <C, P> List<Both<C, P>> both(List<C> clusters, List<P> persons) {
    var both = new ArrayList<Both<C, P>>(clusters.size());
    for (var i = 0; i < clusters.size(); i++) {
      both.add(new Both<>(clusters.get(i), persons.get(i)));
    }
    return both;
  }

  private static <T> Map<T, Integer> counts(List<T> values) {
    var counts = new HashMap<T, Integer>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }

  private static <T> int of(Map<T, Integer> counts, T value) {
    return Objects.requireNonNull(counts.get(value));
  }

  private static long pairs(Map<?, Integer> counts) {
    return counts.values().stream().mapToLong(count -> count * (count - 1L) / 2).sum();
  }

  private static void mustBeAsMany(List<?> clusters, List<?> persons) {
    if (clusters.size() != persons.size() || clusters.isEmpty()) {
      throw new IllegalArgumentException(
          "as many clusters as persons, one for each record, got %d and %d"
              .formatted(clusters.size(), persons.size()));
    }
  }
}
