package org.vigil.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
    return joined(byWord(List.of(text.split(" ")), List.of(other.split(" "))));
  }

  /** Word for word first; only words that stand in each other's place are compared letter by letter. */
  private static List<Piece> byWord(List<String> words, List<String> others) {
    var kept =
        Subsequence.of(
            words.stream().map(Difference::folded).toList(),
            others.stream().map(Difference::folded).toList());
    var pieces = new ArrayList<Piece>();
    int i = 0;
    int j = 0;
    while (i < words.size()) {
      int gap = i;
      while (gap < words.size() && kept[gap] < 0) {
        gap++;
      }
      int otherGap = gap < words.size() ? kept[gap] : others.size();
      boolean paired = gap - i == otherGap - j;
      for (int k = i; k < gap; k++) {
        space(pieces);
        if (paired) {
          pieces.addAll(byLetter(words.get(k), others.get(j + k - i)));
        } else {
          pieces.add(new Piece(words.get(k), true));
        }
      }
      if (gap < words.size()) {
        space(pieces);
        pieces.add(new Piece(words.get(gap), false));
      }
      i = gap + 1;
      j = otherGap + 1;
    }
    return pieces;
  }

  private static void space(List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      pieces.add(new Piece(" ", false));
    }
  }

  private static List<Piece> byLetter(String word, String other) {
    var kept = Subsequence.of(letters(word), letters(other));
    return IntStream.range(0, word.length())
        .mapToObj(i -> new Piece(word.substring(i, i + 1), kept[i] < 0))
        .toList();
  }

  private static List<String> letters(String word) {
    return folded(word).chars().mapToObj(Character::toString).toList();
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Neighbours of one kind as one piece. */
  private static List<Piece> joined(List<Piece> pieces) {
    var joined = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (!joined.isEmpty() && joined.getLast().differs() == piece.differs()) {
        var last = joined.removeLast();
        joined.add(new Piece(last.text() + piece.text(), piece.differs()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
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

  /** Some characters of a text. */
  record Piece(String text, boolean differs) {}
}
