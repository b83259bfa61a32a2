package org.vigil.figures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as a reader says it: 30 November 2024. */
public final class DayWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private DayWords() {}

  public static String of(LocalDate day) {
    return DAY.format(day);
  }
}
