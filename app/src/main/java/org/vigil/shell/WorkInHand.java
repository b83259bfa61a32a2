package org.vigil.shell;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * The work that follows commits: matching and case files. It is asked for in the same commit, so what a process that ended
 * in the middle left undone can be taken up by the next; whatever is already done is left as it is.
 */
@Component
public class WorkInHand {
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final IncompleteEventPublications unfinished;

  WorkInHand(JdbcClient jdbc, IncompleteEventPublications unfinished) {
    this.jdbc = jdbc;
    this.unfinished = unfinished;
  }

  /** Takes up everything that is unfinished now. */
  public void takeUp() {
    unfinished.resubmitIncompletePublications(publication -> true);
  }

  /** Takes up what has been unfinished for so long that nobody can be at it any more. */
  void takeUpOlderThan(Duration age) {
    unfinished.resubmitIncompletePublicationsOlderThan(age);
  }

  /** True when nothing waits any more; false when for two minutes nothing moved. */
  public boolean settle() {
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
