package org.vigil.linkage;

/**
 * American Soundex (US National Archives): the first letter and three digits for the consonants that follow.
 *
 * <p>Letters of one code side by side, or with only H or W between, count once; a vowel parts them: ASHCRAFT is A261. Text without a letter from A
 * to Z has the empty code.
 */
public final class Soundex {

  /** Codes of A to Z; 0 is a vowel, '-' is H or W, which part nothing. */
  private static final String CODES = "0123012-02245501262301-202";

  private Soundex() {}

  public static String of(String name) {
    var letters = Folding.fold(name).replaceAll("[^A-Z]", "");
    if (letters.isEmpty()) {
      return "";
    }
    var code = new StringBuilder().append(letters.charAt(0));
    var previous = codeOf(letters.charAt(0));
    for (var i = 1; i < letters.length() && code.length() < 4; i++) {
      var next = codeOf(letters.charAt(i));
      if (next == '-') {
        continue;
      }
      if (next != '0' && next != previous) {
        code.append(next);
      }
      previous = next;
    }
    return code.append("000").substring(0, 4);
  }

  private static char codeOf(char letter) {
    return CODES.charAt(letter - 'A');
  }
}
