package org.vigil.linkage.table;

import java.util.Arrays;
import org.vigil.linkage.measure.Letters;

/** The texts of a dictionary made ready for measuring. */
final class Spelt implements Dictionary.Derived {

  private final TextUnit unit;
  private Letters[] letters = new Letters[16];

  Spelt(TextUnit unit) {
    this.unit = unit;
  }

  @Override
  public void extend(Dictionary dictionary, int from, int to) {
    if (to > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(to, letters.length * 2));
    }
    for (var code = from; code < to; code++) {
      letters[code] = unit.of(dictionary.text(code));
    }
  }

  Letters of(int code) {
    return letters[code];
  }
}
