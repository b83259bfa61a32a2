package org.vigil.linkage;

/**
 * What the model says of one level.
 *
 * @param m probability of the level where the two are one person
 * @param u probability of the level where they are two
 * @param termFrequencyShare how much of the adjustment for rare and common values applies, 0 to 1
 * @param provenance where m and u come from
 */
public record LevelWeight(
    String comparison,
    String level,
    double m,
    double u,
    double termFrequencyShare,
    String provenance) {

  public LevelWeight {
    if (!isProbability(m)
        || !isProbability(u)
        || !(termFrequencyShare >= 0 && termFrequencyShare <= 1)) {
      throw new IllegalArgumentException(
          "m and u lie above 0 and up to 1, the share from 0 to 1: " + comparison + ", " + level);
    }
  }

  /** Bits. */
  public double weight() {
    return MatchWeight.log2(m) - MatchWeight.log2(u);
  }

  LevelWeight withU(double other) {
    return new LevelWeight(comparison, level, m, other, termFrequencyShare, provenance);
  }

  private static boolean isProbability(double value) {
    return value > 0 && value <= 1;
  }
}
