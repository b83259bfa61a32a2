package org.vigil.linkage.evaluation;

/**
 * Pairs that were taken to be of one person, against those that are.
 *
 * @param right pairs taken to be of one that are
 * @param wrong pairs taken to be of one that are not
 * @param missed pairs of one that were not taken to be, those never compared included
 */
public record Quality(long right, long wrong, long missed) {

  /** Of the pairs taken to be of one, the share that are; 1 where none was taken. */
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** Of the pairs that are of one, the share that were taken to be; 1 where there is none. */
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  /** Harmonic mean of precision and recall, 2·right / (2·right + wrong + missed); 1 where there was nothing to find and nothing found. */
  public double f1() {
    var all = 2 * right + wrong + missed;
    return all == 0 ? 1 : 2.0 * right / all;
  }
}
