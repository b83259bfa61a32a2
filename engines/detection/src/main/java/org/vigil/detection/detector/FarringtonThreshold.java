package org.vigil.detection.detector;

/** The three ways from a fitted mean to a threshold. */
record FarringtonThreshold(double upper, double lower, double score, double pValue) {

  static FarringtonThreshold of(FarringtonModel model, double count, FarringtonSettings s) {
    return switch (s.threshold()) {
      case DELTA -> delta(model, count, s);
      case NB_PLUGIN -> quantile(model, model.mean(), count, s);
      case MUAN ->
          quantile(
              model, Math.exp(model.eta() + Normal.exceededWith(s.alpha()) * model.se()), count, s);
    };
  }

  private static FarringtonThreshold delta(
      FarringtonModel model, double count, FarringtonSettings s) {
    var mean = model.mean();
    var error = model.se() * mean;
    var tau = model.phi() + error * error / mean;
    var e = s.power();
    // Var(Y^e) ≈ e² μ^(2e−2) · μ τ: 4/9 μ^(1/3) τ for 2/3, τ/4 for 1/2, μ τ for 1.
    var deviation = Math.sqrt(e * e * Math.pow(mean, 2 * e - 1) * tau);
    var step = Normal.exceededWith(s.alpha()) * deviation;
    var centre = Math.pow(mean, e);
    var upper = Math.pow(centre + step, 1 / e);
    var lower = Math.pow(centre - step, 1 / e);
    return new FarringtonThreshold(
        upper,
        Double.isNaN(lower) ? 0 : Math.max(0, lower),
        (count - mean) / (upper - mean),
        Normal.upperTail((Math.pow(count, e) - centre) / deviation));
  }

  private static FarringtonThreshold quantile(
      FarringtonModel model, double mean, double count, FarringtonSettings s) {
    if (Double.isInfinite(mean)) {
      return new FarringtonThreshold(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    var tail = new CountTail(mean, model.phi());
    var upper = tail.exceededWith(s.alpha());
    return new FarringtonThreshold(
        upper,
        tail.exceededWith(1 - s.alpha()),
        (count - model.eta()) / (upper - model.eta()),
        Double.isNaN(count) ? Double.NaN : tail.atLeast((long) count));
  }
}
