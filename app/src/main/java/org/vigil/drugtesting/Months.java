package org.vigil.drugtesting;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Months as people write and read them. */
public final class Months {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);

  /** Britain shortens September to Sept, and spreadsheets to Sep: both are read. */
  private static final List<DateTimeFormatter> WRITTEN =
      Stream.of("uuuu-MM", "M/uuuu", "MMMM uuuu", "MMM uuuu", "MMM-uu", "MMM uu", "uuuu-MM-dd")
          .flatMap(pattern -> Stream.of(form(pattern, Locale.UK), form(pattern, Locale.US)))
          .toList();

  private Months() {}

  /** November 2024. */
  public static String words(YearMonth month) {
    return WORDS.format(month);
  }

  /** Nov 24. */
  static String abbreviated(YearMonth month) {
    return SHORT.format(month);
  }

  /** 2024-11, 11/2024, November 2024, Nov 2024, and what spreadsheets make of them: Nov-24, 2024-11-01. */
  public static Optional<YearMonth> parse(String text) {
    for (var form : WRITTEN) {
      try {
        return Optional.of(YearMonth.parse(text.strip(), form));
      } catch (DateTimeParseException tryTheNext) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter form(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(locale);
  }
}
