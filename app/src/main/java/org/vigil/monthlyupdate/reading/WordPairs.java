package org.vigil.monthlyupdate.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells small words that do not follow one another. */
final class WordPairs {
  private static final Map<String, Set<String>> NEVER = never();
  private static final Set<String> MODALS =
      Set.of("will", "would", "can", "could", "may", "must", "should", "might", "shall", "to");

  private WordPairs() {}

  static boolean isOdd(String left, String right) {
    if (!left.equals(bare(left))) {
      return false;
    }
    var first = left.toLowerCase(Locale.ROOT);
    var second = bare(right).toLowerCase(Locale.ROOT);
    boolean participle =
        MODALS.contains(first)
            && second.length() > 4
            && second.endsWith("ed")
            && !second.endsWith("eed");
    return participle || NEVER.getOrDefault(first, Set.of()).contains(second);
  }

  private static String bare(String word) {
    return word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static Map<String, Set<String>> never() {
    Map<String, Set<String>> never = new HashMap<>();
    for (var rule : Phrases.shipped().rules("never-before")) {
      for (var left : rule.left()) {
        never.computeIfAbsent(left, word -> new HashSet<>()).addAll(rule.right());
      }
    }
    return never;
  }
}
