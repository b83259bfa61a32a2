package org.vigil.linkage.measure;

/** The arithmetic of Jaro and Winkler, with bounds on it. */
final class Jaro {

  private static final double BONUS_ABOVE = 0.7;
  private static final double BONUS = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private Jaro() {}

  static double between(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    return a.length <= Long.SIZE && b.length <= Long.SIZE ? ofShort(a, b) : ofLong(a, b);
  }

  static double winkler(int[] a, int[] b) {
    return withBonus(between(a, b), a, b);
  }

  static boolean mayReach(double floor, int[] a, long bagOfA, int[] b, long bagOfB) {
    return bound(mostCommon(a, bagOfA, b, bagOfB), a, b) >= floor - StringSimilarity.ROUNDING;
  }

  /** Tries the length alone first, since it costs least. */
  static boolean winklerMayReach(double floor, int[] a, long bagOfA, int[] b, long bagOfB) {
    var least = floor - StringSimilarity.ROUNDING;
    var byLength = withBonus(bound(Math.min(a.length, b.length), a, b), a, b);
    return byLength >= least
        && withBonus(bound(mostCommon(a, bagOfA, b, bagOfB), a, b), a, b) >= least;
  }

  private static double withBonus(double jaro, int[] a, int[] b) {
    return jaro > BONUS_ABOVE ? jaro + BONUS * commonPrefix(a, b) * (1 - jaro) : jaro;
  }

  /** Jaro's measure if this many letters were common and all in order; it grows with the letters in common. */
  private static double bound(int common, int[] a, int[] b) {
    return common == 0 ? 0 : measure(common, 0, a.length, b.length);
  }

  private static int mostCommon(int[] a, long bagOfA, int[] b, long bagOfB) {
    return Math.min(
        a.length - Letters.missing(bagOfA, bagOfB), b.length - Letters.missing(bagOfB, bagOfA));
  }

  private static double measure(int common, int transpositions, int lengthOfA, int lengthOfB) {
    double c = common;
    return (c / lengthOfA + c / lengthOfB + (c - transpositions) / c) / 3;
  }

  /** Letters that have found a partner are marked in one long for each side. */
  private static double ofShort(int[] a, int[] b) {
    var window = window(a, b);
    var common = sharedPrefix(a, b, Math.min(a.length, b.length));
    // Each letter of a common prefix is paired with its like: what stands before is taken.
    var pairedInA = common == Long.SIZE ? -1L : (1L << common) - 1;
    var pairedInB = pairedInA;
    for (var i = common; i < a.length; i++) {
      var last = Math.min(b.length - 1, i + window);
      for (var j = Math.max(0, i - window); j <= last; j++) {
        if (a[i] == b[j] && (pairedInB >>> j & 1) == 0) {
          pairedInA |= 1L << i;
          pairedInB |= 1L << j;
          break;
        }
      }
    }
    common = Long.bitCount(pairedInA);
    if (common == 0) {
      return 0;
    }
    var outOfOrder = 0;
    for (; pairedInA != 0; pairedInA &= pairedInA - 1, pairedInB &= pairedInB - 1) {
      if (a[Long.numberOfTrailingZeros(pairedInA)] != b[Long.numberOfTrailingZeros(pairedInB)]) {
        outOfOrder++;
      }
    }
    return measure(common, outOfOrder / 2, a.length, b.length);
  }

  private static double ofLong(int[] a, int[] b) {
    var window = window(a, b);
    var pairedInA = new boolean[a.length];
    var pairedInB = new boolean[b.length];
    var common = 0;
    for (var i = 0; i < a.length; i++) {
      var last = Math.min(b.length - 1, i + window);
      for (var j = Math.max(0, i - window); j <= last; j++) {
        if (a[i] == b[j] && !pairedInB[j]) {
          pairedInA[i] = true;
          pairedInB[j] = true;
          common++;
          break;
        }
      }
    }
    return common == 0
        ? 0
        : measure(common, outOfOrder(a, pairedInA, b, pairedInB) / 2, a.length, b.length);
  }

  private static int outOfOrder(int[] a, boolean[] pairedInA, int[] b, boolean[] pairedInB) {
    var outOfOrder = 0;
    var j = 0;
    for (var i = 0; i < a.length; i++) {
      if (pairedInA[i]) {
        while (!pairedInB[j]) {
          j++;
        }
        if (a[i] != b[j++]) {
          outOfOrder++;
        }
      }
    }
    return outOfOrder;
  }

  private static int window(int[] a, int[] b) {
    return Math.max(0, Math.max(a.length, b.length) / 2 - 1);
  }

  private static int commonPrefix(int[] a, int[] b) {
    return sharedPrefix(a, b, Math.min(LONGEST_PREFIX, Math.min(a.length, b.length)));
  }

  private static int sharedPrefix(int[] a, int[] b, int most) {
    var length = 0;
    while (length < most && a[length] == b[length]) {
      length++;
    }
    return length;
  }
}
