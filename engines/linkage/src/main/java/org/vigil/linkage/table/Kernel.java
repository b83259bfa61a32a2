package org.vigil.linkage.table;

import java.util.Arrays;

/**
 * String measures on letters in arrays, without making anything. Same definitions as {@link TextMeasure}, to which the tests compare them.
 *
 * <p>Bounds. With c letters in common, c ≤ min(|a| − letters of a missing from b, |b| − letters of b missing from a), so
 * Jaro ≤ (c/|a| + c/|b| + 1) / 3. A distance is at least the greater of |a| − c and |b| − c.
 */
final class Kernel {

  /** What a swap of neighbours costs. */
  enum Swaps {
    /** Two edits. */
    NONE,
    /** One, no part being edited twice. */
    ONCE,
    /** One, and it may be edited further. */
    FREELY
  }

  private boolean[] usedInA = new boolean[64];
  private boolean[] usedInB = new boolean[64];
  private int[] cost = new int[1024];
  private int[] lastRowOf = new int[0];

  /** The likeness, or a value below the least wanted where it cannot reach it. */
  double jaro(Spellings ones, int one, Spellings others, int other, double least) {
    var bound = jaroBound(ones, one, others, other);
    return bound < least ? bound : exactJaro(ones, one, others, other);
  }

  double jaroWinkler(Spellings ones, int one, Spellings others, int other, double least) {
    var bound = jaroBound(ones, one, others, other);
    var prefix = commonPrefix(ones, one, others, other);
    if (boosted(bound, prefix) < least) {
      return boosted(bound, prefix);
    }
    return boosted(exactJaro(ones, one, others, other), prefix);
  }

  /** Letters in both over letters in either, each counted once. */
  double jaccard(Spellings ones, int one, Spellings others, int other) {
    var a = ones.letters();
    var b = others.letters();
    var fromA = ones.start(one);
    var toA = fromA + ones.length(one);
    var fromB = others.start(other);
    var toB = fromB + others.length(other);
    var both = 0;
    var onlyOne = 0;
    for (var i = fromA; i < toA; i++) {
      if (!contains(a, fromA, i, a[i])) {
        if (contains(b, fromB, toB, a[i])) {
          both++;
        } else {
          onlyOne++;
        }
      }
    }
    for (var j = fromB; j < toB; j++) {
      if (!contains(b, fromB, j, b[j]) && !contains(a, fromA, toA, b[j])) {
        onlyOne++;
      }
    }
    return both + onlyOne == 0 ? 0 : (double) both / (both + onlyOne);
  }

  /** The distance, or a value above the most wanted where it must exceed it. */
  double distance(Spellings ones, int one, Spellings others, int other, double most, Swaps swaps) {
    var bound = distanceBound(ones, one, others, other);
    if (bound > most) {
      return bound;
    }
    var a = ones.letters();
    var b = others.letters();
    var fromA = ones.start(one);
    var fromB = others.start(other);
    var lengthA = ones.length(one);
    var lengthB = others.length(other);
    while (lengthA > 0 && lengthB > 0 && a[fromA] == b[fromB]) {
      fromA++;
      fromB++;
      lengthA--;
      lengthB--;
    }
    while (lengthA > 0 && lengthB > 0 && a[fromA + lengthA - 1] == b[fromB + lengthB - 1]) {
      lengthA--;
      lengthB--;
    }
    if (lengthA == 0 || lengthB == 0) {
      return Math.max(lengthA, lengthB);
    }
    if (lengthA == 1 && lengthB == 1) {
      return 1;
    }
    if (swaps != Swaps.NONE
        && lengthA == 2
        && lengthB == 2
        && a[fromA] == b[fromB + 1]
        && a[fromA + 1] == b[fromB]) {
      return 1;
    }
    // Both ends differ by now, so what is left takes two edits or more.
    if (most < 2) {
      return 2;
    }
    return swaps == Swaps.FREELY
        ? unrestricted(a, fromA, lengthA, b, fromB, lengthB)
        : restricted(a, fromA, lengthA, b, fromB, lengthB, swaps == Swaps.ONCE);
  }

  private static double boosted(double jaro, int prefix) {
    return jaro > 0.7 ? jaro + 0.1 * prefix * (1 - jaro) : jaro;
  }

  private static double jaroBound(Spellings ones, int one, Spellings others, int other) {
    double a = ones.length(one);
    double b = others.length(other);
    if (a == 0 || b == 0) {
      return 0;
    }
    var c = common(ones, one, others, other);
    return c == 0 ? 0 : (c / a + c / b + 1) / 3;
  }

  private static double distanceBound(Spellings ones, int one, Spellings others, int other) {
    return Math.max(ones.length(one), others.length(other)) - common(ones, one, others, other);
  }

  /** At most so many letters are in common. */
  private static double common(Spellings ones, int one, Spellings others, int other) {
    var a = ones.mask(one);
    var b = others.mask(other);
    return Math.min(
        ones.length(one) - Long.bitCount(a & ~b), others.length(other) - Long.bitCount(b & ~a));
  }

  private static int commonPrefix(Spellings ones, int one, Spellings others, int other) {
    var a = ones.letters();
    var b = others.letters();
    var fromA = ones.start(one);
    var fromB = others.start(other);
    var most = Math.min(4, Math.min(ones.length(one), others.length(other)));
    var length = 0;
    while (length < most && a[fromA + length] == b[fromB + length]) {
      length++;
    }
    return length;
  }

  private double exactJaro(Spellings ones, int one, Spellings others, int other) {
    var a = ones.letters();
    var b = others.letters();
    var fromA = ones.start(one);
    var fromB = others.start(other);
    var lengthA = ones.length(one);
    var lengthB = others.length(other);
    if (lengthA == 0 || lengthB == 0) {
      return 0;
    }
    makeRoom(Math.max(lengthA, lengthB));
    var window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
    var common = 0;
    for (var i = 0; i < lengthA; i++) {
      var letter = a[fromA + i];
      var end = Math.min(lengthB - 1, i + window);
      for (var j = Math.max(0, i - window); j <= end; j++) {
        if (b[fromB + j] == letter && !usedInB[j]) {
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
    var outOfOrder = 0;
    for (int i = 0, j = 0; i < lengthA; i++) {
      if (usedInA[i]) {
        while (!usedInB[j]) {
          j++;
        }
        outOfOrder += a[fromA + i] != b[fromB + j++] ? 1 : 0;
      }
    }
    var transpositions = outOfOrder / 2;
    double c = common;
    return (c / lengthA + c / lengthB + (c - transpositions) / c) / 3;
  }

  private void makeRoom(int length) {
    if (length > usedInA.length) {
      usedInA = new boolean[length * 2];
      usedInB = new boolean[length * 2];
    } else {
      Arrays.fill(usedInA, 0, length, false);
      Arrays.fill(usedInB, 0, length, false);
    }
  }

  private static boolean contains(char[] letters, int from, int to, char letter) {
    for (var i = from; i < to; i++) {
      if (letters[i] == letter) {
        return true;
      }
    }
    return false;
  }

  private int restricted(
      char[] a, int fromA, int lengthA, char[] b, int fromB, int lengthB, boolean swaps) {
    var width = lengthB + 1;
    makeCosts((lengthA + 1) * width);
    for (var i = 0; i <= lengthA; i++) {
      for (var j = 0; j <= lengthB; j++) {
        var here = i * width + j;
        if (i == 0 || j == 0) {
          cost[here] = i + j;
          continue;
        }
        var equal = a[fromA + i - 1] == b[fromB + j - 1];
        var least =
            Math.min(
                cost[here - width - 1] + (equal ? 0 : 1),
                Math.min(cost[here - width], cost[here - 1]) + 1);
        if (swaps
            && i > 1
            && j > 1
            && a[fromA + i - 1] == b[fromB + j - 2]
            && a[fromA + i - 2] == b[fromB + j - 1]) {
          least = Math.min(least, cost[here - 2 * width - 2] + 1);
        }
        cost[here] = least;
      }
    }
    return cost[lengthA * width + lengthB];
  }

  /** Lowrance and Wagner (1975); row and column 0 of the matrix hold a distance no path exceeds. */
  private int unrestricted(char[] a, int fromA, int lengthA, char[] b, int fromB, int lengthB) {
    var width = lengthB + 2;
    var far = lengthA + lengthB;
    makeCosts((lengthA + 2) * width);
    if (lastRowOf.length == 0) {
      lastRowOf = new int[Character.MAX_VALUE + 1];
    }
    cost[0] = far;
    for (var i = 0; i <= lengthA; i++) {
      cost[(i + 1) * width] = far;
      cost[(i + 1) * width + 1] = i;
    }
    for (var j = 0; j <= lengthB; j++) {
      cost[j + 1] = far;
      cost[width + j + 1] = j;
    }
    for (var i = 1; i <= lengthA; i++) {
      var lastMatch = 0;
      for (var j = 1; j <= lengthB; j++) {
        var row = lastRowOf[b[fromB + j - 1]];
        var column = lastMatch;
        var equal = a[fromA + i - 1] == b[fromB + j - 1];
        if (equal) {
          lastMatch = j;
        }
        var here = (i + 1) * width + j + 1;
        var least =
            Math.min(
                cost[here - width - 1] + (equal ? 0 : 1),
                Math.min(cost[here - width], cost[here - 1]) + 1);
        var swapped = cost[row * width + column] + (i - row - 1) + 1 + (j - column - 1);
        cost[here] = Math.min(least, swapped);
      }
      lastRowOf[a[fromA + i - 1]] = i;
    }
    for (var i = 0; i < lengthA; i++) {
      lastRowOf[a[fromA + i]] = 0;
    }
    return cost[(lengthA + 1) * width + lengthB + 1];
  }

  private void makeCosts(int size) {
    if (size > cost.length) {
      cost = new int[size * 2];
    }
  }
}
