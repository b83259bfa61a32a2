package org.vigil.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day as people write it: 2 December 2024, 2 Dec 2024, 2/12/2024, 2.12.2024 or 2024-12-02. The day comes first, always. */
public final class WrittenDay {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("d MMMM uuuu"),
          form("d MMM uuuu"),
          form("d/M/uuuu"),
          form("d.M.uuuu"),
          form("d-M-uuuu"),
          form("uuuu-M-d"));

  private WrittenDay() {}

  /** Empty where it is none of these, or a day that never was, as 31 February. */
  public static Optional<LocalDate> read(String written) {
    for (var form : FORMS) {
      try {
        return Optional.of(LocalDate.parse(written.strip().replaceAll("\\s+", " "), form));
      } catch (DateTimeException another) {
        // The next way of writing a day is tried.
      }
    }
    return Optional.empty();
  }

  /** Strict, or the 31st of February would be read as its last day. */
  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
