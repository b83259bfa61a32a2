package org.vigil.archive.asking;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the word of the archive that was meant, by the number of letters added, left out, changed or swapped (optimal
 * string alignment): one in a word of four to seven letters, two in a longer one.
 */
public final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private final Map<String, Integer> vocabulary;
  private final Set<String> stems;

  /**
   * @param vocabulary every word of the archive, and how often it stands there
   */
  Spelling(Map<String, Integer> vocabulary, Language language) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.stems = vocabulary.keySet().stream().map(language::stem).collect(Collectors.toSet());
  }

  boolean knowsStem(String stem) {
    return stems.contains(stem);
  }

  public boolean knows(String word) {
    return vocabulary.containsKey(word);
  }

  /** The nearest word; among equally near ones the one that begins alike, then the commonest. */
  public Optional<String> nearest(String word) {
    if (word.length() < SHORTEST || knows(word) || word.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    int most = word.length() >= LONG ? 2 : 1;
    return vocabulary.entrySet().stream()
        .filter(entry -> entry.getKey().length() >= SHORTEST)
        .filter(entry -> Math.abs(entry.getKey().length() - word.length()) <= most)
        .map(
            entry ->
                new Near(entry.getKey(), distance(word, entry.getKey(), most), entry.getValue()))
        .filter(near -> near.distance() <= most)
        .min(
            Comparator.comparingInt(Near::distance)
                .thenComparing(near -> near.word().charAt(0) == word.charAt(0) ? 0 : 1)
                .thenComparing(Comparator.comparingInt(Near::often).reversed())
                .thenComparing(Near::word))
        .map(Near::word);
  }

  private record Near(String word, int distance, int often) {}

  static int distance(String one, String other, int most) {
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var row = new int[other.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return least;
      }
      before = last;
      last = row;
    }
    return last[other.length()];
  }
}
