package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways in which the last word left of a cut and the first word right of it may have been one word, or two. The cut goes
 * through letters: a letter may show on both sides, or its halves may be taken for others.
 */
final class Joint {
  /** What is said of a joint, in units of doubt: 0 none, 4 that no word comes of it. */
  static final double EXACT = 0;

  static final double SHOWN_TWICE = 0.1;
  static final double LETTERS_TWICE = 0.3;
  static final double BETWEEN_WORDS = 0.5;
  static final double HALF_A_LETTER = 0.6;
  static final double STRAY_LETTER = 0.9;
  static final double MISREAD_END = 1.2;
  static final double WRONG_INITIALS = 1.5;
  static final double NO_WORD = 4;

  private static final int MOST_LETTERS_TWICE = 3;
  private static final Pattern CORE = Pattern.compile("^[^\\p{L}\\d]*|[^\\p{L}\\d]*$");
  private static final Pattern ACRONYM = Pattern.compile("\\((\\p{Lu}{2,6})\\).*");
  private static final Set<String> STROKES = Set.copyOf(Phrases.slips().list("strokes"));
  private static final Map<String, List<String>> CUT_RIGHT = Phrases.slips().groups("cut-right");

  private final Vocabulary vocabulary;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, Boolean> knownAsOne = new HashMap<>();

  Joint(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param words what stands in place of both; one word, two, or the left one alone where the right was a stray stroke
   */
  record Way(String words, double doubt) {}

  /**
   * @param before the words of the line before the left one, by which initials in brackets are known
   */
  List<Way> ways(String left, String right, String before) {
    var ways = new ArrayList<Way>();
    if (left.contains("@") || right.contains("@")) {
      ways.add(new Way(left + right, LETTERS_TWICE));
      if (left.contains("@") && right.length() > 1) {
        ways.add(new Way(left + right.substring(1), HALF_A_LETTER));
        ways.add(new Way(left.substring(0, left.length() - 1) + right, HALF_A_LETTER));
      }
      boolean apart =
          (isWord(left) && !left.contains("@")) || (Addresses.isComplete(left) && isWord(right));
      if (apart) {
        ways.add(new Way(left + " " + right, BETWEEN_WORDS));
      }
      return ways;
    }
    one(ways, left + right, EXACT, before);
    for (int twice = 1; twice <= MOST_LETTERS_TWICE; twice++) {
      if (left.length() >= twice
          && right.length() >= twice
          && left.endsWith(right.substring(0, twice))) {
        boolean whole = twice == right.length() || twice == left.length();
        one(ways, left + right.substring(twice), whole ? SHOWN_TWICE : LETTERS_TWICE, before);
      }
    }
    if (right.length() > 1) {
      one(ways, left + right.substring(1), HALF_A_LETTER, before);
    }
    if (left.length() > 1) {
      one(ways, left.substring(0, left.length() - 1) + right, HALF_A_LETTER, before);
    }
    two(ways, left, right);
    return ways;
  }

  private void one(List<Way> ways, String word, double doubt, String before) {
    var acronym = ACRONYM.matcher(word);
    if (acronym.matches()) {
      ways.add(new Way(word, doubt + (areInitials(acronym.group(1), before) ? 0 : WRONG_INITIALS)));
    } else if (knownAsOne.computeIfAbsent(
        word, w -> vocabulary.knowsAsOne(CORE.matcher(w).replaceAll("")))) {
      ways.add(new Way(word, doubt));
    }
  }

  private void two(List<Way> ways, String left, String right) {
    boolean leftIs = isWord(left);
    boolean rightIs = isWord(right);
    if (leftIs && rightIs) {
      ways.add(new Way(left + " " + right, BETWEEN_WORDS));
    }
    if (leftIs && STROKES.contains(right)) {
      ways.add(new Way(left, HALF_A_LETTER));
    }
    if (rightIs && STROKES.contains(left)) {
      ways.add(new Way(right, HALF_A_LETTER));
    }
    if (leftIs && !rightIs && right.length() > 2 && isWord(right.substring(1))) {
      ways.add(new Way(left + " " + right.substring(1), STRAY_LETTER));
    }
    if (rightIs && !leftIs) {
      for (var mended : withEndMended(left)) {
        if (isWord(mended) && agrees(mended, right)) {
          ways.add(new Way(mended + " " + right, MISREAD_END));
        }
      }
    }
  }

  /** The last letter was cut, and what was left of it looks like another. */
  private static List<String> withEndMended(String word) {
    var mended = new ArrayList<String>();
    CUT_RIGHT.forEach(
        (letter, looksLike) -> {
          for (var look : looksLike) {
            if (word.endsWith(look)) {
              mended.add(word.substring(0, word.length() - look.length()) + letter);
            }
          }
        });
    return mended;
  }

  private static boolean agrees(String word, String next) {
    boolean vowel = "aeiou".indexOf(Character.toLowerCase(next.charAt(0))) >= 0;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "a" -> !vowel;
      case "an" -> vowel;
      default -> true;
    };
  }

  /** A listed word, a name, a number, a sign or initials. */
  boolean isWord(String token) {
    return known.computeIfAbsent(token, this::look);
  }

  private boolean look(String token) {
    var core = CORE.matcher(token).replaceAll("");
    if (core.isEmpty()) {
      return token.equals("&") || token.equals("-") || token.equals("\u2013");
    }
    if (core.chars().allMatch(Character::isDigit)) {
      return true;
    }
    if (core.length() == 1) {
      return core.equalsIgnoreCase("a");
    }
    boolean name =
        Character.isUpperCase(core.charAt(0))
            && core.length() > 3
            && core.substring(1).equals(core.substring(1).toLowerCase(Locale.ROOT));
    boolean initials = core.length() <= 5 && core.equals(core.toUpperCase(Locale.ROOT));
    return vocabulary.knowsAsOne(core) || name || initials;
  }

  /** "follow up assessment (FA)": the first is an initial of a word nearby, the last that of the word before. */
  private static boolean areInitials(String acronym, String before) {
    var words = before.strip().split("[\\s-]+");
    int at = words.length - 1;
    for (int i = acronym.length() - 1; i >= 0; i--) {
      char letter = Character.toLowerCase(acronym.charAt(i));
      int earliest = Math.max(0, at - 2);
      while (at >= earliest && !startsWith(words[at], letter)) {
        at--;
      }
      if (at < earliest) {
        return false;
      }
      at--;
    }
    return true;
  }

  private static boolean startsWith(String word, char letter) {
    return !word.isEmpty() && Character.toLowerCase(word.charAt(0)) == letter;
  }
}
