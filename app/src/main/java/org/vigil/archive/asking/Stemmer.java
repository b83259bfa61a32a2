package org.vigil.archive.asking;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The English stemmer of M. F. Porter, second version (Snowball "English", 2001-2006), by which "published", "publishes" and
 * "publishing" are one word. It is the one PostgreSQL's {@code english} configuration uses, so that the search page and the
 * answers agree on what a word is.
 */
final class Stemmer {
  private static final String VOWELS = "aeiouy";
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("skis", "ski"),
          Map.entry("skies", "sky"),
          Map.entry("dying", "die"),
          Map.entry("lying", "lie"),
          Map.entry("tying", "tie"),
          Map.entry("idly", "idl"),
          Map.entry("gently", "gentl"),
          Map.entry("ugly", "ugli"),
          Map.entry("early", "earli"),
          Map.entry("only", "onli"),
          Map.entry("singly", "singl"),
          Map.entry("sky", "sky"),
          Map.entry("news", "news"),
          Map.entry("howe", "howe"),
          Map.entry("atlas", "atlas"),
          Map.entry("cosmos", "cosmos"),
          Map.entry("bias", "bias"),
          Map.entry("andes", "andes"));
  private static final Set<String> LEFT_AFTER_PLURALS =
      Set.of("inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");
  private static final List<String> NOT_CUT_BEFORE = List.of("gener", "commun", "arsen");

  private record Ending(String ending, String instead) {}

  private static final List<Ending> SECOND =
      List.of(
          new Ending("ational", "ate"),
          new Ending("ization", "ize"),
          new Ending("fulness", "ful"),
          new Ending("ousness", "ous"),
          new Ending("iveness", "ive"),
          new Ending("tional", "tion"),
          new Ending("biliti", "ble"),
          new Ending("lessli", "less"),
          new Ending("entli", "ent"),
          new Ending("ation", "ate"),
          new Ending("alism", "al"),
          new Ending("aliti", "al"),
          new Ending("ousli", "ous"),
          new Ending("iviti", "ive"),
          new Ending("fulli", "ful"),
          new Ending("enci", "ence"),
          new Ending("anci", "ance"),
          new Ending("abli", "able"),
          new Ending("izer", "ize"),
          new Ending("ator", "ate"),
          new Ending("alli", "al"),
          new Ending("bli", "ble"),
          new Ending("ogi", "og"),
          new Ending("li", ""));
  private static final List<Ending> THIRD =
      List.of(
          new Ending("ational", "ate"),
          new Ending("tional", "tion"),
          new Ending("alize", "al"),
          new Ending("icate", "ic"),
          new Ending("iciti", "ic"),
          new Ending("ative", ""),
          new Ending("ical", "ic"),
          new Ending("ness", ""),
          new Ending("ful", ""));
  private static final List<String> FOURTH =
      List.of(
          "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
          "ive", "ize", "ion", "al", "er", "ic");

  private String word;
  private final int r1;
  private final int r2;

  private Stemmer(String word) {
    this.word = word;
    this.r1 = firstRegion(word);
    this.r2 = region(word, r1);
  }

  static String stem(String word) {
    var known = EXCEPTIONS.get(word);
    if (known != null) {
      return known;
    }
    if (word.length() <= 2) {
      return word;
    }
    return new Stemmer(consonantY(word)).stemmed();
  }

  private String stemmed() {
    plurals();
    if (LEFT_AFTER_PLURALS.contains(word)) {
      return word;
    }
    pastAndPresent();
    lastY();
    second();
    third();
    fourth();
    fifth();
    return word.replace('Y', 'y');
  }

  /** A y at the beginning or after a vowel is a consonant, marked as Y until the end. */
  private static String consonantY(String word) {
    var marked = new StringBuilder(word);
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == 'y' && (i == 0 || isVowel(marked.charAt(i - 1)))) {
        marked.setCharAt(i, 'Y');
      }
    }
    return marked.toString();
  }

  private static int firstRegion(String word) {
    for (var whole : NOT_CUT_BEFORE) {
      if (word.startsWith(whole)) {
        return whole.length();
      }
    }
    return region(word, 0);
  }

  /** What follows the first consonant after a vowel. */
  private static int region(String word, int from) {
    for (int i = from + 1; i < word.length(); i++) {
      if (!isVowel(word.charAt(i)) && isVowel(word.charAt(i - 1))) {
        return i + 1;
      }
    }
    return word.length();
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  private static boolean hasVowel(String part) {
    return part.chars().anyMatch(letter -> isVowel((char) letter));
  }

  private void plurals() {
    if (word.endsWith("sses")) {
      cut(2);
    } else if (word.endsWith("ied") || word.endsWith("ies")) {
      cut(word.length() > 4 ? 2 : 1);
    } else if (word.endsWith("s") && !word.endsWith("us") && !word.endsWith("ss")) {
      if (word.length() > 2 && hasVowel(word.substring(0, word.length() - 2))) {
        cut(1);
      }
    }
  }

  private void pastAndPresent() {
    for (var ending : List.of("eedly", "eed")) {
      if (word.endsWith(ending)) {
        if (inR1(ending)) {
          cut(ending.length() - 2);
        }
        return;
      }
    }
    for (var ending : List.of("ingly", "edly", "ing", "ed")) {
      if (word.endsWith(ending)) {
        var before = word.substring(0, word.length() - ending.length());
        if (hasVowel(before)) {
          word = mended(before);
        }
        return;
      }
    }
  }

  private String mended(String cut) {
    if (cut.endsWith("at") || cut.endsWith("bl") || cut.endsWith("iz")) {
      return cut + "e";
    }
    if (endsWithDouble(cut)) {
      return cut.substring(0, cut.length() - 1);
    }
    return isShort(cut) ? cut + "e" : cut;
  }

  private static boolean endsWithDouble(String part) {
    int length = part.length();
    return length > 1
        && part.charAt(length - 1) == part.charAt(length - 2)
        && "bdfgmnprt".indexOf(part.charAt(length - 1)) >= 0;
  }

  private boolean isShort(String part) {
    return r1 >= part.length() && endsWithShortSyllable(part);
  }

  private static boolean endsWithShortSyllable(String part) {
    int last = part.length() - 1;
    if (last == 1) {
      return isVowel(part.charAt(0)) && !isVowel(part.charAt(1));
    }
    return last > 1
        && !isVowel(part.charAt(last))
        && "wxY".indexOf(part.charAt(last)) < 0
        && isVowel(part.charAt(last - 1))
        && !isVowel(part.charAt(last - 2));
  }

  private void lastY() {
    int last = word.length() - 1;
    if (last > 1
        && (word.charAt(last) == 'y' || word.charAt(last) == 'Y')
        && !isVowel(word.charAt(last - 1))) {
      word = word.substring(0, last) + "i";
    }
  }

  private void second() {
    for (var ending : SECOND) {
      if (word.endsWith(ending.ending())) {
        if (inR1(ending.ending()) && mayChange(ending.ending())) {
          replace(ending);
        }
        return;
      }
    }
  }

  private boolean mayChange(String ending) {
    int before = word.length() - ending.length() - 1;
    return switch (ending) {
      case "ogi" -> before >= 0 && word.charAt(before) == 'l';
      case "li" -> before >= 0 && "cdeghkmnrt".indexOf(word.charAt(before)) >= 0;
      default -> true;
    };
  }

  private void third() {
    for (var ending : THIRD) {
      if (word.endsWith(ending.ending())) {
        if (inR1(ending.ending()) && (!ending.ending().equals("ative") || inR2("ative"))) {
          replace(ending);
        }
        return;
      }
    }
  }

  private void fourth() {
    for (var ending : FOURTH) {
      if (word.endsWith(ending)) {
        int before = word.length() - ending.length() - 1;
        if (inR2(ending)
            && (!ending.equals("ion") || before >= 0 && "st".indexOf(word.charAt(before)) >= 0)) {
          cut(ending.length());
        }
        return;
      }
    }
  }

  private void fifth() {
    if (word.endsWith("e")) {
      if (inR2("e") || inR1("e") && !endsWithShortSyllable(word.substring(0, word.length() - 1))) {
        cut(1);
      }
    } else if (word.endsWith("ll") && inR2("l")) {
      cut(1);
    }
  }

  private boolean inR1(String ending) {
    return word.length() - ending.length() >= r1;
  }

  private boolean inR2(String ending) {
    return word.length() - ending.length() >= r2;
  }

  private void cut(int letters) {
    word = word.substring(0, word.length() - letters);
  }

  private void replace(Ending ending) {
    word = word.substring(0, word.length() - ending.ending().length()) + ending.instead();
  }
}
