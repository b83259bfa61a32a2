package org.vigil.drugtesting;

import java.util.List;

/** Small numbers as a sentence says them. */
final class NumberWords {
  private static final List<String> WORDS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private NumberWords() {}

  static String of(int number) {
    return number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
  }
}
