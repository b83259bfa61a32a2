package org.vigil.demonstration;

/** One slip of a keyboard or an ear in a word. */
final class Slips {
  private static final String[][] SOUNDS_LIKE = {
    {"ph", "f"},
    {"ck", "k"},
    {"ee", "ea"},
    {"ey", "y"},
    {"ie", "ei"},
    {"ou", "u"},
    {"ll", "l"},
    {"tt", "t"},
    {"nn", "n"},
    {"mm", "m"},
    {"i", "y"},
    {"c", "k"},
    {"s", "z"},
    {"e", "a"},
    {"o", "u"}
  };

  private Slips() {}

  /** The word with one slip; never the same word, except where it is too short to slip in. */
  static String slip(String word, Dice dice) {
    if (word.length() < 3) {
      return word;
    }
    for (int tries = 0; tries < 20; tries++) {
      var slipped = once(word, dice);
      if (!slipped.equals(word)) {
        return slipped;
      }
    }
    return word.substring(0, word.length() - 1);
  }

  private static String once(String word, Dice dice) {
    int at = dice.between(1, word.length() - 2);
    return switch (dice.between(0, 4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      case 2 ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      default -> soundsLike(word, at, dice);
    };
  }

  private static String soundsLike(String word, int from, Dice dice) {
    var pair = SOUNDS_LIKE[dice.between(0, SOUNDS_LIKE.length - 1)];
    int at = word.indexOf(pair[0], from);
    return at < 0 ? word : word.substring(0, at) + pair[1] + word.substring(at + pair[0].length());
  }
}
