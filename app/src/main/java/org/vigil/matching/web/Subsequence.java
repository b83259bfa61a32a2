package org.vigil.matching.web;

import java.util.Arrays;
import java.util.List;

/** The longest common subsequence of two short lists. */
final class Subsequence {
  private Subsequence() {}

  /** For each of {@code one}, where in {@code other} it stands in the subsequence; -1 where it does not. */
  static int[] of(List<String> one, List<String> other) {
    var longest = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        longest[i][j] =
            one.get(i).equals(other.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    var places = new int[one.size()];
    Arrays.fill(places, -1);
    for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
      if (one.get(i).equals(other.get(j))) {
        places[i++] = j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return places;
  }
}
