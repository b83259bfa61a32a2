package org.vigil.detection;

/**
 * A way of telling whether the last week of a series holds more than its history explains.
 *
 * <p>Detectors have no state and no clock: the same series gives the same answer. They say {@link
 * Detection.NotEnoughHistory} rather than guess, and more in the last week never turns their alarm
 * into quiet. A new one is one class in {@code detector/} with {@code @AutoService(Detector.class)}.
 */
public interface Detector {

  /** Names the detector in records and on pages, such as "ears-c2". */
  String name();

  /** Changes whenever the same series could get another answer. */
  String version();

  /** One sentence for the Methods page. */
  String says();

  /** Examines the last week of the series. */
  Detection examine(WeeklyCounts series);
}
