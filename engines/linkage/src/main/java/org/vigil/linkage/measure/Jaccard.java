package org.vigil.linkage.measure;

import java.util.Arrays;

/** The arithmetic of Jaccard on the sets of letters. */
final class Jaccard {

  private Jaccard() {}

  static double between(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    return a.length <= Long.SIZE && b.length <= Long.SIZE ? ofShort(a, b) : ofLong(a, b);
  }

  private static double ofShort(int[] a, int[] b) {
    var ofA = 0;
    var shared = 0;
    for (var i = 0; i < a.length; i++) {
      if (isFirst(a, i)) {
        ofA++;
        shared += holds(b, b.length, a[i]) ? 1 : 0;
      }
    }
    var ofB = 0;
    for (var j = 0; j < b.length; j++) {
      ofB += isFirst(b, j) ? 1 : 0;
    }
    return (double) shared / (ofA + ofB - shared);
  }

  private static double ofLong(int[] a, int[] b) {
    var ofA = Arrays.stream(a).distinct().toArray();
    var ofB = Arrays.stream(b).distinct().sorted().toArray();
    var shared = Arrays.stream(ofA).filter(letter -> Arrays.binarySearch(ofB, letter) >= 0).count();
    return (double) shared / (ofA.length + ofB.length - shared);
  }

  private static boolean isFirst(int[] text, int position) {
    return !holds(text, position, text[position]);
  }

  private static boolean holds(int[] text, int length, int letter) {
    for (var i = 0; i < length; i++) {
      if (text[i] == letter) {
        return true;
      }
    }
    return false;
  }
}
