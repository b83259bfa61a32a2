package org.vigil.accesslog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments read: in the county's time. */
final class LogWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private LogWords() {}

  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }
}
