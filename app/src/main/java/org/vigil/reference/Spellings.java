package org.vigil.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listed spellings near an unlisted word. Nearness is the optimal string alignment distance
 * (insertions, deletions, substitutions, and exchanges of neighbours; Damerau 1964): at most 1 where
 * the shorter word has 7 letters, 2 from 11 letters, none below.
 */
final class Spellings {

  private static final int REMEMBERED = 20_000;

  private final Map<Integer, List<Term>> byLength = new HashMap<>();
  private final Map<String, Optional<Term>> remembered = new ConcurrentHashMap<>();

  Spellings(Iterable<Term> terms) {
    for (var term : terms) {
      if (allowed(term.key().length()) > 0 && isWord(term.key())) {
        byLength.computeIfAbsent(term.key().length(), none -> new ArrayList<>()).add(term);
      }
    }
  }

  /** The one nearest spelling; empty where two substances are equally near. */
  Optional<Term> nearest(String word) {
    if (allowed(word.length()) == 0 || !isWord(word)) {
      return Optional.empty();
    }
    var known = remembered.get(word);
    if (known == null) {
      known = search(word);
      if (remembered.size() < REMEMBERED) {
        remembered.put(word, known);
      }
    }
    return known;
  }

  private Optional<Term> search(String word) {
    int best = Integer.MAX_VALUE;
    List<Term> nearest = new ArrayList<>();
    for (int length = word.length() - 2; length <= word.length() + 2; length++) {
      int limit = allowed(Math.min(length, word.length()));
      for (var term : byLength.getOrDefault(length, List.of())) {
        int distance = distance(word, term.key(), limit);
        if (distance > limit || distance > best) {
          continue;
        }
        if (distance < best) {
          nearest.clear();
          best = distance;
        }
        nearest.add(term);
      }
    }
    return meaningOneThing(nearest) ? Optional.of(nearest.getFirst()) : Optional.empty();
  }

  private static boolean meaningOneThing(List<Term> terms) {
    Set<List<Term.Meaning>> meanings = new HashSet<>();
    terms.forEach(term -> meanings.add(term.meanings()));
    return meanings.size() == 1;
  }

  static int allowed(int length) {
    return length >= 11 ? 2 : length >= 7 ? 1 : 0;
  }

  private static boolean isWord(String key) {
    return key.chars().allMatch(Character::isLetter);
  }

  /** Stops early: any answer above the limit means "further than the limit". */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    var beforeLast = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      var spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
