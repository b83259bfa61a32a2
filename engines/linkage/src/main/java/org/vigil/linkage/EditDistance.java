package org.vigil.linkage;

import java.util.HashMap;

/** How many single edits turn one string into the other, counted on Unicode code points; the three differ in what a swap costs. */
public enum EditDistance {
  /** Insertions, deletions and substitutions (Levenshtein 1966): a swap of neighbours costs two. */
  LEVENSHTEIN {
    @Override
    public int between(String a, String b) {
      return restricted(a, b, false);
    }
  },

  /** A swap of neighbours costs one, but no part is edited twice (optimal string alignment): CA to ABC is 3. */
  OPTIMAL_STRING_ALIGNMENT {
    @Override
    public int between(String a, String b) {
      return restricted(a, b, true);
    }
  },

  /** A swap costs one and may be edited further (Damerau 1964; Lowrance and Wagner 1975): CA to ABC is 2. */
  DAMERAU_LEVENSHTEIN {
    @Override
    public int between(String a, String b) {
      return unrestricted(a.codePoints().toArray(), b.codePoints().toArray());
    }
  };

  public abstract int between(String a, String b);

  private static int restricted(String left, String right, boolean swaps) {
    var a = left.codePoints().toArray();
    var b = right.codePoints().toArray();
    var cost = new int[a.length + 1][b.length + 1];
    for (var i = 0; i <= a.length; i++) {
      for (var j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        cost[i][j] = cheapest(cost, i, j, a[i - 1] == b[j - 1]);
        if (swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length][b.length];
  }

  private static int cheapest(int[][] cost, int i, int j, boolean equal) {
    var substituted = cost[i - 1][j - 1] + (equal ? 0 : 1);
    return Math.min(substituted, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
  }

  private static int unrestricted(int[] a, int[] b) {
    var far = a.length + b.length;
    var cost = new int[a.length + 2][b.length + 2];
    cost[0][0] = far;
    for (var i = 0; i <= a.length; i++) {
      cost[i + 1][0] = far;
      cost[i + 1][1] = i;
    }
    for (var j = 0; j <= b.length; j++) {
      cost[0][j + 1] = far;
      cost[1][j + 1] = j;
    }
    var lastRowOf = new HashMap<Integer, Integer>();
    for (var i = 1; i <= a.length; i++) {
      var lastMatch = 0;
      for (var j = 1; j <= b.length; j++) {
        var row = lastRowOf.getOrDefault(b[j - 1], 0);
        var column = lastMatch;
        var equal = a[i - 1] == b[j - 1];
        if (equal) {
          lastMatch = j;
        }
        var swapped = cost[row][column] + (i - row - 1) + 1 + (j - column - 1);
        cost[i + 1][j + 1] = Math.min(cheapest(cost, i + 1, j + 1, equal), swapped);
      }
      lastRowOf.put(a[i - 1], i);
    }
    return cost[a.length + 1][b.length + 1];
  }
}
