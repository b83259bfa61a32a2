package org.vigil.linkage.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pairs of spellings for the tests: names and their slips, strings of few letters, long ones, and letters beyond the first plane of Unicode. */
final class Spellings {

  private static final String[] ALPHABETS = {
    "AB",
    "ABCDE",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ '-0123456789",
    "ÅÉØŁabZ😀𝔸"
  };

  private final Random random;

  Spellings(long seed) {
    random = new Random(seed);
  }

  record Pair(int[] a, int[] b) {

    @Override
    public String toString() {
      return "%s, %s".formatted(text(a), text(b));
    }
  }

  Pair next() {
    var alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)].codePoints().toArray();
    var a = spelling(alphabet, length());
    return new Pair(
        a, random.nextInt(3) == 0 ? spelling(alphabet, length()) : slipped(a, alphabet));
  }

  /** One in a hundred is longer than a word of the machine. */
  private int length() {
    return random.nextInt(100) == 0 ? 50 + random.nextInt(60) : random.nextInt(13);
  }

  private int[] spelling(int[] alphabet, int length) {
    return random.ints(length, 0, alphabet.length).map(letter -> alphabet[letter]).toArray();
  }

  private int[] slipped(int[] spelling, int[] alphabet) {
    List<Integer> letters = new ArrayList<>();
    for (var letter : spelling) {
      letters.add(letter);
    }
    for (var slips = random.nextInt(5); slips > 0; slips--) {
      var letter = alphabet[random.nextInt(alphabet.length)];
      var place = random.nextInt(letters.size() + 1);
      var inside = place < letters.size();
      switch (random.nextInt(4)) {
        case 0 -> letters.add(place, letter);
        case 1 -> {
          if (inside) {
            letters.remove(place);
          }
        }
        case 2 -> {
          if (inside) {
            letters.set(place, letter);
          }
        }
        default -> {
          if (place + 1 < letters.size()) {
            letters.add(place, letters.remove(place + 1));
          }
        }
      }
    }
    return letters.stream().mapToInt(Integer::intValue).toArray();
  }

  static String text(int[] codePoints) {
    return new String(codePoints, 0, codePoints.length);
  }
}
