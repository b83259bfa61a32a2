package org.vigil.detection;

/** A detector's answer about the last week of a series. */
public sealed interface Detection {

  /** The week examined. */
  Week week();

  /** The series is too short, or too full of holes, to say anything; it does not mean quiet. */
  record NotEnoughHistory(Week week, String reason) implements Detection {}

  /** No more than chance would bring. */
  record Quiet(Week week, Measure measure) implements Detection {}

  /** More than chance would bring. Arithmetic only: a person decides whether it means something. */
  record Alarm(Week week, AlarmLevel level, Measure measure) implements Detection {}
}
