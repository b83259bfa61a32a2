package org.vigil.detection.detector;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import org.vigil.detection.AlarmLevel;
import org.vigil.detection.Detection;
import org.vigil.detection.Detector;
import org.vigil.detection.Measure;
import org.vigil.detection.WeeklyCounts;

/**
 * Farrington's method in its flexible form: the week is set against the same time of year in the five
 * years before, by a quasi-Poisson regression
 *
 * <pre>
 * log E(y) = α + β t + season        Var(y) = φ E(y)
 * </pre>
 *
 * in which weeks of past outbreaks are given less weight, and which keeps a trend unless it would
 * extrapolate beyond what was ever seen. The threshold is the 1 − alpha quantile of the negative
 * binomial with the predicted mean and dispersion φ. No alarm is given on fewer than five events in
 * four weeks: it is a method for steady series, and the Poisson rate one for rare deaths.
 *
 * <p>Windows are found by date, so that years of 53 weeks do not shift them. It needs five years and
 * three weeks of history.
 *
 * <p>The numbers, with R's departures from the papers, are those of farringtonFlexible in
 * surveillance 1.20.3; with the settings this detector runs under ({@link
 * FarringtonSettings#noufaily}) those departures touch the score only.
 *
 * <p>Source: Farrington, Andrews, Beale and Catchpole 1996, JRSS A 159:547–563; Noufaily, Enki,
 * Farrington and others 2013, Stat Med 32:1206–1222; Salmon, Schumacher and Höhle 2016, J Stat Softw
 * 70(10).
 */
@AutoService(Detector.class)
public final class FarringtonFlexible implements Detector {

  private final FarringtonSettings settings;

  public FarringtonFlexible() {
    this(FarringtonSettings.noufaily());
  }

  public FarringtonFlexible(FarringtonSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "farrington-flexible";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String says() {
    return "The last week against the same time of year in the five years before, with trend and season.";
  }

  @Override
  public Detection examine(WeeklyCounts series) {
    var week = series.lastWeek();
    var last = series.size() - 1;
    var observed = series.counts().get(last);
    if (observed == null) {
      return new Detection.NotEnoughHistory(week, "the week examined is not known");
    }
    var result = at(CountSeries.of(series), last);
    if (result == null) {
      return new Detection.NotEnoughHistory(
          week,
          "%d years and %d weeks are needed before the week examined, there are %d weeks"
              .formatted(settings.b(), settings.w(), last));
    }
    if (!result.converged() || Double.isNaN(result.upperBound())) {
      return new Detection.NotEnoughHistory(
          week, "no model fits so few events in the years before");
    }
    var measure = new Measure(observed, result.expected(), result.upperBound(), result.pValue(), 1);
    return result.alarm()
        ? new Detection.Alarm(week, AlarmLevel.ALERT, measure)
        : new Detection.Quiet(week, measure);
  }

  /**
   * The answer for one row, from 0.
   *
   * @return null where the series does not reach back far enough
   */
  public @Nullable FarringtonResult at(CountSeries series, int row) {
    var reference = ReferenceRows.before(row, series, settings);
    if (reference == null) {
      return null;
    }
    var model = FarringtonModel.fit(reference, series, row, settings);
    if (model == null) {
      return FarringtonResult.notConverged();
    }
    var count = series.counts()[row];
    var threshold = FarringtonThreshold.of(model, count, settings);
    var enough = lately(series.counts(), row) >= settings.limitCount();
    return new FarringtonResult(
        Double.isNaN(threshold.upper()) ? Double.NaN : model.mean(),
        threshold.upper(),
        threshold.lower(),
        threshold.score(),
        threshold.pValue(),
        model.phi(),
        model.trend(),
        enough,
        enough && threshold.score() > 1 && count != 0);
  }

  private double lately(double[] counts, int row) {
    var sum = 0.0;
    for (var i = row - settings.limitWeeks() + 1; i <= row; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
