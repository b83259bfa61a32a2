package org.vigil.monthlyupdate.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A month as somebody typed it, in the forms a day is taken in: December 2024, Dec 2024, 12/2024, 12.2024 or 2024-12. */
final class TypedMonth {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          strict("uuuu-MM"),
          strict("uuuu-M"),
          strict("M/uuuu"),
          strict("M.uuuu"),
          strict("M-uuuu"),
          strict("MMMM uuuu"),
          strict("MMM uuuu"));

  private TypedMonth() {}

  /** As 2024-12; null where nothing can be read. */
  static @Nullable String read(String typed) {
    return FORMS.stream()
        .map(form -> parse(typed, form))
        .filter(Objects::nonNull)
        .findFirst()
        .map(YearMonth::toString)
        .orElse(null);
  }

  private static @Nullable YearMonth parse(String typed, DateTimeFormatter form) {
    try {
      return YearMonth.parse(typed, form);
    } catch (DateTimeParseException another) {
      return null;
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
