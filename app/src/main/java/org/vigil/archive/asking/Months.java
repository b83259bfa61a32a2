package org.vigil.archive.asking;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months a text names, by themselves, as a season or as a feast. */
final class Months {
  static final String NAMES =
      "january|february|march|april|may|june|july|august|september|october|november|december";
  private static final String BEFORE_CHRISTMAS = "before christmas";
  private static final Map<String, List<Month>> SEASONS =
      Map.of(
          "spring",
          List.of(Month.MARCH, Month.APRIL, Month.MAY),
          "summer",
          List.of(Month.JUNE, Month.JULY, Month.AUGUST),
          "autumn",
          List.of(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER),
          "winter",
          List.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY),
          "christmas",
          List.of(Month.DECEMBER),
          "new year",
          List.of(Month.DECEMBER, Month.JANUARY),
          BEFORE_CHRISTMAS,
          List.of(Month.NOVEMBER, Month.DECEMBER));

  /** "may" in small letters is a month only after a word no verb follows. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b((?i:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|before christmas|christmas|new year)"
              + "|May|MAY|(?<=\\b(?:in|since|until|by|of|last|this|and) )may)\\b(?:\\s+(?:of\\s+)?(20\\d\\d))?");

  private static final Pattern ISSUE =
      Pattern.compile(
          "(?i)\\b(?:"
              + NAMES
              + ")(?:\\s+20\\d\\d)?(?:'s|\u2019s)?\\s+(?:update|issue|edition|table)\\b|\\b(?:printed|reported) in (?:"
              + NAMES
              + ")\\b|\\bbefore (?:christmas|new year)\\b");
  private static final Pattern PART_OF_A_MONTH =
      Pattern.compile(
          "(?i)\\b(?:the )?(?:end|close|start|beginning|middle)(?: of)?(?= (?:"
              + NAMES
              + "|20\\d\\d)\\b)");

  private static final Pattern UP_TO =
      Pattern.compile(
          "(?i)\\b(?:by|to|until|till) (?:the )?(?:(?:end|close) of )?(?:\\d{1,2} )?(?:"
              + NAMES
              + "|christmas|new year)\\b");
  private static final Pattern END_OF_A_YEAR =
      Pattern.compile("(?i)\\b(end|close) of (20\\d\\d)\\b(?!/)");
  private static final Pattern DAY_OF =
      Pattern.compile("(?i)\\b\\d{1,2}(?:st|nd|rd|th)? (?=(?:" + NAMES + ")\\b)");
  private static final Pattern LAST = Pattern.compile("(?i)\\blast $");

  private Months() {}

  /**
   * @param year null where only the month is named
   */
  record Named(Month month, @Nullable Integer year) {
    boolean fits(YearMonth other) {
      return other.getMonth() == month && (year == null || other.getYear() == year);
    }
  }

  static List<Named> in(String text) {
    var months = new ArrayList<Named>();
    var found = NAMED.matcher(endsOfYearsAsMonths(text));
    while (found.find()) {
      var year = found.group(2) == null ? null : Integer.valueOf(found.group(2));
      months(found.group(1)).forEach(month -> months.add(new Named(month, year)));
    }
    return months;
  }

  /**
   * The same with their years: of a month without one, the nearest to when it was told, or the last where it says "last".
   *
   * @param told the month of the issue; where it has none, nothing is known
   */
  static List<YearMonth> dated(String text, @Nullable YearMonth told) {
    var dated = new ArrayList<YearMonth>();
    var found = NAMED.matcher(text);
    while (told != null && found.find()) {
      var year = found.group(2);
      boolean last = LAST.matcher(text.substring(0, found.start(1))).find();
      for (var month : months(found.group(1))) {
        var nearest = Period.nearest(month, told);
        dated.add(
            year != null
                ? YearMonth.of(Integer.parseInt(year), month)
                : last && !nearest.isBefore(told) ? nearest.minusYears(1) : nearest);
      }
    }
    return dated;
  }

  private static List<Month> months(String name) {
    var small = name.toLowerCase(Locale.UK);
    var season = SEASONS.get(small);
    return season != null ? season : List.of(Month.valueOf(small.toUpperCase(Locale.ROOT)));
  }

  /** Whether the text names an issue by its month, as "the June update". */
  static boolean namesAnIssue(String text) {
    return ISSUE.matcher(text).find();
  }

  /** Whether the text names the end of a month, up to which something was counted. */
  static boolean namesAnEnd(String text) {
    return UP_TO.matcher(endsOfYearsAsMonths(text)).find();
  }

  private static String endsOfYearsAsMonths(String text) {
    return END_OF_A_YEAR.matcher(text).replaceAll("$1 of December $2");
  }

  /** The text without months and what stands before them, so that only its subject is left. */
  static String leftOutOf(String text) {
    var left = DAY_OF.matcher(endsOfYearsAsMonths(text)).replaceAll(" ");
    return NAMED.matcher(PART_OF_A_MONTH.matcher(left).replaceAll(" ")).replaceAll(" ");
  }
}
