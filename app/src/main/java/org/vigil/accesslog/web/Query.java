package org.vigil.accesslog.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessFilter;
import org.vigil.shell.DaysAsked;
import org.vigil.shell.VigilClock;

/** What was asked of the list, as typed. */
record Query(
    @Nullable String object,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String from,
    @Nullable String to)
    implements DaysAsked {

  /** The filter; a day that cannot be read is left out, and {@link #problem()} says so. */
  AccessFilter filter() {
    var last = lastDay();
    return new AccessFilter(
        text(object),
        text(actor),
        knownAction(),
        start(firstDay()),
        last == null ? null : start(last.plusDays(1)));
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
