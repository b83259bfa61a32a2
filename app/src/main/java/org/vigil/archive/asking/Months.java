package org.vigil.archive.asking;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months a text names, by themselves or as a season. */
final class Months {
  static final String NAMES =
      "january|february|march|april|may|june|july|august|september|october|november|december";
  private static final Map<String, List<Month>> SEASONS =
      Map.of(
          "spring", List.of(Month.MARCH, Month.APRIL, Month.MAY),
          "summer", List.of(Month.JUNE, Month.JULY, Month.AUGUST),
          "autumn", List.of(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER),
          "winter", List.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY));

  /** "may" in small letters is a month only after a word no verb follows. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b((?i:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)"
              + "|May|MAY|(?<=\\b(?:in|since|until|by|of|last|this|and) )may)\\b(?:\\s+(20\\d\\d))?");

  private static final Pattern ISSUE =
      Pattern.compile(
          "(?i)\\b(?:"
              + NAMES
              + ")(?:\\s+20\\d\\d)?(?:'s|\u2019s)?\\s+(?:update|issue|edition)\\b");
  private static final Pattern PART_OF_A_MONTH =
      Pattern.compile(
          "(?i)\\b(?:the )?(?:end|start|beginning|middle)(?: of)?(?= (?:"
              + NAMES
              + "|20\\d\\d)\\b)");

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
    var found = NAMED.matcher(text);
    while (found.find()) {
      var year = found.group(2) == null ? null : Integer.valueOf(found.group(2));
      months(found.group(1)).forEach(month -> months.add(new Named(month, year)));
    }
    return months;
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

  /** The text without months and what stands before them, so that only its subject is left. */
  static String leftOutOf(String text) {
    return NAMED.matcher(PART_OF_A_MONTH.matcher(text).replaceAll(" ")).replaceAll(" ");
  }
}
