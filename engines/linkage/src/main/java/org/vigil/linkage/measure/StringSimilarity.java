package org.vigil.linkage.measure;

/**
 * Measures of likeness from 0 (nothing in common) to 1 (equal), on Unicode code points. Fold names first ({@link Folding}); the measures compare what
 * they are given.
 *
 * <p>Conventions are those of DuckDB, and so of Splink: an empty string is like nothing, itself included. All three are symmetric.
 *
 * <p>Safe for use by many threads. Nothing is allocated for folded spellings of up to 64 code points given as arrays or {@link Letters}.
 */
public enum StringSimilarity {
  /**
   * (c/|a| + c/|b| + (c − t)/c) / 3: c letters in common, no further apart than half the longer length less one; t half the common letters that are out
   * of order, rounded down (Jaro 1989, <i>Advances in record-linkage methodology</i>, JASA 84).
   */
  JARO {
    @Override
    double measure(double floor, int[] a, long bagOfA, int[] b, long bagOfB) {
      return Jaro.mayReach(floor, a, bagOfA, b, bagOfB) ? Jaro.between(a, b) : 0;
    }
  },

  /**
   * J + p/10 · (1 − J), p the common prefix up to four letters; the bonus is given only where J exceeds 0.7 (Winkler 1990, <i>String comparator
   * metrics and enhanced decision rules</i>; the condition as in DuckDB and commons-text).
   */
  JARO_WINKLER {
    @Override
    double measure(double floor, int[] a, long bagOfA, int[] b, long bagOfB) {
      return Jaro.winklerMayReach(floor, a, bagOfA, b, bagOfB) ? Jaro.winkler(a, b) : 0;
    }
  },

  /** Letters both use over letters either uses, each letter counted once: AB is wholly like BA (as DuckDB's {@code jaccard}). */
  JACCARD {
    @Override
    double measure(double floor, int[] a, long bagOfA, int[] b, long bagOfB) {
      return Jaccard.between(a, b);
    }
  };

  /** Rounding may lift a measure this little over its bound. */
  static final double ROUNDING = 1e-9;

  public double between(String a, String b) {
    return between(a.codePoints().toArray(), b.codePoints().toArray());
  }

  public double between(int[] a, int[] b) {
    return measure(0, a, 0, b, 0);
  }

  /** The measure where it is the floor or more, else some value below the floor; most unlike spellings are turned away by cheap bounds. */
  public double betweenOrBelow(double floor, Letters a, Letters b) {
    return measure(floor, a.codePoints, a.bag, b.codePoints, b.bag);
  }

  public double betweenOrBelow(double floor, int[] a, int[] b) {
    return measure(floor, a, Letters.bagOf(a), b, Letters.bagOf(b));
  }

  /** Whether {@code between(a, b) >= threshold}, exactly. */
  public boolean atLeast(double threshold, Letters a, Letters b) {
    return betweenOrBelow(threshold, a, b) >= threshold;
  }

  public boolean atLeast(double threshold, int[] a, int[] b) {
    return betweenOrBelow(threshold, a, b) >= threshold;
  }

  /** Exact at and above the floor; may be 0 below it. Bags are as {@link Letters#bagOf}, or both 0 for nothing known. */
  abstract double measure(double floor, int[] a, long bagOfA, int[] b, long bagOfB);
}
