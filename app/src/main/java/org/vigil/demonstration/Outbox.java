package org.vigil.demonstration;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until the work that follows a commit (matching, case files) is done. */
@Component
class Outbox {
  private static final Duration GLANCE = Duration.ofMillis(25);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True when nothing waits any more; false when for two minutes nothing moved. */
  boolean settle() {
    long waiting = waiting();
    long movedAt = System.nanoTime();
    while (waiting > 0) {
      if (System.nanoTime() - movedAt > PATIENCE.toNanos() || !slept()) {
        return false;
      }
      long now = waiting();
      if (now != waiting) {
        movedAt = System.nanoTime();
      }
      waiting = now;
    }
    return true;
  }

  private long waiting() {
    return jdbc.sql("select count(*) from event_publication where completion_date is null")
        .query(Long.class)
        .single();
  }

  private static boolean slept() {
    try {
      Thread.sleep(GLANCE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
