package org.vigil.accesslog.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessFilter;
import org.vigil.shell.VigilClock;

/** What was asked of the list, as typed. */
record Query(
    @Nullable String object,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String from,
    @Nullable String to) {

  /** The filter; a day that is none is left out, and {@link #problem()} says so. */
  AccessFilter filter() {
    var last = day(to);
    return new AccessFilter(
        text(object),
        text(actor),
        knownAction(),
        start(day(from)),
        last == null ? null : start(last.plusDays(1)));
  }

  @Nullable String problem() {
    if (text(from) != null && day(from) == null || text(to) != null && day(to) == null) {
      return "Give a date as year, month and day, such as 2024-12-02.";
    }
    return null;
  }

  String address() {
    return "/access-log?object=%s&actor=%s&action=%s&from=%s&to=%s&page="
        .formatted(coded(object), coded(actor), coded(action), coded(from), coded(to));
  }

  private @Nullable AccessAction knownAction() {
    for (var known : AccessAction.values()) {
      if (known.name().equals(action)) {
        return known;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      var text = text(typed);
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(VigilClock.COUNTY_TIME).toInstant();
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static String coded(@Nullable String typed) {
    return typed == null ? "" : URLEncoder.encode(typed, UTF_8);
  }
}
