package org.vigil.matching;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far two reviewers agree who answered the same questions without seeing each other's answer. Cohen (1960), A coefficient of
 * agreement for nominal scales, Educational and Psychological Measurement 20.
 *
 * @param counts questions by first and second answer
 */
public record Agreement(Map<Answer, Map<Answer, Integer>> counts) {
  /** Same person, not the same, cannot tell. */
  public static final List<Answer> ANSWERS =
      List.of(Answer.JOINED, Answer.KEPT_APART, Answer.CANNOT_TELL);

  public Agreement {
    counts = Map.copyOf(counts);
  }

  /** Two answers to one question. */
  public record Pair(Answer first, Answer second) {}

  public static Agreement of(Collection<Pair> pairs) {
    var counts = new EnumMap<Answer, Map<Answer, Integer>>(Answer.class);
    ANSWERS.forEach(first -> counts.put(first, new EnumMap<>(Answer.class)));
    for (var pair : pairs) {
      if (!pair.first().settles() || !pair.second().settles()) {
        throw new IllegalArgumentException("not an answer to a question: " + pair);
      }
      counts.getOrDefault(pair.first(), Map.of()).merge(pair.second(), 1, Integer::sum);
    }
    return new Agreement(counts);
  }

  public int count(Answer first, Answer second) {
    return counts.getOrDefault(first, Map.of()).getOrDefault(second, 0);
  }

  public int questions() {
    return ANSWERS.stream().mapToInt(this::first).sum();
  }

  public int agreed() {
    return ANSWERS.stream().mapToInt(answer -> count(answer, answer)).sum();
  }

  /**
   * The share of agreement beyond what chance alone would give, from −1 to 1; NaN where nothing was answered twice, or both gave
   * one and the same answer to everything, since chance then explains all of it.
   */
  public double kappa() {
    double n = questions();
    double observed = agreed() / n;
    double byChance =
        ANSWERS.stream().mapToDouble(answer -> first(answer) / n * (second(answer) / n)).sum();
    return (observed - byChance) / (1 - byChance);
  }

  private int first(Answer answer) {
    return ANSWERS.stream().mapToInt(second -> count(answer, second)).sum();
  }

  private int second(Answer answer) {
    return ANSWERS.stream().mapToInt(first -> count(first, answer)).sum();
  }
}
