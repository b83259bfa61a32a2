package org.vigil.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** An ISO 8601 week, named by its Monday. */
public record Week(LocalDate monday) implements Comparable<Week> {

  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday, got " + monday);
    }
  }

  /** The week a day lies in. */
  public static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  public Week plus(long weeks) {
    return new Week(monday.plusWeeks(weeks));
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  /** How many weeks this one comes after another; negative if before. */
  public int weeksAfter(Week other) {
    return Math.toIntExact(ChronoUnit.WEEKS.between(other.monday, monday));
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }

  /** As ISO 8601 writes it: 2026-W05. */
  @Override
  public String toString() {
    return "%d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
