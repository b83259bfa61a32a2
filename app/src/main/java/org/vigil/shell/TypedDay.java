package org.vigil.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody typed it into a form, or as a browser or a saved address gives it: 2/12/2024, 2.12.2024, 2 December
 * 2024, 2 Dec 2024 or 2024-12-02. The day comes first, always; days that never were, as 31 February, are refused.
 *
 * @param day null where nothing was typed, or nothing that can be read
 */
public record TypedDay(String typed, @Nullable LocalDate day) {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          strict("d/M/uuuu"),
          strict("d.M.uuuu"),
          strict("d-M-uuuu"),
          strict("uuuu-M-d"),
          strict("d MMMM uuuu"),
          strict("d MMM uuuu"));

  public static TypedDay of(@Nullable String typed) {
    var text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    return new TypedDay(
        text,
        FORMS.stream()
            .map(form -> parse(text, form))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  /** What to say of a day that cannot be read; null where there is nothing to say. */
  public @Nullable String problem() {
    return typed.isEmpty() || day != null
        ? null
        : "\"%s\" is not a date. Give it as 2 December 2024 or 2/12/2024.".formatted(typed);
  }

  private static @Nullable LocalDate parse(String text, DateTimeFormatter form) {
    try {
      return LocalDate.parse(text, form);
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
