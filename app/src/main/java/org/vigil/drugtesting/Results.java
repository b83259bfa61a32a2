package org.vigil.drugtesting;

/**
 * The counts of one line. A difference between two lines may hold numbers below zero.
 *
 * @param other 0 where the return has no such column
 */
public record Results(long positive, long negative, long refused, long other) {
  public static final Results NONE = new Results(0, 0, 0, 0);

  public static Results of(long positive, long negative, long refused) {
    return new Results(positive, negative, refused, 0);
  }

  public long of(Result result) {
    return switch (result) {
      case POSITIVE -> positive;
      case NEGATIVE -> negative;
      case REFUSED -> refused;
      case OTHER -> other;
    };
  }

  /** Positive and negative: what shares of positives are taken of. */
  public long valid() {
    return positive + negative;
  }

  /** All who were asked: refusals and the rest are in it. */
  public long requests() {
    return positive + negative + refused + other;
  }

  public Positivity positivity() {
    return Positivity.of(positive, negative);
  }

  public Results plus(Results more) {
    return new Results(
        positive + more.positive,
        negative + more.negative,
        refused + more.refused,
        other + more.other);
  }

  public Results minus(Results less) {
    return new Results(
        positive - less.positive,
        negative - less.negative,
        refused - less.refused,
        other - less.other);
  }
}
