package org.vigil.linkage.table;

import java.util.Arrays;

/** Some scored pairs, as columns. It is used again for the next ones, so a sink keeps copies of what it wants to keep. */
public final class PairBatch {

  private final int comparisons;
  private int[] lefts = new int[1024];
  private int[] rights = new int[1024];
  private double[] weights = new double[1024];
  private byte[] ranks;
  private int rule;
  private int size;

  PairBatch(int comparisons) {
    this.comparisons = comparisons;
    ranks = new byte[1024 * comparisons];
  }

  public int size() {
    return size;
  }

  /** The row of the earlier record. */
  public int left(int pair) {
    return lefts[pair];
  }

  /** The row of the later record. */
  public int right(int pair) {
    return rights[pair];
  }

  /** Match weight, bits. */
  public double weight(int pair) {
    return weights[pair];
  }

  /** The rank in a comparison, or {@link ColumnComparison#NOTHING_TO_COMPARE}. */
  public int rank(int pair, int comparison) {
    return ranks[pair * comparisons + comparison];
  }

  /** The first of the model's rules that found these pairs, counted from 0. */
  public int rule() {
    return rule;
  }

  void startFor(int rule) {
    this.rule = rule;
    size = 0;
  }

  /** Where the ranks of the pair to come begin; there is room for them. */
  int ranksOfNext() {
    if (size == lefts.length) {
      var length = size * 2;
      lefts = Arrays.copyOf(lefts, length);
      rights = Arrays.copyOf(rights, length);
      weights = Arrays.copyOf(weights, length);
      ranks = Arrays.copyOf(ranks, length * comparisons);
    }
    return size * comparisons;
  }

  byte[] ranks() {
    return ranks;
  }

  void add(int left, int right, double weight) {
    lefts[size] = left;
    rights[size] = right;
    weights[size++] = weight;
  }
}
