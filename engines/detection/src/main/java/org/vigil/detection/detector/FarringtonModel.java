package org.vigil.detection.detector;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The regression behind Farrington's threshold: fitted, past outbreaks given less weight, fitted
 * again, with a trend if it earns its place.
 *
 * @param eta predicted log mean of the row examined
 * @param se standard error of eta
 * @param phi dispersion, at least 1
 * @param trend coefficient of the trend, null where there is none
 */
record FarringtonModel(double eta, double se, double phi, @Nullable Double trend) {

  private static final double LEAST_MEAN = Math.ulp(1.0);
  private static final int FEWEST_YEARS_FOR_A_TREND = 3;
  private static final double WHOLE_LEVERAGE = 1 - 10 * Math.ulp(1.0);

  /** Null where no fit settles, with a trend or without. */
  static @Nullable FarringtonModel fit(
      ReferenceRows reference, CountSeries series, int examined, FarringtonSettings s) {
    var data = new Data(reference, series, examined, s);
    var fitted = data.fit(s.trend());
    if (fitted == null) {
      return null;
    }
    if (fitted.trend() && !keepsTrend(fitted, data, s)) {
      fitted = data.fit(false);
    }
    return fitted == null ? null : data.predict(fitted);
  }

  /** The predicted mean, never quite nought. */
  double mean() {
    return Math.max(Math.exp(eta), LEAST_MEAN);
  }

  private static boolean keepsTrend(Fitted fitted, Data data, FarringtonSettings s) {
    var solution = fitted.model().solution();
    var error = Math.sqrt(fitted.errorDispersion() * solution.inverse()[1][1]);
    var p = StudentT.bothTails(solution.coefficients()[1] / error, fitted.model().freedom());
    return s.b() >= FEWEST_YEARS_FOR_A_TREND
        && p < s.pThresholdTrend()
        && data.predict(fitted).mean() <= Arrays.stream(data.y).max().orElseThrow();
  }

  /** A fit with the dispersion R uses for its standard errors. */
  private record Fitted(QuasiPoissonFit model, boolean trend, double errorDispersion) {}

  private static final class Data {

    private final ReferenceRows reference;
    private final FarringtonSettings settings;
    private final double[] y;
    private final double[] offset;
    private final double offsetExamined;

    Data(ReferenceRows reference, CountSeries series, int examined, FarringtonSettings settings) {
      this.reference = reference;
      this.settings = settings;
      y = IntStream.of(reference.rows()).mapToDouble(row -> series.counts()[row]).toArray();
      offset = IntStream.of(reference.rows()).mapToDouble(row -> offset(series, row)).toArray();
      offsetExamined = offset(series, examined);
    }

    private double offset(CountSeries series, int row) {
      return settings.populationOffset() ? Math.log(series.population()[row]) : 0;
    }

    @Nullable Fitted fit(boolean wantTrend) {
      var even = new double[y.length];
      Arrays.fill(even, 1);
      var first = fit(wantTrend, even);
      if (first == null || !settings.reweight()) {
        return first == null
            ? null
            : new Fitted(
                first.model(), first.trend(), first.model().dispersion(first.model().weights()));
      }
      var weights = lessForOutbreaks(first.model());
      var second = fit(first.trend(), weights);
      // R overwrites the working weights with the prior ones, so its standard errors use these.
      return second == null
          ? null
          : new Fitted(second.model(), second.trend(), second.model().dispersion(weights));
    }

    private @Nullable Fitted fit(boolean trend, double[] weights) {
      var model = QuasiPoissonFit.of(reference.design(trend), y, offset, weights);
      if (model == null && trend) {
        return fit(false, weights);
      }
      return model == null ? null : new Fitted(model, trend, Double.NaN);
    }

    /** Weeks far above the fit count by the inverse square of their Anscombe residual. */
    private double[] lessForOutbreaks(QuasiPoissonFit model) {
      var phi = model.phi();
      var weights = new double[y.length];
      var sum = 0.0;
      for (var i = 0; i < y.length; i++) {
        var mu = model.mu()[i];
        var hat = model.solution().hat()[i];
        var leverage = hat > WHOLE_LEVERAGE ? 1 : hat;
        var residual =
            1.5
                * (Math.pow(y[i], 2.0 / 3) * Math.pow(mu, -1.0 / 6) - Math.sqrt(mu))
                / Math.sqrt(phi * (1 - leverage));
        weights[i] = residual > settings.weightsThreshold() ? 1 / (residual * residual) : 1;
        sum += weights[i];
      }
      for (var i = 0; i < y.length; i++) {
        weights[i] *= y.length / sum;
      }
      return weights;
    }

    FarringtonModel predict(Fitted fitted) {
      var x = reference.designExamined(fitted.trend(), settings.noPeriods());
      var solution = fitted.model().solution();
      var eta = LeastSquares.dot(x, solution.coefficients()) + offsetExamined;
      var variance = 0.0;
      for (var i = 0; i < x.length; i++) {
        variance += x[i] * LeastSquares.dot(solution.inverse()[i], x);
      }
      return new FarringtonModel(
          eta,
          Math.sqrt(fitted.errorDispersion() * variance),
          fitted.model().phi(),
          fitted.trend() ? solution.coefficients()[1] : null);
    }
  }
}
