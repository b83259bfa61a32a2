package org.vigil.detection.detector;

import org.jspecify.annotations.Nullable;

/**
 * Weighted least squares by a QR factorisation (Gram–Schmidt, twice), dropping columns that others already say, as R does.
 *
 * @param coefficients 0 for a column dropped
 * @param inverse (XᵀWX)⁻¹, 0 in the rows and columns dropped
 * @param hat leverage of each row
 */
record LeastSquares(double[] coefficients, double[][] inverse, double[] hat, int rank) {

  private static final double TOLERANCE = 1e-11;

  static @Nullable LeastSquares solve(double[][] x, double[] weights, double[] z) {
    var n = x.length;
    var p = x[0].length;
    var q = new double[p][];
    var kept = new int[p];
    var r = new double[p][p];
    var rank = 0;
    for (var column = 0; column < p; column++) {
      var v = new double[n];
      for (var i = 0; i < n; i++) {
        v[i] = Math.sqrt(weights[i]) * x[i][column];
      }
      var before = norm(v);
      var projected = new double[p];
      // Twice is enough: the second pass removes what rounding left in the first.
      for (var pass = 0; pass < 2; pass++) {
        for (var j = 0; j < rank; j++) {
          var along = dot(q[j], v);
          projected[j] += along;
          for (var i = 0; i < n; i++) {
            v[i] -= along * q[j][i];
          }
        }
      }
      var left = norm(v);
      if (!Double.isFinite(left)) {
        return null;
      }
      if (left <= before * TOLERANCE) {
        continue;
      }
      for (var i = 0; i < n; i++) {
        v[i] /= left;
      }
      q[rank] = v;
      for (var j = 0; j < rank; j++) {
        r[j][rank] = projected[j];
      }
      r[rank][rank] = left;
      kept[rank++] = column;
    }
    return answer(q, r, kept, rank, weights, z, p);
  }

  private static LeastSquares answer(
      double[][] q, double[][] r, int[] kept, int rank, double[] weights, double[] z, int p) {
    var n = z.length;
    var target = new double[n];
    for (var i = 0; i < n; i++) {
      target[i] = Math.sqrt(weights[i]) * z[i];
    }
    var right = new double[rank];
    for (var j = 0; j < rank; j++) {
      right[j] = dot(q[j], target);
    }
    var solved = backSubstitute(r, right, rank);
    var inverseR = new double[rank][];
    for (var j = 0; j < rank; j++) {
      var unit = new double[rank];
      unit[j] = 1;
      inverseR[j] = backSubstitute(r, unit, rank); // column j of R⁻¹
    }
    var coefficients = new double[p];
    var inverse = new double[p][p];
    for (var a = 0; a < rank; a++) {
      coefficients[kept[a]] = solved[a];
      for (var b = 0; b < rank; b++) {
        for (var j = 0; j < rank; j++) {
          inverse[kept[a]][kept[b]] += inverseR[j][a] * inverseR[j][b];
        }
      }
    }
    var hat = new double[n];
    for (var j = 0; j < rank; j++) {
      for (var i = 0; i < n; i++) {
        hat[i] += q[j][i] * q[j][i];
      }
    }
    return new LeastSquares(coefficients, inverse, hat, rank);
  }

  private static double[] backSubstitute(double[][] r, double[] right, int rank) {
    var solved = new double[rank];
    for (var i = rank - 1; i >= 0; i--) {
      var sum = right[i];
      for (var j = i + 1; j < rank; j++) {
        sum -= r[i][j] * solved[j];
      }
      solved[i] = sum / r[i][i];
    }
    return solved;
  }

  static double dot(double[] one, double[] other) {
    var sum = 0.0;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }
}
