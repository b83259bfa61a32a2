package org.vigil.detection.detector;

import com.google.auto.service.AutoService;
import org.vigil.detection.Detection;
import org.vigil.detection.Detector;
import org.vigil.detection.WeeklyCounts;

/**
 * EARS C3: the excesses of this week and the two before, each over its own {@link EarsC2} baseline,
 * summed.
 *
 * <pre>
 * C2(u) = (y(u) − m(u)) / s(u)
 * C3(t) = max(0, C2(t) − 1) + max(0, C2(t−1) − 1) + max(0, C2(t−2) − 1)
 * alarm when C3(t) > z, that is when y(t) > U = m(t) + s(t) (1 + z − the two earlier terms)
 * </pre>
 *
 * <p>Where the two earlier terms alone exceed z, U is 0: the alarm goes on while there is at least one
 * death this week.
 *
 * <p>R's surveillance ({@link #asInR}) leaves out this week's term and puts y(t) into U instead,
 * against the papers: its alarm depends on the two weeks before and not on this one.
 *
 * <p>Source: as {@link EarsC1}; R: surveillance 1.20.3, earsC.
 */
@AutoService(Detector.class)
public final class EarsC3 implements Detector {

  private static final int GAP_WEEKS = 2;
  private static final int WEEKS_SUMMED_BEFORE = 2;

  private final EarsSettings settings;
  private final EarsWindow window;
  private final boolean asInR;

  public EarsC3() {
    this(new EarsSettings(7, 0.025, 0.5), false);
  }

  private EarsC3(EarsSettings settings, boolean asInR) {
    this.settings = settings;
    this.window = new EarsWindow(GAP_WEEKS, settings);
    this.asInR = asInR;
  }

  /** The defaults of earsC in R's surveillance. */
  public static EarsC3 asInR() {
    return asInR(new EarsSettings(7, 0.025, 0));
  }

  public static EarsC3 asInR(EarsSettings settings) {
    return new EarsC3(settings, true);
  }

  @Override
  public String name() {
    return "ears-c3";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String says() {
    return "The last three weeks together, each against the seven weeks that end two weeks before it.";
  }

  @Override
  public Detection examine(WeeklyCounts series) {
    return Ears.examine(series, firstPosition(), window::baseline, this::upperBound);
  }

  /** The first position, from 0, with whole baselines before it and before the two weeks summed. */
  public int firstPosition() {
    return window.firstPosition() + WEEKS_SUMMED_BEFORE;
  }

  /** The threshold U at a position, from 0; NaN where R's has no answer. */
  public double upperBound(double[] counts, int position) {
    var baseline = window.baseline(counts, position);
    var earlier = excess(counts, position - 1) + excess(counts, position - 2);
    var left = settings.z() - earlier;
    if (asInR) {
      return Math.max(0, counts[position] + baseline.sigma() * left);
    }
    return left < 0 ? 0 : baseline.mean() + baseline.sigma() * (1 + left);
  }

  private double excess(double[] counts, int position) {
    var baseline = window.baseline(counts, position);
    return Math.max(0, (counts[position] - baseline.mean()) / baseline.sigma() - 1);
  }
}
