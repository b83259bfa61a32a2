package org.vigil.linkage;

import java.util.List;

/**
 * How strongly the evidence says that two descriptions are of one person, in bits, and how it adds up.
 *
 * <p>Fellegi and Sunter (1969): M = log₂(λ/(1 − λ)) + Σ log₂(m/u) + Σ tf. One bit doubles the odds. Decide on the weight, never on the probability,
 * which is 1 to the last digit beyond 53 bits.
 *
 * @param prior log₂ of the odds before anything is compared
 * @param parts one for each comparison of the model, in its order
 */
public record MatchWeight(double prior, List<Part> parts) {

  /** The level of a comparison that lacked something to compare. */
  public static final String NOT_TOLD = "not told on one side";

  /**
   * One bar of the waterfall.
   *
   * @param m probability of the level where the two are one person
   * @param u probability of the level where they are two
   * @param weight log₂(m/u), bits; 0 where not told
   * @param termFrequencyWeight bits added for a rare value or taken away for a common one
   */
  public record Part(
      String comparison,
      String level,
      double m,
      double u,
      double weight,
      double termFrequencyWeight) {

    public static Part notTold(String comparison) {
      return new Part(comparison, NOT_TOLD, 1, 1, 0, 0);
    }

    public double total() {
      return weight + termFrequencyWeight;
    }
  }

  public MatchWeight {
    parts = List.copyOf(parts);
  }

  /** Bits. */
  public double total() {
    return prior + parts.stream().mapToDouble(Part::total).sum();
  }

  public double probability() {
    return probabilityOf(total());
  }

  /** 1 / (1 + 2^−M); 0 and 1 at the far ends and beyond them. NaN only for NaN. */
  public static double probabilityOf(double weight) {
    return 1 / (1 + Math.pow(2, -weight));
  }

  /**
   * log₂ of the odds: log₂(p/(1 − p)) bits, the reverse of {@link #probabilityOf}.
   *
   * @throws IllegalArgumentException unless the probability lies strictly between 0 and 1
   */
  public static double ofProbability(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "a prior probability lies between 0 and 1, not " + probability);
    }
    return log2(probability / (1 - probability));
  }

  public static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
