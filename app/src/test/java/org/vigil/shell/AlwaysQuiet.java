package org.vigil.shell;

import org.vigil.detection.Detection;
import org.vigil.detection.Detector;
import org.vigil.detection.WeeklyCounts;

/** A detector that nobody asks, to see that it is found and said to be out of use. */
public final class AlwaysQuiet implements Detector {
  @Override
  public String name() {
    return "always-quiet";
  }

  @Override
  public String version() {
    return "tests";
  }

  @Override
  public String says() {
    return "Hears nothing, whatever happens.";
  }

  @Override
  public Detection examine(WeeklyCounts series) {
    return new Detection.NotEnoughHistory(series.lastWeek(), "it never listens");
  }
}
