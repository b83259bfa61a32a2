package org.vigil.linkage.measure;

import java.util.Arrays;

/** The arithmetic of Jaccard on the sets of letters. */
final class Jaccard {

  private static final int FIRST = ' ';

  private Jaccard() {}

  static double between(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    var ofA = plainSet(a);
    var ofB = plainSet(b);
    return ofA == 0 || ofB == 0
        ? ofAnyLetters(a, b)
        : (double) Long.bitCount(ofA & ofB) / Long.bitCount(ofA | ofB);
  }

  /** A bit for each of the 64 characters from space to underscore, which hold all that folded names are written with; 0 where another occurs. */
  private static long plainSet(int[] text) {
    var set = 0L;
    for (var letter : text) {
      if (letter < FIRST || letter >= FIRST + Long.SIZE) {
        return 0;
      }
      set |= 1L << (letter - FIRST);
    }
    return set;
  }

  private static double ofAnyLetters(int[] a, int[] b) {
    var ofA = Arrays.stream(a).distinct().toArray();
    var ofB = Arrays.stream(b).distinct().sorted().toArray();
    var shared = Arrays.stream(ofA).filter(letter -> Arrays.binarySearch(ofB, letter) >= 0).count();
    return (double) shared / (ofA.length + ofB.length - shared);
  }
}
