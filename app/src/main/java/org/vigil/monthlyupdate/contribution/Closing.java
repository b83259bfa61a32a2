package org.vigil.monthlyupdate.contribution;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether thanks or regards on a line of their own close a letter: they do where no sentence of it follows. Where that is
 * not plain the lines are taken for words of the letter, since a person can strike out a signature and cannot strike in
 * what was left out.
 */
final class Closing {
  private static final int FEWEST_WORDS_OF_A_SENTENCE = 3;

  private static final Pattern LIST_LINE = Pattern.compile("^[-\u2022\u2013*\u00B7]\\s.*");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[.!?][\"'\u2019\u201D)\\]]*$");
  private static final Pattern BEGINS_A_SENTENCE =
      Pattern.compile("(?:We|we|I|They|they|There|there|It|Nothing|nothing)\\b.*");

  /** As "Jo Bloggs", "Head of Community Safety". */
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'\u2019-]*(?:[ ,]+(?:of|and|for|the|to|in|&|\\p{Lu}[\\p{L}.'\u2019-]*)){0,7}");

  /** What programs and people put under every e-mail, in whole sentences. */
  private static final Pattern UNDER_EVERY_EMAIL =
      Pattern.compile(
          "(?i).*\\b(?:before (?:you )?print|working (?:days|hours|pattern)|work (?:part|flexibl|full)|do not expect|my (?:usual )?days).*");

  private Closing() {}

  /**
   * @param lines of the letter
   * @param at the line that looks like a closing
   * @param end where a signature that says so begins
   * @param isClosing whether a line looks like a closing
   */
  static boolean closes(List<String> lines, int at, int end, Predicate<String> isClosing) {
    boolean opens = lines.subList(0, at).stream().allMatch(String::isBlank);
    boolean onlyNames = true;
    for (var line : lines.subList(at + 1, end)) {
      var bare = line.strip();
      if (bare.isEmpty()) {
        continue;
      }
      if (isClosing.test(line)) {
        if (!onlyNames) {
          return false;
        }
        continue;
      }
      if (isSentence(bare)) {
        return false;
      }
      onlyNames &= isName(bare);
    }
    return !opens || onlyNames;
  }

  private static boolean isSentence(String line) {
    if (UNDER_EVERY_EMAIL.matcher(line).matches()) {
      return false;
    }
    boolean isLong = line.split("\\s+").length >= FEWEST_WORDS_OF_A_SENTENCE;
    return LIST_LINE.matcher(line).matches()
        || (isLong
            && (ENDS_A_SENTENCE.matcher(line).matches()
                || BEGINS_A_SENTENCE.matcher(line).matches()));
  }

  private static boolean isName(String line) {
    return NAME.matcher(line).matches();
  }
}
