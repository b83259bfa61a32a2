package org.vigil.linkage.cluster;

import java.util.Comparator;

/**
 * A link between two records, the smaller number first.
 *
 * @param weight match weight in bits, or any measure that grows with the evidence; infinite where a person has said that the two are one
 */
public record Edge(int left, int right, double weight) {

  /** Equal weights in order of the records, so that every run takes them alike. */
  static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparingDouble(Edge::weight)
          .reversed()
          .thenComparingInt(Edge::left)
          .thenComparingInt(Edge::right);

  public Edge {
    if (left == right || left < 0 || right < 0) {
      throw new IllegalArgumentException(
          "a link joins two records numbered from 0, got %d and %d".formatted(left, right));
    }
    if (Double.isNaN(weight)) {
      throw new IllegalArgumentException("a link has a weight, got NaN");
    }
    if (left > right) {
      var smaller = right;
      right = left;
      left = smaller;
    }
  }

  /** A person's decision that the two are one: it outweighs every measure, and is joined even where a constraint objects. */
  public static Edge decided(int left, int right) {
    return new Edge(left, right, Double.POSITIVE_INFINITY);
  }

  public boolean isDecided() {
    return weight == Double.POSITIVE_INFINITY;
  }
}
