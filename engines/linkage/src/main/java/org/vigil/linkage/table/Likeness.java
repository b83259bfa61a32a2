package org.vigil.linkage.table;

/**
 * One measure between two expressions, for one thread: bounds are looked at before the measure, and what was reckoned is remembered.
 *
 * <p>Only values on the right side of the threshold are exact. Where a bound already shows that no threshold of the model is met, the bound is given.
 */
final class Likeness {

  private static final int REMEMBERED = 1 << 14;

  private final TextMeasure measure;
  private final int one;
  private final int other;
  private final boolean sameDictionary;
  private final Spelt ones;
  private final Spelt others;
  private final long[] pairs = new long[REMEMBERED];
  private final double[] values = new double[REMEMBERED];
  private final double loosest;

  /** @param loosest the least likeness, or the greatest distance, that any level asks for */
  Likeness(TextMeasure measure, int one, int other, Spelt ones, Spelt others, double loosest) {
    this.measure = measure;
    this.one = one;
    this.other = other;
    this.ones = ones;
    this.others = others;
    this.loosest = loosest;
    sameDictionary = ones == others;
  }

  /** Whether the likeness reaches, or the distance keeps to, the threshold; false where either is not told. */
  boolean holds(int[] cells, int left, int right, double threshold) {
    var a = cells[left + one];
    var b = cells[right + other];
    return a >= 0 && b >= 0 && meets(a, b, threshold);
  }

  boolean fails(int[] cells, int left, int right, double threshold) {
    var a = cells[left + one];
    var b = cells[right + other];
    return a >= 0 && b >= 0 && !meets(a, b, threshold);
  }

  private boolean meets(int a, int b, double threshold) {
    var value = value(a, b);
    return measure.isLikeness() ? value >= threshold : value <= threshold;
  }

  private double value(int a, int b) {
    if (sameDictionary && a == b) {
      return measure.isLikeness() ? (ones.of(a).length() == 0 ? 0 : 1) : 0;
    }
    // Never 0, which is what a place holds where nothing is remembered yet.
    var pair = ((long) a << 32 | b) + 1;
    var place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 50);
    if (pairs[place] != pair) {
      values[place] = measure.betweenOrWorse(loosest, ones.of(a), others.of(b));
      pairs[place] = pair;
    }
    return values[place];
  }
}
