package org.vigil.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and counts as pages and documents say them. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private Words() {}

  /** December 2024. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** 2 December 2024. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Monday 2 December 2024. */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** 2 December 2024, 07:10, in county time. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(VigilClock.COUNTY_TIME));
  }

  /** What somebody typed, ended with a full stop where it has no end. */
  public static String sentence(String typed) {
    var words = typed.strip();
    return words.isEmpty() || ".!?".indexOf(words.charAt(words.length() - 1)) >= 0
        ? words
        : words + ".";
  }

  /** 10,654. */
  public static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** 999 001 3209; what is no NHS number stays as it is. */
  public static String nhsNumber(String told) {
    return told.matches("[0-9]{10}")
        ? told.substring(0, 3) + " " + told.substring(3, 6) + " " + told.substring(6)
        : told;
  }

  /** "1 case file", "5 case files". */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }
}
