package org.vigil.linkage;

/**
 * Two measures of likeness from 0 to 1, on Unicode code points. Fold names first ({@link Folding}); the measures compare what they are given.
 *
 * <p>Conventions follow DuckDB and so Splink: half the mismatched common characters, rounded down, are transpositions; an empty string is like
 * nothing, itself included.
 */
public enum StringSimilarity {
  /** Jaro (1989): (c/|a| + c/|b| + (c − t)/c) / 3, c characters in common within half the longer length, t transpositions. */
  JARO {
    @Override
    public double between(String a, String b) {
      return jaro(a.codePoints().toArray(), b.codePoints().toArray());
    }
  },

  /** Winkler (1990): J + 0.1 · p · (1 − J), p the common prefix up to four characters; the bonus is given only where J exceeds 0.7. */
  JARO_WINKLER {
    @Override
    public double between(String a, String b) {
      var left = a.codePoints().toArray();
      var right = b.codePoints().toArray();
      var jaro = jaro(left, right);
      return jaro > 0.7 ? jaro + 0.1 * commonPrefix(left, right) * (1 - jaro) : jaro;
    }
  };

  public abstract double between(String a, String b);

  private static double jaro(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    var window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
    var usedInA = new boolean[a.length];
    var usedInB = new boolean[b.length];
    var common = 0;
    for (var i = 0; i < a.length; i++) {
      for (var j = Math.max(0, i - window); j <= Math.min(b.length - 1, i + window); j++) {
        if (!usedInB[j] && a[i] == b[j]) {
          usedInA[i] = true;
          usedInB[j] = true;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    var transpositions = outOfOrder(a, usedInA, b, usedInB) / 2;
    double c = common;
    return (c / a.length + c / b.length + (c - transpositions) / c) / 3;
  }

  private static int outOfOrder(int[] a, boolean[] usedInA, int[] b, boolean[] usedInB) {
    var outOfOrder = 0;
    var j = 0;
    for (var i = 0; i < a.length; i++) {
      if (usedInA[i]) {
        while (!usedInB[j]) {
          j++;
        }
        if (a[i] != b[j++]) {
          outOfOrder++;
        }
      }
    }
    return outOfOrder;
  }

  private static int commonPrefix(int[] a, int[] b) {
    var length = 0;
    while (length < Math.min(4, Math.min(a.length, b.length)) && a[length] == b[length]) {
      length++;
    }
    return length;
  }
}
