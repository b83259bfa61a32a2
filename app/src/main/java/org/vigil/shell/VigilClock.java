package org.vigil.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time in Vigil's county: the real time, unless a demonstration has set the day. Only the day is ever set; the
 * hours and minutes go on, so that entries keep their order.
 */
public final class VigilClock extends Clock {
  /** Where the county is; times are stored as UTC. */
  public static final ZoneId COUNTY_TIME = ZoneId.of("Europe/London");

  private final AtomicReference<@Nullable LocalDate> demonstrationDay = new AtomicReference<>();

  public LocalDate today() {
    return LocalDate.ofInstant(instant(), COUNTY_TIME);
  }

  public boolean isDemonstration() {
    return demonstrationDay.get() != null;
  }

  public void setDemonstrationDay(@Nullable LocalDate day) {
    demonstrationDay.set(day);
  }

  @Override
  public Instant instant() {
    var day = demonstrationDay.get();
    return day == null
        ? Instant.now()
        : day.atTime(LocalTime.now(COUNTY_TIME)).atZone(COUNTY_TIME).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return COUNTY_TIME;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
