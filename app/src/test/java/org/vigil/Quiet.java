package org.vigil;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until the house has nothing left to do: every event it published is handled. */
public final class Quiet {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private Quiet() {}

  public static void await(JdbcClient jdbc) {
    long until = System.nanoTime() + LONGEST.toNanos();
    while (waiting(jdbc) > 0) {
      if (System.nanoTime() > until) {
        throw new AssertionError(waiting(jdbc) + " events still wait after " + LONGEST);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static long waiting(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from event_publication where completion_date is null")
        .query(Long.class)
        .single();
  }
}
