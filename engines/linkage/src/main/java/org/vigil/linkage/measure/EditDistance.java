package org.vigil.linkage.measure;

/**
 * How many single edits turn one string into the other, counted on Unicode code points; the three differ in what a swap of neighbours costs.
 *
 * <p>Symmetric; 0 for equal strings, the length of the other for an empty one. Safe for use by many threads. Nothing is allocated where one of the two,
 * less what they begin and end with in common, has up to 64 code points, except by {@link #DAMERAU_LEVENSHTEIN} beyond a distance of 2.
 */
public enum EditDistance {
  /** Insertions, deletions and substitutions (Levenshtein 1966): a swap of neighbours costs two. */
  LEVENSHTEIN {
    @Override
    int measure(int limit, int[] a, int[] b) {
      return Edits.restricted(limit, a, b, false);
    }
  },

  /** A swap of neighbours costs one, but no part is edited twice (optimal string alignment): CA to ABC is 3. */
  OPTIMAL_STRING_ALIGNMENT {
    @Override
    int measure(int limit, int[] a, int[] b) {
      return Edits.restricted(limit, a, b, true);
    }
  },

  /** A swap costs one and may be edited further (Damerau 1964; Lowrance and Wagner 1975): CA to ABC is 2. */
  DAMERAU_LEVENSHTEIN {
    @Override
    int measure(int limit, int[] a, int[] b) {
      return Edits.unrestricted(limit, a, b);
    }
  };

  public int between(String a, String b) {
    return between(a.codePoints().toArray(), b.codePoints().toArray());
  }

  public int between(int[] a, int[] b) {
    return measure(Integer.MAX_VALUE - 1, a, b);
  }

  /** The distance where it is the limit or less, else some number above the limit; most unlike spellings are turned away by cheap bounds. */
  public int betweenOrAbove(int limit, Letters a, Letters b) {
    return farApart(limit, a.codePoints, a.bag, b.codePoints, b.bag)
        ? limit + 1
        : measure(limit, a.codePoints, b.codePoints);
  }

  public int betweenOrAbove(int limit, int[] a, int[] b) {
    return farApart(limit, a, Letters.bagOf(a), b, Letters.bagOf(b))
        ? limit + 1
        : measure(limit, a, b);
  }

  /** Whether {@code between(a, b) <= limit}, exactly. */
  public boolean atMost(int limit, Letters a, Letters b) {
    return betweenOrAbove(limit, a, b) <= limit;
  }

  public boolean atMost(int limit, int[] a, int[] b) {
    return betweenOrAbove(limit, a, b) <= limit;
  }

  /** Exact up to the limit; above it, any number above it. */
  abstract int measure(int limit, int[] a, int[] b);

  /** An edit changes the length by one at most, and gives a partner to one letter of either side at most; a swap gives none. */
  private static boolean farApart(int limit, int[] a, long bagOfA, int[] b, long bagOfB) {
    return Math.abs(a.length - b.length) > limit
        || Letters.missing(bagOfA, bagOfB) > limit
        || Letters.missing(bagOfB, bagOfA) > limit;
  }
}
