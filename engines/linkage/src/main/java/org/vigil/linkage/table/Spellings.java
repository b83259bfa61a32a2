package org.vigil.linkage.table;

import java.util.Arrays;

/**
 * The texts of a dictionary as letters in one array, with what bounds how alike two can be: their lengths, and which letters they have.
 *
 * <p>A letter is one {@code char}; code points beyond it are given the numbers of surrogates, which no text uses by themselves.
 */
final class Spellings implements Dictionary.Derived {

  private static final int SURROGATES = 2048;

  private final Letters counted;
  private final Dictionary beyond = new Dictionary();
  private char[] letters = new char[64];
  private int[] starts = new int[17];
  private long[] masks = new long[16];
  private int used;

  Spellings(Letters counted) {
    this.counted = counted;
  }

  @Override
  public void extend(Dictionary dictionary, int from, int to) {
    if (to >= starts.length) {
      starts = Arrays.copyOf(starts, Math.max(to + 1, starts.length * 2));
      masks = Arrays.copyOf(masks, starts.length);
    }
    for (var code = from; code < to; code++) {
      var text = counted.of(dictionary.text(code));
      if (used + text.length() > letters.length) {
        letters = Arrays.copyOf(letters, Math.max(letters.length * 2, used + text.length()));
      }
      text.codePoints().forEach(letter -> letters[used++] = oneChar(letter));
      starts[code + 1] = used;
      masks[code] = mask(starts[code], used);
    }
  }

  char[] letters() {
    return letters;
  }

  int start(int code) {
    return starts[code];
  }

  int length(int code) {
    return starts[code + 1] - starts[code];
  }

  /** A set of the letters of a text, several letters to a bit: what is missing from it is missing from the text. */
  long mask(int code) {
    return masks[code];
  }

  private long mask(int from, int to) {
    var mask = 0L;
    for (var i = from; i < to; i++) {
      mask |= 1L << (letters[i] & 63);
    }
    return mask;
  }

  private char oneChar(int codePoint) {
    if (codePoint <= Character.MAX_VALUE) {
      return (char) codePoint;
    }
    var number = beyond.intern(Character.toString(codePoint));
    if (number >= SURROGATES) {
      throw new IllegalArgumentException(
          "a column holds more than " + SURROGATES + " characters outside the basic plane");
    }
    return (char) (Character.MIN_SURROGATE + number);
  }
}
