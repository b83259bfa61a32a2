package org.vigil.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; an absent end is open. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  public static final Period ALWAYS = new Period(null, null);

  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A period ends on or after its first day: " + from + " to " + to);
    }
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
