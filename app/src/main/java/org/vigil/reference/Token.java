package org.vigil.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A run of letters and figures in a text, with where it stands. */
record Token(String word, int start, int end) {

  private static final Set<String> GLUE = Set.of("of", "and", "by", "from", "with");

  static List<Token> split(String text) {
    var tokens = new ArrayList<Token>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (start >= 0 && (!inWord || spaceIsMissing(text, start, i))) {
        tokens.add(new Token(text.substring(start, i).toLowerCase(Locale.ROOT), start, i));
        start = -1;
      }
      if (inWord && start < 0) {
        start = i;
      }
    }
    return tokens;
  }

  /** As in "ofHeroin" and "and3-MMC". */
  private static boolean spaceIsMissing(String text, int start, int at) {
    if (Character.isUpperCase(text.charAt(at))) {
      return Character.isLowerCase(text.charAt(at - 1));
    }
    return Character.isDigit(text.charAt(at)) && GLUE.contains(text.substring(start, at));
  }

  /** Words separated by a comma or stop are two things told, save figures as in "3,4-MDMA". */
  boolean joins(Token next, String text) {
    for (int i = end; i < next.start; i++) {
      switch (text.charAt(i)) {
        case ' ', '-', '\u2010', '\u2011', '\u2013', '/', '(', ')', '\'', '\u00a0', '\n', '\r' -> {}
        case ',' -> {
          if (!Character.isDigit(text.charAt(end - 1)) && next.word.length() > 1) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return next.start - end <= 3;
  }
}
