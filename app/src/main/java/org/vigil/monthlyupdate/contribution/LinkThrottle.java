package org.vigil.monthlyupdate.contribution;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.vigil.shell.Tally;

/**
 * Slows down whoever tries links: nobody guesses 256 bits, but each try is written into the log, and the log must not be
 * flooded. After ten links that open nothing, an address waits ten minutes; sixty requests a minute are enough for anybody.
 */
@Component
final class LinkThrottle {
  private static final int FREE_MISSES = 10;
  private static final int MOST_REQUESTS = 60;
  private static final int MOST_REQUESTS_OF_ALL = 600;
  private static final String EVERYBODY = "";

  private final Tally misses = new Tally(Duration.ofMinutes(10));
  private final Tally requests = new Tally(Duration.ofMinutes(1));
  private final Tally requestsOfAll = new Tally(Duration.ofMinutes(1));

  /** Whether this request must wait; it is counted, unless its address waits already: that one keeps nobody else out. */
  synchronized boolean mustWait(String address, Instant now) {
    if (misses.of(address, now) >= FREE_MISSES || requests.of(address, now) >= MOST_REQUESTS) {
      return true;
    }
    requests.add(address, now);
    requestsOfAll.add(EVERYBODY, now);
    return requestsOfAll.of(EVERYBODY, now) > MOST_REQUESTS_OF_ALL;
  }

  void noteMiss(String address, Instant now) {
    misses.add(address, now);
  }
}
