package org.vigil.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the characters in which two texts differ, so that the eye need not. */
final class Difference {
  /** Beyond this the eye does not follow marks either: the whole text is marked. */
  private static final int LONGEST = 200;

  private Difference() {}

  /** {@code text} in pieces, marked where it differs from {@code other} by more than capitals. */
  static List<Piece> of(String text, String other) {
    if (other.isEmpty() || text.isEmpty()) {
      return List.of(new Piece(text, false));
    }
    if (text.length() > LONGEST || other.length() > LONGEST) {
      return List.of(new Piece(text, !text.equalsIgnoreCase(other)));
    }
    return pieces(text, kept(text.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)));
  }

  /** As {@link #of}, part by part between slashes: of a date, a day, a month or a year differs as a whole. */
  static List<Piece> ofDates(String text, String other) {
    var parts = text.split("/", -1);
    var others = other.split("/", -1);
    if (parts.length != others.length) {
      return List.of(new Piece(text, !other.isEmpty() && !text.equals(other)));
    }
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        pieces.add(new Piece("/", false));
      }
      pieces.add(new Piece(parts[i], !parts[i].equals(others[i])));
    }
    return pieces;
  }

  /** Which characters stand in the longest common subsequence of the two. */
  private static boolean[] kept(String text, String other) {
    var longest = new int[text.length() + 1][other.length() + 1];
    for (int i = text.length() - 1; i >= 0; i--) {
      for (int j = other.length() - 1; j >= 0; j--) {
        longest[i][j] =
            text.charAt(i) == other.charAt(j)
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    var kept = new boolean[text.length()];
    for (int i = 0, j = 0; i < text.length() && j < other.length(); ) {
      if (text.charAt(i) == other.charAt(j)) {
        kept[i++] = true;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  private static List<Piece> pieces(String text, boolean[] kept) {
    var pieces = new ArrayList<Piece>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kept[i] != kept[start]) {
        pieces.add(new Piece(text.substring(start, i), !kept[start]));
        start = i;
      }
    }
    return pieces;
  }

  /** Some characters of a text. */
  record Piece(String text, boolean differs) {}
}
