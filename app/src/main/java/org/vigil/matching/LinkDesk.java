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

/** Where people answer who is who, and take an answer back. */
@Component
public class LinkDesk {
  private static final String BY_A_PERSON = "by a person";

  private final Decisions decisions;
  private final Links links;
  private final OpenQuestions questions;
  private final MatchingTurn turn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LinkDesk(
      Decisions decisions,
      Links links,
      OpenQuestions questions,
      MatchingTurn turn,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.links = links;
    this.questions = questions;
    this.turn = turn;
    this.events = events;
    this.clock = clock;
  }

  /** They are one person: the notifications of the newer case file go to the other. */
  @Transactional
  public Outcome samePerson(NotificationId notification, CaseFileId other, String reason) {
    turn.take();
    var question = questions.find(notification, other);
    if (question.isEmpty()) {
      return new Outcome.Refused("Someone else has answered this meanwhile.");
    }
    var from = question.get().caseFile();
    var act = UUID.randomUUID();
    var moved =
        links.notificationsOf(from).stream()
            .map(n -> decision(act, n, Answer.JOINED, other, from, question.get(), reason))
            .toList();
    decisions.add(moved);
    links.place(moved);
    questions.close(from, other);
    questions.carryOver(from, other);
    events.publishEvent(new NotificationsLinked(List.of(from.value(), other.value())));
    return new Outcome.Done(other);
  }

  /** They are two people. Kept, so that the question is not asked again. */
  @Transactional
  public Outcome notTheSame(NotificationId notification, CaseFileId other, String reason) {
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why they are not the same person.");
    }
    return answer(notification, other, Answer.KEPT_APART, reason);
  }

  /** Nobody can say from what is known. The two stay apart until more is told. */
  @Transactional
  public Outcome cannotTell(NotificationId notification, CaseFileId other, String reason) {
    return answer(notification, other, Answer.CANNOT_TELL, reason);
  }

  private Outcome answer(
      NotificationId notification, CaseFileId other, Answer answer, String reason) {
    turn.take();
    var question = questions.find(notification, other);
    if (question.isEmpty()) {
      return new Outcome.Refused("Someone else has answered this meanwhile.");
    }
    var caseFile = question.get().caseFile();
    decisions.add(
        List.of(
            decision(
                UUID.randomUUID(),
                notification,
                answer,
                caseFile,
                caseFile,
                question.get(),
                reason)));
    questions.close(caseFile, other);
    events.publishEvent(new NotificationsLinked(List.of(caseFile.value(), other.value())));
    return new Outcome.Done(caseFile);
  }

  /**
   * Takes a link back. What came with it in the same act goes back with it, to the case file it came from; a
   * notification that was linked on arrival gets a case file of its own.
   */
  @Transactional
  public Outcome withdraw(NotificationId notification, String reason) {
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why the link is withdrawn.");
    }
    turn.take();
    var placing = decisions.placing(notification).orElse(null);
    if (placing == null) {
      return new Outcome.Refused("This notification has no place yet.");
    }
    return switch (placing.answer()) {
      case JOINED -> withdraw(decisions.ofAct(placing.act()), reason);
      case SAME_PERSON -> withdraw(List.of(placing), reason);
      case NEW_PERSON, NEEDS_REVIEW, WITHDRAWN ->
          new Outcome.Refused(
              "This notification opened the case file, so there is no link to withdraw. Withdraw the others instead.");
      case KEPT_APART, CANNOT_TELL ->
          throw new IllegalStateException(
              "an answer that places nothing cannot be the placing one");
    };
  }

  private Outcome withdraw(List<Decision> undone, String reason) {
    var act = UUID.randomUUID();
    var back = new ArrayList<Decision>();
    var alone = CaseFileId.random();
    for (var link : undone) {
      var from = links.caseFileOf(link.notification()).orElse(link.caseFile());
      var to = link.from() == null ? alone : link.from();
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
              BY_A_PERSON,
              Acting.required().username(),
              clock.instant(),
              reason));
    }
    decisions.add(back);
    links.place(back);
    back.forEach(
        d ->
            events.publishEvent(
                new LinkWithdrawn(
                    d.notification().value(),
                    undone.getFirst().caseFile().value(),
                    d.caseFile().value())));
    return new Outcome.Done(back.getFirst().caseFile());
  }

  private Decision decision(
      UUID act,
      NotificationId notification,
      Answer answer,
      CaseFileId to,
      CaseFileId from,
      OpenQuestions.Question question,
      String reason) {
    return new Decision(
        0,
        act,
        notification,
        answer,
        to,
        from,
        question.other(),
        question.otherNotification(),
        question.matchWeight(),
        BY_A_PERSON,
        Acting.required().username(),
        clock.instant(),
        reason);
  }

  /** What came of an answer. */
  public sealed interface Outcome {
    /** The case file to look at next. */
    record Done(CaseFileId caseFile) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }
}
