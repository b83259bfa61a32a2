package org.vigil.shell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the filter of a list asks for as to days, from one to another, as somebody typed them; either may be left open. */
public interface DaysAsked {
  @Nullable String from();

  @Nullable String to();

  /** Null where none was typed, or none that can be read. */
  default @Nullable LocalDate firstDay() {
    return TypedDay.of(from()).day();
  }

  /** Null where none was typed, or none that can be read. */
  default @Nullable LocalDate lastDay() {
    return TypedDay.of(to()).day();
  }

  /** What is wrong with the days that were typed; null where nothing is. */
  default @Nullable String problem() {
    var first = TypedDay.of(from());
    var last = TypedDay.of(to());
    if (first.problem() != null || last.problem() != null) {
      return first.problem() != null ? first.problem() : last.problem();
    }
    return first.day() != null && last.day() != null && last.day().isBefore(first.day())
        ? "The last day is before the first. Change one of them."
        : null;
  }

  /** The field to correct. */
  default String field() {
    return TypedDay.of(from()).problem() != null ? "from" : "to";
  }
}
