package org.vigil.detection;

/** How loudly an alarm speaks. */
public enum AlarmLevel {
  /** Worth a look. */
  WARN,
  /** Worth asking somebody today. */
  ALERT
}
