package org.vigil.archive.asking;

import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years a text names: "2023", and "2023/24", which begins in April. */
final class Years {
  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d(?:/\\d\\d)?(?![\\d/])");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(?:(?:in|of|for|during|over|the|this|by|since|from|until) )*20\\d\\d(?:/\\d\\d)?(?![\\d/])");
  private static final int LETTERS_OF_A_CALENDAR_YEAR = 4;

  private Years() {}

  static Set<String> in(String text) {
    var years = new LinkedHashSet<String>();
    var found = YEAR.matcher(text);
    while (found.find()) {
      years.add(found.group());
    }
    return years;
  }

  /** The text without years and what stands before them, so that only its subject is left. */
  static String leftOutOf(String text) {
    return ASKED.matcher(text).replaceAll(" ");
  }

  static boolean beginsInApril(String year) {
    return year.length() > LETTERS_OF_A_CALENDAR_YEAR;
  }

  static boolean holds(String year, @Nullable YearMonth month) {
    if (month == null) {
      return false;
    }
    int named = Integer.parseInt(year.substring(0, LETTERS_OF_A_CALENDAR_YEAR));
    return (beginsInApril(year) && month.getMonthValue() < Month.APRIL.getValue()
            ? month.getYear() - 1
            : month.getYear())
        == named;
  }
}
