package org.vigil.linkage;

import java.util.Collection;

/**
 * λ, the probability that two records taken at random are of one person: where it comes from when nobody has labelled the pairs.
 *
 * <p>All methods give a probability, not bits; {@link MatchWeight#ofProbability} turns it into the prior weight. It should be shown with its reciprocal:
 * a wrong λ moves every weight by the same number of bits.
 */
public final class MatchProbability {

  private MatchProbability() {}

  /** Pairs within one file of this many records: n(n − 1)/2. */
  public static long pairsWithin(long records) {
    mustNotBeNegative(records);
    return Math.multiplyExact(records, records - 1) / 2;
  }

  /** Pairs between files, of which none is compared with itself: Σ over two files nₐ · n_b. */
  public static long pairsBetween(Collection<Long> records) {
    var before = 0L;
    var pairs = 0L;
    for (long more : records) {
      mustNotBeNegative(more);
      pairs = Math.addExact(pairs, Math.multiplyExact(before, more));
      before = Math.addExact(before, more);
    }
    return pairs;
  }

  /**
   * λ from rules so strict that the pairs they find are surely of one person: found / recall / pairs (Splink,
   * {@code estimate_probability_two_random_records_match}).
   *
   * @param found pairs that any of the rules finds, each counted once
   * @param recall share of all true pairs that the rules are believed to find, above 0 and up to 1
   * @param pairs all pairs that there are
   * @throws IllegalArgumentException if what follows is no probability, which says that the recall is too low or the rules are not strict
   */
  public static double fromStrictRules(long found, double recall, long pairs) {
    if (!(recall > 0 && recall <= 1)) {
      throw new IllegalArgumentException("a recall lies above 0 and up to 1, not at " + recall);
    }
    var lambda = found / recall / pairs;
    if (!(lambda >= 0 && lambda <= 1)) {
      throw new IllegalArgumentException(
          "%d pairs found at a recall of %s are more than the %d there are"
              .formatted(found, recall, pairs));
    }
    return lambda;
  }

  /**
   * λ among all pairs, from the λ that was trained within a block: the odds less what agreement on the block adds to them.
   *
   * @param blocked λ within the block, strictly between 0 and 1
   * @param bayesFactors m/u of every level that the block makes sure of, each above 0
   */
  public static double beyondBlock(double blocked, Collection<Double> bayesFactors) {
    return MatchWeight.probabilityOf(MatchWeight.ofProbability(blocked) - bits(bayesFactors));
  }

  /** λ to begin with within a block: the odds raised by what agreement on the block adds; the reverse of {@link #beyondBlock}. */
  public static double withinBlock(double lambda, Collection<Double> bayesFactors) {
    return MatchWeight.probabilityOf(MatchWeight.ofProbability(lambda) + bits(bayesFactors));
  }

  private static double bits(Collection<Double> bayesFactors) {
    return bayesFactors.stream().mapToDouble(MatchWeight::log2).sum();
  }

  private static void mustNotBeNegative(long records) {
    if (records < 0) {
      throw new IllegalArgumentException("a file has no fewer than 0 records, not " + records);
    }
  }
}
