package org.vigil.signal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Where people say what they made of a signal. */
@Component
public class SignalDesk {
  private final Signals signals;
  private final AccessLog accessLog;
  private final VigilClock clock;
  private final ApplicationEventPublisher events;

  SignalDesk(
      Signals signals, AccessLog accessLog, VigilClock clock, ApplicationEventPublisher events) {
    this.signals = signals;
    this.accessLog = accessLog;
    this.clock = clock;
    this.events = events;
  }

  /** Keeps a judgement; a later one stands over an earlier one, and both are kept. */
  @Transactional
  public Outcome judge(Signal signal, Judgement.Verdict verdict, String why) {
    if (why.isBlank()) {
      return new Outcome.Refused("Say why, so that the next person need not ask.");
    }
    var actor = Acting.required();
    var judgement = Judgement.of(verdict, actor.displayName(), clock.instant(), why.strip());
    signals.judge(signal.id(), judgement);
    if (verdict.closes()) {
      events.publishEvent(new SignalClosed(signal.id().value()));
    }
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.DECISION)
            .on(signal.reference())
            .seeing("Signal judged: " + verdict.words()));
    return new Outcome.Kept(judgement);
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Kept(Judgement judgement) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }
}
