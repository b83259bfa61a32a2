package org.vigil.monthlyupdate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vigil.figures.DayWords;

/** A due date as precisely as it was said: a year, a month or a day. */
public final class Due {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private Due() {}

  public static String words(String due) {
    return switch (due.length()) {
      case 7 -> MONTH.format(YearMonth.parse(due));
      case 10 -> DayWords.of(LocalDate.parse(due));
      default -> due;
    };
  }

  /** Whether it is a year, a month or a day there is: 2025, 2025-01 or 2025-01-31. */
  public static boolean isReadable(String due) {
    try {
      return due.matches("\\d{4}(-\\d{2}){0,2}") && lastDay(due).getYear() > 0;
    } catch (DateTimeException neverWas) {
      return false;
    }
  }

  /** The last day on which it is not late: 31 December of a year, the last day of a month. */
  public static LocalDate lastDay(String due) {
    return switch (due.length()) {
      case 4 -> Year.parse(due).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(due).atEndOfMonth();
      default -> LocalDate.parse(due);
    };
  }
}
