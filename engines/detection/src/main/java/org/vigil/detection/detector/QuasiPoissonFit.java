package org.vigil.detection.detector;

import org.jspecify.annotations.Nullable;

/**
 * A quasi-Poisson regression with log link, by the same steps as R's glm.fit, so that it stops where
 * R stops. What R takes from the last solution (weights, leverage, covariance) belongs to the iterate
 * before the last; it is kept here and not brought up to date.
 *
 * @param weights working weights of the last solution: prior weight times mean
 * @param residuals (y − μ)/μ
 */
record QuasiPoissonFit(
    LeastSquares solution, double[] mu, double[] weights, double[] residuals, int freedom) {

  private static final int MOST_ITERATIONS = 25;
  private static final double CONVERGED = 1e-8;
  private static final double LEAST_MEAN = Math.ulp(1.0);
  private static final double START = 0.1;

  /** Null where the iteration does not settle. */
  static @Nullable QuasiPoissonFit of(
      double[][] x, double[] y, double[] offset, double[] priorWeights) {
    var n = y.length;
    var mu = new double[n];
    var eta = new double[n];
    for (var i = 0; i < n; i++) {
      mu[i] = y[i] + START;
      eta[i] = Math.log(mu[i]);
    }
    var before = deviance(y, mu, priorWeights);
    for (var iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      var weights = new double[n];
      var z = new double[n];
      for (var i = 0; i < n; i++) {
        weights[i] = priorWeights[i] * mu[i];
        z[i] = eta[i] - offset[i] + (y[i] - mu[i]) / mu[i];
      }
      var solution = LeastSquares.solve(x, weights, z);
      if (solution == null) {
        return null;
      }
      for (var i = 0; i < n; i++) {
        eta[i] = LeastSquares.dot(x[i], solution.coefficients()) + offset[i];
        mu[i] = Math.max(Math.exp(eta[i]), LEAST_MEAN);
      }
      var deviance = deviance(y, mu, priorWeights);
      if (Math.abs(deviance - before) / (Math.abs(deviance) + START) < CONVERGED) {
        return new QuasiPoissonFit(solution, mu, weights, residuals(y, mu), n - solution.rank());
      }
      before = deviance;
    }
    return null;
  }

  /** Σ aᵢ rᵢ² over the degrees of freedom, with these weights. */
  double dispersion(double[] a) {
    var sum = 0.0;
    for (var i = 0; i < a.length; i++) {
      sum += a[i] * residuals[i] * residuals[i];
    }
    return sum / freedom;
  }

  /** The dispersion of the fit, at least 1. */
  double phi() {
    return Math.max(1, dispersion(weights));
  }

  private static double[] residuals(double[] y, double[] mu) {
    var residuals = new double[y.length];
    for (var i = 0; i < y.length; i++) {
      residuals[i] = (y[i] - mu[i]) / mu[i];
    }
    return residuals;
  }

  private static double deviance(double[] y, double[] mu, double[] priorWeights) {
    var sum = 0.0;
    for (var i = 0; i < y.length; i++) {
      var term = y[i] > 0 ? y[i] * Math.log(y[i] / mu[i]) - (y[i] - mu[i]) : mu[i];
      sum += 2 * priorWeights[i] * term;
    }
    return sum;
  }
}
