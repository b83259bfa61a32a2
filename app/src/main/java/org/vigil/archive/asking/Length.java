package org.vigil.archive.asking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How long from its beginning a question asks about: "the first month", "after two months", "the first quarter". */
final class Length {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));
  private static final String BEFORE =
      "(?i)\\b(?:(?:by|at|in|over|of|for|after|during) )?(?:(?:the )?end of )?(?:(?:the|its|their) )?(?:very )?";
  private static final Pattern MONTH = Pattern.compile(BEFORE + "(?:first|opening) month\\b");
  private static final Pattern QUARTER = Pattern.compile(BEFORE + "first quarter\\b");
  private static final Pattern HALF_A_YEAR =
      Pattern.compile(BEFORE + "(?:first half[- ]year|half a year(?: on)?)\\b");
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?i)\\b(?:after (?:(?:the|its|their) )?(?:first )?|(?:(?:in|over|for|during) )?(?:(?:the|its|their) )?first )("
              + String.join("|", NUMBERS.keySet())
              + "|\\d{1,2}) months\\b");
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int MONTHS_OF_HALF_A_YEAR = 6;

  private Length() {}

  /** In months. */
  static OptionalInt in(String text) {
    if (MONTH.matcher(text).find()) {
      return OptionalInt.of(1);
    }
    if (QUARTER.matcher(text).find()) {
      return OptionalInt.of(MONTHS_OF_A_QUARTER);
    }
    if (HALF_A_YEAR.matcher(text).find()) {
      return OptionalInt.of(MONTHS_OF_HALF_A_YEAR);
    }
    var several = MONTHS.matcher(text);
    if (!several.find()) {
      return OptionalInt.empty();
    }
    var number = NUMBERS.get(several.group(1).toLowerCase(Locale.UK));
    return OptionalInt.of(number == null ? Integer.parseInt(several.group(1)) : number);
  }

  /** The text without it, so that only its subject is left. */
  static String leftOutOf(String text) {
    var left = text;
    for (var pattern : List.of(MONTH, QUARTER, HALF_A_YEAR, MONTHS)) {
      left = pattern.matcher(left).replaceAll(" ");
    }
    return left;
  }
}
