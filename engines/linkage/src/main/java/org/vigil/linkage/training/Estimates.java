package org.vigil.linkage.training;

import java.util.Arrays;

/**
 * λ, and m and u of every rank of every comparison. Immutable.
 *
 * <p>Rank 0 is the weakest level.
 */
public final class Estimates {

  private final double lambda;
  private final double[][] m;
  private final double[][] u;

  public Estimates(double lambda, double[][] m, double[][] u) {
    if (!(lambda > 0 && lambda < 1)) {
      throw new IllegalArgumentException("λ lies between 0 and 1, not at " + lambda);
    }
    this.lambda = lambda;
    this.m = copy(m);
    this.u = copy(u);
  }

  /** Share of matches among the pairs. */
  public double lambda() {
    return lambda;
  }

  public int comparisons() {
    return m.length;
  }

  public int ranks(int comparison) {
    return m[comparison].length;
  }

  /** Probability of the rank where two records are of one. */
  public double m(int comparison, int rank) {
    return m[comparison][rank];
  }

  /** Probability of the rank where they are not. */
  public double u(int comparison, int rank) {
    return u[comparison][rank];
  }

  /** The greatest difference of any number here from its fellow there. */
  double greatestChangeTo(Estimates other) {
    var greatest = Math.abs(lambda - other.lambda);
    for (var k = 0; k < m.length; k++) {
      for (var rank = 0; rank < m[k].length; rank++) {
        greatest = Math.max(greatest, Math.abs(m[k][rank] - other.m[k][rank]));
        greatest = Math.max(greatest, Math.abs(u[k][rank] - other.u[k][rank]));
      }
    }
    return greatest;
  }

  double[][] copyOfM() {
    return copy(m);
  }

  double[][] copyOfU() {
    return copy(u);
  }

  private static double[][] copy(double[][] values) {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }
}
