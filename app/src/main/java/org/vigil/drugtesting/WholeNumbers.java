package org.vigil.drugtesting;

import java.util.OptionalLong;

/** Whole numbers as tables have them: 1248, 1,248, 1 248 and a workbook's 1248.0. Nothing else is a count. */
final class WholeNumbers {
  private static final int MOST_DIGITS = 9;

  private WholeNumbers() {}

  static OptionalLong parse(String cell) {
    var text = cell.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    if (text.matches("\\d{1,3}([, ]\\d{3})+")) {
      text = text.replaceAll("[, ]", "");
    }
    text = text.replaceFirst("\\.0+$", "");
    return text.matches("\\d{1," + MOST_DIGITS + "}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
