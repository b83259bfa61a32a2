package org.vigil.circulation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the rounds when Vigil closes, before the access log is: what they did stands in it. Only where there are pages, since a
 * command begins no round and need not make what a round takes.
 */
@Component
@ConditionalOnWebApplication
class MailRoundsEnd implements SmartLifecycle {
  private final MailRounds rounds;
  private volatile boolean isRunning;

  MailRoundsEnd(MailRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void start() {
    isRunning = true;
  }

  @Override
  public void stop() {
    isRunning = false;
    rounds.close();
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
