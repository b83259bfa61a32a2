package org.vigil.shell;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. Whoever guesses at a name waits, and its owner does not: wrong tries are counted by name and address
 * together. They are counted by address, by name and in all as well, against guessers with many names or many addresses; of
 * those counts an address from which that name has signed in before is free.
 */
@Component
final class SignInThrottle {
  private static final int WRONG_OF_ONE_AT_A_NAME = 5;
  private static final int WRONG_OF_ONE = 30;
  private static final int WRONG_AT_A_NAME = 50;
  private static final int WRONG_IN_ALL = 120;
  private static final int TRIES_OF_ONE = 60;
  private static final int WRONG_CODES = 5;

  private static final Duration SHORT_WAIT = Duration.ofMinutes(5);
  private static final String EVERYBODY = "";

  private final Tally ofOneAtAName = new Tally(SHORT_WAIT);
  private final Tally ofOne = new Tally(Duration.ofMinutes(10));
  private final Tally atAName = new Tally(Duration.ofHours(1));
  private final Tally inAll = new Tally(Duration.ofMinutes(1));
  private final Tally tries = new Tally(Duration.ofMinutes(1));
  private final Tally codes = new Tally(SHORT_WAIT);
  private final Tally known = new Tally(Duration.ofDays(90));
  private final Tally told = new Tally(Duration.ofMinutes(1));

  /** Whether this try must wait; it is counted. */
  synchronized boolean mustWait(String username, String address, Instant now) {
    var pair = pair(username, address);
    if (ofOneAtAName.of(pair, now) >= WRONG_OF_ONE_AT_A_NAME
        || tries.of(address, now) >= TRIES_OF_ONE) {
      return true;
    }
    tries.add(address, now);
    return known.of(pair, now) == 0
        && (ofOne.of(address, now) >= WRONG_OF_ONE
            || atAName.of(username, now) >= WRONG_AT_A_NAME
            || inAll.of(EVERYBODY, now) >= WRONG_IN_ALL);
  }

  void noteWrong(String username, String address, Instant now) {
    ofOneAtAName.add(pair(username, address), now);
    ofOne.add(address, now);
    atAName.add(username, now);
    inAll.add(EVERYBODY, now);
  }

  /** Whether somebody who has shown the password already must wait. Nobody else gets here, so the name alone is counted. */
  boolean mustWaitWithinTheDoor(String username, Instant now) {
    return codes.of(username, now) >= WRONG_CODES;
  }

  void noteWrongWithinTheDoor(String username, Instant now) {
    codes.add(username, now);
  }

  /** Whether a try that must wait is to be written down: the first in a minute is, so that nobody fills the log. */
  synchronized boolean isToBeWrittenDown(Instant now) {
    boolean first = told.of(EVERYBODY, now) == 0;
    told.add(EVERYBODY, now);
    return first;
  }

  void letIn(String username, String address, Instant now) {
    var pair = pair(username, address);
    ofOneAtAName.forget(pair);
    codes.forget(username);
    known.forget(pair);
    known.add(pair, now);
  }

  private static String pair(String username, String address) {
    return address + ' ' + username;
  }
}
