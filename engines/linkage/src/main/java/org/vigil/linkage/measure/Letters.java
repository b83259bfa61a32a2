package org.vigil.linkage.measure;

/**
 * A spelling made ready for measuring many times over: its Unicode code points, and a summary by which most unlike spellings are told apart without
 * looking at the letters one by one.
 *
 * <p>Made once for each distinct value; immutable, and free to share among threads. Fold names first ({@link Folding}).
 */
public final class Letters {

  final int[] codePoints;

  /** As {@link #bagOf} makes it. */
  final long bag;

  private Letters(int[] codePoints) {
    this.codePoints = codePoints;
    this.bag = bagOf(codePoints);
  }

  public static Letters of(String text) {
    return new Letters(text.codePoints().toArray());
  }

  /** The code points are copied. */
  public static Letters of(int[] codePoints) {
    return new Letters(codePoints.clone());
  }

  /** Code points. */
  public int length() {
    return codePoints.length;
  }

  /**
   * Which letters occur (low 32 bits) and which occur at least twice (high 32 bits), letters that are equal in their last five bits counting as one.
   *
   * <p>A bit that is set here and not there stands for at least one letter that the other lacks, whatever else shares the bit; so
   * {@code bitCount(here & ~there)} letters or more have no partner.
   */
  static long bagOf(int[] codePoints) {
    var once = 0L;
    var twice = 0L;
    for (var letter : codePoints) {
      var bit = 1L << (letter & 31);
      twice |= once & bit;
      once |= bit;
    }
    return once | twice << 32;
  }

  /** The least number of letters of the one bag that the other lacks. */
  static int missing(long here, long there) {
    return Long.bitCount(here & ~there);
  }

  /** Says nothing of what is spelt: it may be a person's name. */
  @Override
  public String toString() {
    return "Letters[hidden]";
  }
}
