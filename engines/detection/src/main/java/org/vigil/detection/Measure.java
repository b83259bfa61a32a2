package org.vigil.detection;

import org.jspecify.annotations.Nullable;

/**
 * What a detector saw and what it set it against.
 *
 * @param observed the count looked at
 * @param expected the count history leads one to expect
 * @param threshold an alarm begins above this count
 * @param pValue the probability of as many or more by chance, for detectors that have one
 * @param weeks how many weeks, ending with the one examined, the observed count covers
 */
public record Measure(
    int observed, double expected, double threshold, @Nullable Double pValue, int weeks) {

  /** The smallest whole count that raises an alarm. */
  public long alarmFrom() {
    return (long) Math.floor(threshold) + 1;
  }
}
