package org.vigil.detection.detector;

import com.google.auto.service.AutoService;
import org.vigil.detection.Detection;
import org.vigil.detection.Detector;
import org.vigil.detection.WeeklyCounts;

/**
 * EARS C1: more than z standard deviations above the mean of the seven weeks just before.
 *
 * <pre>
 * U = m + z s        m, s over y(t−B) … y(t−1);  alarm when y(t) > U
 * </pre>
 *
 * <p>It needs no history beyond its baseline and knows no season and no trend. In a baseline of equal
 * counts s is 0 and any increase would be an alarm; {@link #EarsC1()} therefore takes at least half a
 * death a week for s, where R's surveillance takes none ({@link #asInR}).
 *
 * <p>Source: Hutwagner, Thompson, Seeman and Treadwell 2003, J Urban Health 80(2 suppl 1):i89–i96;
 * Fricker, Hegler and Dunfee 2008, Stat Med 27:3407–3429.
 */
@AutoService(Detector.class)
public final class EarsC1 implements Detector {

  private static final int GAP_WEEKS = 0;

  private final EarsWindow window;

  public EarsC1() {
    this(new EarsSettings(7, 0.001, 0.5));
  }

  public EarsC1(EarsSettings settings) {
    this.window = new EarsWindow(GAP_WEEKS, settings);
  }

  /** The defaults of earsC in R's surveillance. */
  public static EarsC1 asInR() {
    return new EarsC1(new EarsSettings(7, 0.001, 0));
  }

  @Override
  public String name() {
    return "ears-c1";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String says() {
    return "The last week against the seven weeks just before it.";
  }

  @Override
  public Detection examine(WeeklyCounts series) {
    return Ears.examine(series, window);
  }

  /** The first position, from 0, with a whole baseline before it. */
  public int firstPosition() {
    return window.firstPosition();
  }

  /** The threshold U at a position, from 0; NaN where a week of the baseline is not known. */
  public double upperBound(double[] counts, int position) {
    return window.upperBound(counts, position);
  }
}
