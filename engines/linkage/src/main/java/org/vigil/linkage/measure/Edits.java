package org.vigil.linkage.measure;

/** The arithmetic of the edit distances. */
final class Edits {

  private Edits() {}

  /** Levenshtein's distance, or with swaps that of optimal string alignment; above the limit, any number above it. */
  static int restricted(int limit, int[] a, int[] b, boolean swaps) {
    var shorter = a.length <= b.length ? a : b;
    var longer = a.length <= b.length ? b : a;
    var start = commonStart(shorter, longer);
    var end = commonEnd(shorter, longer, start);
    var m = shorter.length - start - end;
    var n = longer.length - start - end;
    if (m == 0 || n - m > limit) {
      return n;
    }
    return m <= Long.SIZE
        ? bitParallel(limit, shorter, m, longer, n, start, swaps)
        : byRows(shorter, m, longer, n, start, swaps);
  }

  /**
   * One column of the table of distances in two words, a bit for each row: where the distance grows downwards, and where it falls (Myers 1999, <i>A fast
   * bit-vector algorithm for approximate string matching</i>, in the form of Hyyrö 2003, which adds swaps).
   */
  private static int bitParallel(
      int limit, int[] pattern, int m, int[] text, int n, int start, boolean swaps) {
    var grows = -1L;
    var falls = 0L;
    var diagonal = 0L;
    var equalBefore = 0L;
    var distance = m;
    var lastRow = m - 1;
    for (var j = 0; j < n; j++) {
      var equal = positions(pattern, start, m, text[start + j]);
      var swap = swaps ? (~diagonal & equal) << 1 & equalBefore : 0;
      diagonal = (((equal & grows) + grows) ^ grows) | equal | falls | swap;
      var growsAlong = falls | ~(diagonal | grows);
      var fallsAlong = diagonal & grows;
      distance += (int) (growsAlong >>> lastRow & 1) - (int) (fallsAlong >>> lastRow & 1);
      // Each letter still to come takes away one at most.
      if (distance - (n - 1 - j) > limit) {
        return limit + 1;
      }
      growsAlong = growsAlong << 1 | 1;
      fallsAlong <<= 1;
      grows = fallsAlong | ~(diagonal | growsAlong);
      falls = growsAlong & diagonal;
      equalBefore = equal;
    }
    return distance;
  }

  /** A bit for each place of the pattern where the letter stands; for names, quicker than a table of all letters. */
  private static long positions(int[] pattern, int start, int m, int letter) {
    var positions = 0L;
    for (var i = 0; i < m; i++) {
      positions |= (pattern[start + i] == letter ? 1L : 0L) << i;
    }
    return positions;
  }

  /** The table of distances, of which three rows are kept. */
  private static int byRows(int[] a, int m, int[] b, int n, int start, boolean swaps) {
    var beforeLast = new int[m + 1];
    var last = new int[m + 1];
    var row = new int[m + 1];
    for (var i = 0; i <= m; i++) {
      row[i] = i;
    }
    for (var j = 1; j <= n; j++) {
      var spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
      row[0] = j;
      for (var i = 1; i <= m; i++) {
        var equal = a[start + i - 1] == b[start + j - 1];
        row[i] = cheapest(last[i - 1] + (equal ? 0 : 1), last[i], row[i - 1]);
        if (swaps
            && i > 1
            && j > 1
            && a[start + i - 1] == b[start + j - 2]
            && a[start + i - 2] == b[start + j - 1]) {
          row[i] = Math.min(row[i], beforeLast[i - 2] + 1);
        }
      }
    }
    return row[m];
  }

  /**
   * Damerau's distance. Where alignment without a second edit of any part costs two or less, nothing is cheaper: one edit is one edit to either. Beyond,
   * the whole table is needed, since a swap may reach far back.
   */
  static int unrestricted(int limit, int[] a, int[] b) {
    if (limit < 2) {
      return restricted(limit, a, b, true);
    }
    var aligned = restricted(Integer.MAX_VALUE - 1, a, b, true);
    return aligned <= 2 ? aligned : byTable(a, b);
  }

  private static int byTable(int[] a, int[] b) {
    var width = b.length + 2;
    var far = a.length + b.length;
    // Row and column 0 are a border that no edit may come from; the distance of the first i and j
    // letters is at i + 1, j + 1.
    var cost = new int[(a.length + 2) * width];
    cost[0] = far;
    for (var i = 0; i <= a.length; i++) {
      cost[(i + 1) * width] = far;
      cost[(i + 1) * width + 1] = i;
    }
    for (var j = 0; j <= b.length; j++) {
      cost[j + 1] = far;
      cost[width + j + 1] = j;
    }
    var lastRowOf = new int[b.length + 1];
    for (var i = 1; i <= a.length; i++) {
      var lastMatch = 0;
      for (var j = 1; j <= b.length; j++) {
        var row = lastRowOf[j];
        var equal = a[i - 1] == b[j - 1];
        var at = (i + 1) * width + j + 1;
        var swapped = cost[row * width + lastMatch] + (i - row - 1) + 1 + (j - lastMatch - 1);
        cost[at] =
            Math.min(
                swapped,
                cheapest(cost[at - width - 1] + (equal ? 0 : 1), cost[at - width], cost[at - 1]));
        if (equal) {
          lastMatch = j;
          lastRowOf[j] = i;
        }
      }
    }
    return cost[cost.length - 1];
  }

  private static int cheapest(int substituted, int above, int before) {
    return Math.min(substituted, Math.min(above, before) + 1);
  }

  private static int commonStart(int[] shorter, int[] longer) {
    var start = 0;
    while (start < shorter.length && shorter[start] == longer[start]) {
      start++;
    }
    return start;
  }

  private static int commonEnd(int[] shorter, int[] longer, int start) {
    var end = 0;
    while (end < shorter.length - start
        && shorter[shorter.length - 1 - end] == longer[longer.length - 1 - end]) {
      end++;
    }
    return end;
  }
}
