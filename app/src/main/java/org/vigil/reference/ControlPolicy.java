package org.vigil.reference;

import java.time.LocalDate;

/** On which day a drug had to be controlled for a death to count as drug misuse. */
public sealed interface ControlPolicy {

  /**
   * One day's legal status applied to every year, as the ONS back series does. The day is given by
   * the caller so that a figure can be made again.
   */
  record Backcast(LocalDate statusOn) implements ControlPolicy {}

  /** The status on the day of death, as National Records of Scotland does. */
  record AtDeath() implements ControlPolicy {}
}
