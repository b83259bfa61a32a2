package org.vigil.matching;

/**
 * Links set beside the truth, pair by pair. A pair that waits for a person's answer is neither right nor wrong.
 *
 * @param rows notifications
 * @param asked notifications about which a person was asked
 * @param right pairs in one case file that are about one person
 * @param wrong pairs in one case file that are about two
 * @param missed pairs about one person in two case files, and nobody is asked
 * @param waiting pairs about one person in two case files that an open question would join
 */
public record LinkTally(long rows, long asked, long right, long wrong, long missed, long waiting) {

  public static final LinkTally NONE = new LinkTally(0, 0, 0, 0, 0, 0);

  public LinkTally plus(LinkTally other) {
    return new LinkTally(
        rows + other.rows,
        asked + other.asked,
        right + other.right,
        wrong + other.wrong,
        missed + other.missed,
        waiting + other.waiting);
  }

  /** Of the pairs linked, the share that are about one person; NaN where none was linked. */
  public double precision() {
    return share(right, right + wrong);
  }

  /** Of the pairs about one person that do not wait for an answer, the share linked; NaN where there is none. */
  public double recall() {
    return share(right, right + missed);
  }

  /** Of all pairs about one person, the share linked though nobody has answered anything; NaN where there is none. */
  public double recallUnanswered() {
    return share(right, right + missed + waiting);
  }

  /** Harmonic mean of precision and recall; NaN where there was nothing to find and nothing found. */
  public double f1() {
    return share(2 * right, 2 * right + wrong + missed);
  }

  /** The share of notifications that a person was asked about; NaN where there is none. */
  public double reviewLoad() {
    return share(asked, rows);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
