package org.vigil.matching;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.AccessAction;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.shell.Acting;

/** Where people answer who is who, and take an answer back. Each answer is kept with who, when and why. */
@Component
public class LinkDesk {
  static final String BY_A_PERSON = "by a person";

  private final Decisions decisions;
  private final Links links;
  private final OpenQuestions questions;
  private final Notifications notifications;
  private final Weighing weighing;
  private final MatchingTurn turn;
  private final DeskLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LinkDesk(
      Decisions decisions,
      Links links,
      OpenQuestions questions,
      Notifications notifications,
      Weighing weighing,
      MatchingTurn turn,
      DeskLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.links = links;
    this.questions = questions;
    this.notifications = notifications;
    this.weighing = weighing;
    this.turn = turn;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** They are one person: the notifications of the newer case file go to the other. */
  @Transactional
  public Outcome samePerson(NotificationId notification, CaseFileId other, String reason) {
    turn.take();
    var found = questions.find(notification, other);
    if (found.isEmpty()) {
      return new Outcome.AnsweredMeanwhile();
    }
    var question = found.get();
    if (needsReason(question, Answer.JOINED, reason)) {
      return new Outcome.Refused(
          "Something in the evidence speaks against one person. Say why they are the same.");
    }
    var from = question.caseFile();
    var act = UUID.randomUUID();
    var moved =
        links.notificationsOf(from).stream()
            .map(n -> decision(act, n, Answer.JOINED, other, question, reason))
            .toList();
    decisions.add(moved);
    links.place(moved);
    moved.forEach(d -> questions.follow(d.notification(), other));
    changed(from, other);
    log.record(AccessAction.DECISION, Answer.JOINED, question);
    return new Outcome.Done(other);
  }

  /** They are two people. Kept, so that the question is not asked again. */
  @Transactional
  public Outcome notTheSame(NotificationId notification, CaseFileId other, String reason) {
    return reason.isBlank()
        ? new Outcome.Refused("Say why they are not the same person.")
        : answer(notification, other, Answer.KEPT_APART, reason);
  }

  /** Nobody can say from what is known. The two stay apart until more is told. */
  @Transactional
  public Outcome cannotTell(NotificationId notification, CaseFileId other, String reason) {
    return answer(notification, other, Answer.CANNOT_TELL, reason);
  }

  private Outcome answer(
      NotificationId notification, CaseFileId other, Answer answer, String reason) {
    turn.take();
    var found = questions.find(notification, other);
    if (found.isEmpty()) {
      return new Outcome.AnsweredMeanwhile();
    }
    var question = found.get();
    if (needsReason(question, answer, reason)) {
      return new Outcome.Refused("The evidence says one person. Say why you cannot tell.");
    }
    var caseFile = question.caseFile();
    decisions.add(
        List.of(decision(UUID.randomUUID(), notification, answer, caseFile, question, reason)));
    questions.close(caseFile, other);
    changed(caseFile, other);
    log.record(AccessAction.DECISION, answer, question);
    return new Outcome.Done(caseFile);
  }

  private boolean needsReason(OpenQuestions.Question question, Answer answer, String reason) {
    if (!reason.isBlank()) {
      return false;
    }
    var one = notifications.find(question.notification()).orElseThrow();
    var other = notifications.find(question.otherNotification()).orElseThrow();
    return weighing
        .of(one, other, notifications.findAll(links.notificationsOf(question.other())))
        .speaksAgainst(answer);
  }

  private void changed(CaseFileId one, CaseFileId other) {
    events.publishEvent(new NotificationsLinked(List.of(one.value(), other.value())));
  }

  private Decision decision(
      UUID act,
      NotificationId notification,
      Answer answer,
      CaseFileId to,
      OpenQuestions.Question question,
      String reason) {
    return new Decision(
        0,
        act,
        notification,
        answer,
        to,
        question.caseFile(),
        question.other(),
        question.otherNotification(),
        question.matchWeight(),
        BY_A_PERSON,
        Acting.required().username(),
        clock.instant(),
        reason.strip());
  }

  /** What came of an answer. */
  public sealed interface Outcome {
    /** The case file to look at next. */
    record Done(CaseFileId caseFile) implements Outcome {}

    /** Someone else was quicker; their answer stands. */
    record AnsweredMeanwhile() implements Outcome {}

    /** In words for the person who asked. */
    record Refused(String reason) implements Outcome {}
  }
}
