package org.vigil.archive.asking;

import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A stretch of months a text names, as a table that counts from a beginning does: "from 3 April to 31 May 2023". */
record Period(YearMonth from, YearMonth to) {
  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i:from|between) (?:\\d{1,2} ?)?(?:"
              + MONTH
              + " ?)?(20\\d\\d)? ?(?:to|and|until) (?:\\d{1,2} )?"
              + MONTH
              + "(?: (20\\d\\d))?");

  int months() {
    return (int) from.until(to, ChronoUnit.MONTHS) + 1;
  }

  /**
   * The first the text names.
   *
   * @param told the month of the issue, by which a month without a year is read
   */
  static @Nullable Period in(String text, @Nullable YearMonth told) {
    var found = PERIOD.matcher(text);
    if (told == null || !found.find()) {
      return null;
    }
    var last = month(found.group(3));
    var first = found.group(1) == null ? last : month(found.group(1));
    var to = found.group(4) == null ? nearest(last, told) : of(found.group(4), last);
    var from =
        found.group(2) == null
            ? YearMonth.of(to.getYear() - (first.compareTo(last) > 0 ? 1 : 0), first)
            : of(found.group(2), first);
    return from.isAfter(to) ? null : new Period(from, to);
  }

  /** The month of that name nearest to another: December told in January is the one before. */
  static YearMonth nearest(Month month, YearMonth told) {
    var first = told.minusMonths(6);
    var that = YearMonth.of(first.getYear(), month);
    return that.isBefore(first) ? that.plusYears(1) : that;
  }

  private static Month month(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static YearMonth of(String year, Month month) {
    return YearMonth.of(Integer.parseInt(year), month);
  }
}
