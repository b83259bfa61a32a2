package org.vigil.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Slows guessing down, account by account: after five wrong tries each further one waits a minute. Nobody else waits. */
@Component
final class SignInThrottle {
  private static final int FREE_TRIES = 5;
  private static final Duration WAIT = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final Map<String, Tries> tries = new ConcurrentHashMap<>();

  boolean mustWait(String username) {
    var past = tries.get(username);
    return past != null
        && past.count() >= FREE_TRIES
        && Instant.now().isBefore(past.last().plus(WAIT));
  }

  void noteFailure(String username) {
    if (tries.size() > REMEMBERED) {
      tries.values().removeIf(past -> Instant.now().isAfter(past.last().plus(WAIT)));
    }
    tries.merge(
        username,
        new Tries(1, Instant.now()),
        (past, now) -> new Tries(past.count() + 1, now.last()));
  }

  void forget(String username) {
    tries.remove(username);
  }

  private record Tries(int count, Instant last) {}
}
