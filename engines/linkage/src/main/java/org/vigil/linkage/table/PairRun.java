package org.vigil.linkage.table;

import java.util.List;

/**
 * How pairs are made and scored in bulk.
 *
 * @param threads working side by side; the pairs come in the same order whatever their number
 * @param mostRecordsAKey a key that more records share is skipped and reported
 * @param leastWeight pairs below are counted but not handed on
 */
public record PairRun(int threads, int mostRecordsAKey, double leastWeight) {

  public PairRun {
    if (threads < 1 || mostRecordsAKey < 2) {
      throw new IllegalArgumentException(
          "a run has a thread or more, and two records or more to a key, got "
              + threads
              + ", "
              + mostRecordsAKey);
    }
  }

  /** Every pair, by all processors, no key too large. */
  public static PairRun all() {
    return new PairRun(
        Runtime.getRuntime().availableProcessors(), Integer.MAX_VALUE, Double.NEGATIVE_INFINITY);
  }

  public PairRun atLeast(double weight) {
    return new PairRun(threads, mostRecordsAKey, weight);
  }

  public PairRun withAtMost(int recordsAKey) {
    return new PairRun(threads, recordsAKey, leastWeight);
  }

  public PairRun on(int threads) {
    return new PairRun(threads, mostRecordsAKey, leastWeight);
  }

  /**
   * What a run did.
   *
   * @param rules in the model's order
   * @param compared pairs scored
   * @param handedOn pairs that reached the least weight
   */
  public record Result(List<RuleResult> rules, long compared, long handedOn) {
    public Result {
      rules = List.copyOf(rules);
    }
  }

  /**
   * @param count as it was before the run
   * @param compared pairs that this rule was the first to find
   */
  public record RuleResult(BlockingCount.Rule count, long compared) {}
}
