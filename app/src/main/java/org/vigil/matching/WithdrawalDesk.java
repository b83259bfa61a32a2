package org.vigil.matching;

import java.time.Clock;
import java.util.ArrayList;
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

  /** The decisions a withdrawal would take back; none where the notification opened its case file. */
  @Transactional(readOnly = true)
  public List<Decision> wouldTakeBack(NotificationId notification) {
    return decisions
        .placing(notification)
        .map(
            placing ->
                switch (placing.answer()) {
                  case JOINED -> decisions.ofAct(placing.act());
                  case SAME_PERSON -> List.of(placing);
                  case NEW_PERSON, NEEDS_REVIEW, WITHDRAWN, KEPT_APART, CANNOT_TELL ->
                      List.<Decision>of();
                })
        .orElse(List.of());
  }

  @Transactional
  public Outcome withdraw(NotificationId notification, String reason) {
    if (reason.isBlank()) {
      return new Outcome.ReasonNeeded();
    }
    turn.take();
    var links = wouldTakeBack(notification);
    return links.isEmpty() ? new Outcome.NoLink() : takeBack(links, reason.strip());
  }

  private Outcome takeBack(List<Decision> undone, String reason) {
    var act = UUID.randomUUID();
    var back = new ArrayList<Decision>();
    for (var link : undone) {
      var from = links.caseFileOf(link.notification()).orElse(link.caseFile());
      var to = link.from() == null ? CaseFileId.random() : link.from();
      back.add(
          new Decision(
              0,
              act,
              link.notification(),
              Answer.WITHDRAWN,
              to,
              from,
              from,
              link.otherNotification(),
              link.matchWeight(),
              LinkDesk.BY_A_PERSON,
              Acting.required().username(),
              clock.instant(),
              reason));
    }
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
  }
}
