package org.vigil.linkage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A day known to lie between two days, both included; the same day twice where it is known exactly. */
public record DateInterval(LocalDate earliest, LocalDate latest) {

  private static final int NARROW_DAYS = 3;

  public DateInterval {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("an interval ends no earlier than it begins");
    }
  }

  public static DateInterval on(LocalDate day) {
    return new DateInterval(day, day);
  }

  public boolean isExact() {
    return earliest.equals(latest);
  }

  /** Three days wide or less: near enough to one day to be held against another. */
  public boolean isNarrow() {
    return ChronoUnit.DAYS.between(earliest, latest) <= NARROW_DAYS;
  }

  /** Days between the nearest ends; 0 where the intervals overlap. */
  public long daysApart(DateInterval other) {
    var before = ChronoUnit.DAYS.between(latest, other.earliest);
    var after = ChronoUnit.DAYS.between(other.latest, earliest);
    return Math.max(0, Math.max(before, after));
  }
}
