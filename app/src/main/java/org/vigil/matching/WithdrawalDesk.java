package org.vigil.matching;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.notification.NotificationId;
import org.vigil.shell.Acting;

/**
 * Where a link is taken back. What came with it in the same act goes back with it, to the case file it came from; a
 * notification that was linked on arrival gets a case file of its own. Questions that the link had answered are open again.
 */
@Component
public class WithdrawalDesk {
  private final Decisions decisions;
  private final Links links;
  private final OpenQuestions questions;
  private final MatchingTurn turn;
  private final DeskLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WithdrawalDesk(
      Decisions decisions,
      Links links,
      OpenQuestions questions,
      MatchingTurn turn,
      DeskLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.links = links;
    this.questions = questions;
    this.turn = turn;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** The decisions a withdrawal would take back; none where there is no link, or something was decided since. */
  @Transactional(readOnly = true)
  public List<Decision> wouldTakeBack(NotificationId notification) {
    return takeBack(notification) instanceof Standing.TakeBack.Links found
        ? found.links()
        : List.of();
  }

  /** What was decided since, and must go back before a withdrawal of this notification's link can. */
  @Transactional(readOnly = true)
  public List<Decision> goesBackFirst(NotificationId notification) {
    return takeBack(notification) instanceof Standing.TakeBack.LaterFirst first
        ? first.later()
        : List.of();
  }

  private Standing.TakeBack takeBack(NotificationId notification) {
    return standing(notification).takeBack(notification);
  }

  private Standing standing(NotificationId notification) {
    return Standing.after(decisions.aboutAndBeside(notification));
  }

  @Transactional
  public Outcome withdraw(NotificationId notification, String reason) {
    if (reason.isBlank()) {
      return new Outcome.ReasonNeeded();
    }
    turn.take();
    var standing = standing(notification);
    return switch (standing.takeBack(notification)) {
      case Standing.TakeBack.Links found -> takeBack(found.links(), standing, reason.strip());
      case Standing.TakeBack.LaterFirst first -> new Outcome.LaterFirst(first.later());
      case Standing.TakeBack.Nothing() -> new Outcome.NoLink();
    };
  }

  private Outcome takeBack(List<Decision> undone, Standing standing, String reason) {
    var act =
        new PersonsAct(UUID.randomUUID(), Acting.required().username(), clock.instant(), reason);
    var back = act.takeBack(undone, standing, CaseFileId::random);
    decisions.add(back);
    links.place(back);
    back.forEach(d -> questions.follow(d.notification(), d.caseFile()));
    back.forEach(this::tell);
    var first = back.getFirst();
    log.recordWithdrawn(first);
    return new Outcome.Withdrawn(undone.getFirst().caseFile(), first.caseFile());
  }

  private void tell(Decision d) {
    var from = d.from();
    if (from != null) {
      events.publishEvent(
          new LinkWithdrawn(d.notification().value(), from.value(), d.caseFile().value()));
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** Two case files where there was one. */
    record Withdrawn(CaseFileId stays, CaseFileId opened) implements Outcome {}

    /** The notification opened its case file: there is nothing to take back. */
    record NoLink() implements Outcome {}

    record ReasonNeeded() implements Outcome {}

    /** These were decided since about notifications of the same act, and go back first. */
    record LaterFirst(List<Decision> later) implements Outcome {}
  }
}
