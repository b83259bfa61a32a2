package org.vigil.monthlyupdate.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words there are: a list written for this reader with the usual endings, and the words the document itself uses more
 * than once.
 */
final class Vocabulary {
  private static final Map<String, Integer> LISTED = listed();
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");

  /** From how many letters on two listed words written together are one. */
  private static final int PART_OF_COMPOUND = 3;

  private static final int NOT_RANKED = Integer.MAX_VALUE;

  private final Set<String> own;

  private Vocabulary(Set<String> own) {
    this.own = own;
  }

  static Vocabulary general() {
    return new Vocabulary(Set.of());
  }

  /** What the document says more than once is a word, however it is spelt. */
  static Vocabulary withWordsOf(Iterable<String> texts) {
    var counts = new HashMap<String, Integer>();
    for (var text : texts) {
      var words = WORD.matcher(text);
      while (words.find()) {
        counts.merge(key(words.group()), 1, Integer::sum);
      }
    }
    var own = new HashSet<String>();
    counts.forEach(
        (word, times) -> {
          if (times > 1 && word.length() > 3) {
            own.add(word);
          }
        });
    return new Vocabulary(own);
  }

  boolean knows(String word) {
    var key = key(word);
    return !key.isEmpty()
        && (own.contains(key) || isListed(key) || isCompound(key) || allPartsKnown(key));
  }

  /** Whether it is one word: two written together do not count. */
  boolean knowsAsOne(String word) {
    var key = key(word);
    return !key.isEmpty() && (own.contains(key) || isListed(key) || allPartsKnown(key));
  }

  /** Whether the list itself has it, perhaps with an ending. */
  static boolean isListed(String word) {
    return bases(key(word)).stream().anyMatch(LISTED::containsKey);
  }

  /** How common it is, 0 for the commonest. */
  static int rank(String word) {
    return bases(key(word)).stream()
        .mapToInt(base -> LISTED.getOrDefault(base, NOT_RANKED))
        .min()
        .orElse(NOT_RANKED);
  }

  static Set<String> all() {
    return LISTED.keySet();
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
        .replaceAll("'s$", "");
  }

  private boolean isCompound(String key) {
    for (int cut = PART_OF_COMPOUND + 1; cut <= key.length() - PART_OF_COMPOUND - 1; cut++) {
      if (isListed(key.substring(0, cut)) && isListed(key.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private boolean allPartsKnown(String key) {
    if (!key.contains("-") && !key.contains("/")) {
      return false;
    }
    return List.of(key.split("[-/]")).stream()
        .allMatch(part -> part.length() < 3 || own.contains(part) || isListed(part));
  }

  /** The word and what it may come from. */
  private static Set<String> bases(String key) {
    var bases = new HashSet<String>();
    bases.add(key);
    ending(bases, key, "s", "");
    ending(bases, key, "es", "");
    ending(bases, key, "ies", "y");
    ending(bases, key, "ves", "f");
    ending(bases, key, "ed", "");
    endingAfterE(bases, key, "d");
    ending(bases, key, "ied", "y");
    ending(bases, key, "ing", "");
    ending(bases, key, "ing", "e");
    ending(bases, key, "ings", "");
    ending(bases, key, "ly", "");
    ending(bases, key, "ally", "");
    ending(bases, key, "ily", "y");
    ending(bases, key, "er", "");
    endingAfterE(bases, key, "r");
    ending(bases, key, "ers", "");
    endingAfterE(bases, key, "rs");
    ending(bases, key, "est", "");
    ending(bases, key, "ness", "");
    ending(bases, key, "ment", "");
    ending(bases, key, "wide", "");
    beginning(bases, key, "un");
    beginning(bases, key, "re");
    beginning(bases, key, "non");
    beginning(bases, key, "mis");
    beginning(bases, key, "co-");
    return bases;
  }

  private static void ending(Set<String> bases, String key, String ending, String instead) {
    if (key.length() > ending.length() + 2 && key.endsWith(ending)) {
      var stem = key.substring(0, key.length() - ending.length()) + instead;
      bases.add(stem);
      int last = stem.length() - 1;
      boolean doubled =
          stem.length() > 3
              && (ending.equals("ed") || ending.equals("ing") || ending.equals("er"))
              && stem.charAt(last) == stem.charAt(last - 1)
              && "aeiou".indexOf(stem.charAt(last - 2)) >= 0;
      if (doubled) {
        bases.add(stem.substring(0, last));
      }
    }
  }

  /** "refuse" and "refused", but not "duty" and "dutyd". */
  private static void endingAfterE(Set<String> bases, String key, String ending) {
    if (key.endsWith("e" + ending)) {
      ending(bases, key, ending, "");
    }
  }

  private static void beginning(Set<String> bases, String key, String beginning) {
    if (key.startsWith(beginning) && key.length() > beginning.length() + 3) {
      bases.add(key.substring(beginning.length()));
    }
  }

  private static Map<String, Integer> listed() {
    var words = new HashMap<String, Integer>();
    var file =
        Objects.requireNonNull(
            Vocabulary.class.getResourceAsStream("/monthlyupdate/reading/words.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          for (var word : line.split("\\s+")) {
            if (!word.isEmpty()) {
              words.putIfAbsent(word, words.size());
            }
          }
        }
      }
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
