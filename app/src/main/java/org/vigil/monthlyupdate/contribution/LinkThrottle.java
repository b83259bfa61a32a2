package org.vigil.monthlyupdate.contribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries links: nobody guesses 256 bits, but each try is written into the log, and the log must not be
 * flooded. After ten links that open nothing, an address waits ten minutes; sixty requests a minute are enough for anybody.
 */
@Component
final class LinkThrottle {
  private static final int FREE_MISSES = 10;
  private static final int MOST_REQUESTS = 60;
  private static final int MOST_REQUESTS_OF_ALL = 600;
  private static final Duration WAIT = Duration.ofMinutes(10);
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;
  private static final String EVERYBODY = "";

  private final Map<String, Count> misses = new ConcurrentHashMap<>();
  private final Map<String, Count> requests = new ConcurrentHashMap<>();

  /** Whether this request must wait; it is counted. */
  boolean mustWait(String address, Instant now) {
    forgetOld(now);
    var missed = misses.get(address);
    boolean blocked =
        missed != null && missed.number() >= FREE_MISSES && now.isBefore(missed.since().plus(WAIT));
    return blocked
        || count(requests, address, now, WINDOW) > MOST_REQUESTS
        || count(requests, EVERYBODY, now, WINDOW) > MOST_REQUESTS_OF_ALL;
  }

  void noteMiss(String address, Instant now) {
    count(misses, address, now, WAIT);
  }

  private static int count(
      Map<String, Count> counts, String address, Instant now, Duration window) {
    return counts
        .merge(
            address,
            new Count(1, now),
            (past, one) ->
                now.isBefore(past.since().plus(window))
                    ? new Count(past.number() + 1, past.since())
                    : one)
        .number();
  }

  private void forgetOld(Instant now) {
    if (misses.size() + requests.size() > REMEMBERED) {
      misses.values().removeIf(past -> now.isAfter(past.since().plus(WAIT)));
      requests.values().removeIf(past -> now.isAfter(past.since().plus(WINDOW)));
    }
  }

  private record Count(int number, Instant since) {}
}
