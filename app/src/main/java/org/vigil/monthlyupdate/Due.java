package org.vigil.monthlyupdate;

import java.time.LocalDate;
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
}
