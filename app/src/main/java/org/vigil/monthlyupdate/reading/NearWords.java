package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.monthlyupdate.Block.Repair.Kind;
import org.vigil.monthlyupdate.reading.Slip.Confidence;

/** The word an unknown one was meant to be: by look-alike letters, by its neighbours, or one slip of the fingers away. */
final class NearWords {
  private static final Set<String> PAIRS = Set.copyOf(Phrases.slips().list("pairs"));
  private static final List<List<String>> LOOK_ALIKES = Phrases.slips().rows("look-alikes");
  private static final List<String> KEYBOARD = Phrases.slips().list("keyboard");
  private static final Map<String, List<String>> BY_LETTERS = byLetters();

  private static final int SHORTEST = 4;
  private static final int SHORTEST_FOR_ANY_LETTER = 7;
  private static final int MOST_LETTERS_CUT = 2;
  private static final int COMMON = 250;

  /**
   * @param word what it was meant to be
   */
  record Near(String word, Kind kind, Confidence confidence) {}

  private record Candidate(String word, double likely) {}

  Optional<Near> nearest(String unknown, String before, String after) {
    return cutShort(unknown, before, after)
        .or(() -> lookAlike(unknown))
        .or(() -> slipOfTheFingers(unknown, before, after));
  }

  /** A word that lost its end, known by the word beside it. */
  private static Optional<Near> cutShort(String unknown, String before, String after) {
    for (int cut = 1; cut <= MOST_LETTERS_CUT; cut++) {
      for (var pair : PAIRS) {
        int blank = pair.indexOf(' ');
        var first = pair.substring(0, blank);
        var second = pair.substring(blank + 1);
        if (isCut(unknown, first, cut) && second.equals(after)
            || isCut(unknown, second, cut) && first.equals(before)) {
          var whole = isCut(unknown, first, cut) && second.equals(after) ? first : second;
          // One letter is the author's; two and more went with the edge of the page.
          return Optional.of(new Near(whole, cut == 1 ? Kind.TYPO : Kind.OCR, Confidence.CERTAIN));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCut(String unknown, String whole, int by) {
    return whole.length() == unknown.length() + by
        && whole.startsWith(unknown)
        && unknown.length() > 1;
  }

  private static Optional<Near> lookAlike(String unknown) {
    if (unknown.length() < SHORTEST) {
      return Optional.empty();
    }
    var found = new HashSet<String>();
    for (var pair : LOOK_ALIKES) {
      replaced(found, unknown, pair.get(0), pair.get(1));
      replaced(found, unknown, pair.get(1), pair.get(0));
    }
    return found.size() == 1
        ? Optional.of(new Near(found.iterator().next(), Kind.OCR, Confidence.HIGH))
        : Optional.empty();
  }

  private static void replaced(Set<String> found, String word, String what, String with) {
    for (int at = word.indexOf(what); at >= 0; at = word.indexOf(what, at + 1)) {
      var other = word.substring(0, at) + with + word.substring(at + what.length());
      if (Vocabulary.isListed(other)) {
        found.add(other);
      }
    }
  }

  private static Optional<Near> slipOfTheFingers(String unknown, String before, String after) {
    if (unknown.length() < SHORTEST
        || unknown.contains("-")
        || unknown.contains("'")
        || unknown.contains("\u2019")) {
      return Optional.empty();
    }
    var candidates = new ArrayList<Candidate>();
    letterTooMany(candidates, unknown);
    letterMissing(candidates, unknown);
    lettersSwapped(candidates, unknown);
    otherLetter(candidates, unknown);
    var judged =
        candidates.stream()
            .map(candidate -> judged(candidate, unknown, before, after))
            .sorted(Comparator.comparingDouble(Candidate::likely).reversed())
            .toList();
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    var best = judged.getFirst();
    double next =
        judged.stream()
            .filter(other -> !other.word().equals(best.word()))
            .mapToDouble(Candidate::likely)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    var confidence =
        best.likely() - next > 1.5
            ? Confidence.CERTAIN
            : best.likely() - next > 0.4 ? Confidence.HIGH : Confidence.MEDIUM;
    return Optional.of(new Near(best.word(), Kind.TYPO, confidence));
  }

  private static Candidate judged(
      Candidate candidate, String unknown, String before, String after) {
    double likely = candidate.likely();
    if (candidate.word().charAt(0) == unknown.charAt(0)) {
      likely += 1;
    }
    if (Vocabulary.rank(candidate.word()) < COMMON) {
      likely += 0.5;
    }
    if (PAIRS.contains(candidate.word() + " " + after)
        || PAIRS.contains(before + " " + candidate.word())) {
      likely += 2;
    }
    return new Candidate(candidate.word(), likely);
  }

  private static void letterTooMany(List<Candidate> candidates, String unknown) {
    for (int i = 0; i < unknown.length(); i++) {
      boolean stray =
          i > 0 && areNeighbours(unknown.charAt(i), unknown.charAt(i - 1))
              || i + 1 < unknown.length()
                  && areNeighbours(unknown.charAt(i), unknown.charAt(i + 1));
      boolean doubled = i > 0 && unknown.charAt(i) == unknown.charAt(i - 1);
      add(
          candidates,
          unknown.substring(0, i) + unknown.substring(i + 1),
          doubled ? 2 : stray ? 2 : 1);
    }
  }

  private static void letterMissing(List<Candidate> candidates, String unknown) {
    for (int i = 0; i <= unknown.length(); i++) {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        boolean doubled = i > 0 && unknown.charAt(i - 1) == letter;
        add(
            candidates,
            unknown.substring(0, i) + letter + unknown.substring(i),
            doubled ? 2 : unknown.length() > SHORTEST ? 1.5 : 0.5);
      }
    }
  }

  /** Two letters in each other's place, or all of them in another order behind the same first. */
  private static void lettersSwapped(List<Candidate> candidates, String unknown) {
    for (int i = 0; i + 1 < unknown.length(); i++) {
      add(
          candidates,
          unknown.substring(0, i)
              + unknown.charAt(i + 1)
              + unknown.charAt(i)
              + unknown.substring(i + 2),
          2);
    }
    for (var other : BY_LETTERS.getOrDefault(sorted(unknown), List.of())) {
      if (other.charAt(0) == unknown.charAt(0)) {
        candidates.add(new Candidate(other, 2));
      }
    }
  }

  private static void otherLetter(List<Candidate> candidates, String unknown) {
    for (int i = 0; i < unknown.length(); i++) {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        boolean beside = areNeighbours(letter, unknown.charAt(i));
        if (letter != unknown.charAt(i)
            && (beside || unknown.length() >= SHORTEST_FOR_ANY_LETTER)) {
          add(
              candidates,
              unknown.substring(0, i) + letter + unknown.substring(i + 1),
              beside ? 1.5 : 0.5);
        }
      }
    }
  }

  private static void add(List<Candidate> candidates, String word, double likely) {
    if (word.length() >= SHORTEST - 1 && Vocabulary.isListed(word)) {
      candidates.add(new Candidate(word, likely));
    }
  }

  private static boolean areNeighbours(char one, char other) {
    return KEYBOARD.stream()
        .anyMatch(
            row ->
                row.indexOf(one) >= 0
                    && row.indexOf(other) >= 0
                    && Math.abs(row.indexOf(one) - row.indexOf(other)) == 1);
  }

  private static Map<String, List<String>> byLetters() {
    Map<String, List<String>> words = new HashMap<>();
    for (var word : Vocabulary.all()) {
      words.computeIfAbsent(sorted(word), letters -> new ArrayList<>()).add(word);
    }
    return words;
  }

  private static String sorted(String word) {
    var letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
