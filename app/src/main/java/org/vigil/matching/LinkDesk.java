package org.vigil.matching;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /** One answer in so many is given to a second person. */
  private static final int BY_LOT = 10;

  private final Decisions decisions;
  private final Links links;
  private final OpenQuestions questions;
  private final Notifications notifications;
  private final Weighing weighing;
  private final SecondOpinions opinions;
  private final List<WhatDependsOnIt> dependents;
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
      SecondOpinions opinions,
      List<WhatDependsOnIt> dependents,
      MatchingTurn turn,
      DeskLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.links = links;
    this.questions = questions;
    this.notifications = notifications;
    this.weighing = weighing;
    this.opinions = opinions;
    this.dependents = dependents;
    this.turn = turn;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** They are one person: the notifications of the newer case file go to the other. */
  @Transactional
  public Outcome samePerson(NotificationId notification, CaseFileId other, Given given) {
    turn.take();
    var found = questions.find(notification, other);
    if (found.isEmpty()) {
      return answeredMeanwhile(notification, other, Answer.JOINED, given.reason());
    }
    var question = found.get();
    var weighed = weighed(question);
    if (weighed.speaksAgainst(Answer.JOINED) && given.reason().isBlank()) {
      return new Outcome.Refused(
          "Something in the evidence speaks against one person. Say why they are the same.");
    }
    var from = question.caseFile();
    var act = UUID.randomUUID();
    var why = whySecond(act, question, given, weighed.wouldHaveDecidedOtherwise(Answer.JOINED));
    var moved =
        links.notificationsOf(from).stream()
            .map(n -> decision(act, n, Answer.JOINED, other, question, given.reason()))
            .toList();
    decisions.add(moved);
    links.place(moved);
    moved.forEach(d -> questions.follow(d.notification(), other));
    var asked = moved.stream().filter(d -> d.notification().equals(notification)).findFirst();
    why.ifPresent(words -> opinions.ask(asked.orElseThrow(), words));
    changed(from, other);
    log.record(AccessAction.DECISION, Answer.JOINED, question);
    return new Outcome.Done(other, why.isPresent());
  }

  /** They are two people. Kept, so that the question is asked again only where the evidence changes. */
  @Transactional
  public Outcome notTheSame(NotificationId notification, CaseFileId other, Given given) {
    return given.reason().isBlank()
        ? new Outcome.Refused("Say why they are not the same person.")
        : answer(notification, other, Answer.KEPT_APART, given);
  }

  /** Nobody can say from what is known. The two stay apart until more is told. */
  @Transactional
  public Outcome cannotTell(NotificationId notification, CaseFileId other, Given given) {
    return answer(notification, other, Answer.CANNOT_TELL, given);
  }

  private Outcome answer(
      NotificationId notification, CaseFileId other, Answer answer, Given given) {
    turn.take();
    var found = questions.find(notification, other);
    if (found.isEmpty()) {
      return answeredMeanwhile(notification, other, answer, given.reason());
    }
    var question = found.get();
    var weighed = weighed(question);
    if (weighed.speaksAgainst(answer) && given.reason().isBlank()) {
      return new Outcome.Refused("The evidence says one person. Say why you cannot tell.");
    }
    var caseFile = question.caseFile();
    var act = UUID.randomUUID();
    var why = whySecond(act, question, given, weighed.wouldHaveDecidedOtherwise(answer));
    var decided = decision(act, notification, answer, caseFile, question, given.reason());
    decisions.add(List.of(decided));
    questions.close(caseFile, other);
    why.ifPresent(words -> opinions.ask(decided, words));
    changed(caseFile, other);
    log.record(AccessAction.DECISION, answer, question);
    return new Outcome.Done(caseFile, why.isPresent());
  }

  /** The other's answer stands; this one is kept beside it, given without knowing it. */
  private Outcome answeredMeanwhile(
      NotificationId notification, CaseFileId other, Answer answer, String reason) {
    var first =
        decisions.about(notification).reversed().stream()
            .filter(d -> d.answer().settles() && other.equals(d.other()))
            .findFirst();
    return new Outcome.AnsweredMeanwhile(
        first.isPresent() && opinions.keepLate(first.get(), answer, reason));
  }

  /** Why a second person is asked, who will not see this answer; empty where nobody is. */
  private Optional<String> whySecond(
      UUID act, OpenQuestions.Question question, Given given, boolean against) {
    var both = List.of(question.caseFile(), question.other());
    if (given.askSomebodyElse()) {
      return Optional.of("The first reviewer asked for it");
    }
    if (against) {
      return Optional.of("The answer goes against the evidence");
    }
    if (dependents.stream().anyMatch(room -> !room.of(both).isEmpty())) {
      return Optional.of("A signal depends on it");
    }
    return Math.floorMod(act.getLeastSignificantBits(), BY_LOT) == 0
        ? Optional.of("Drawn by lot, one in ten")
        : Optional.empty();
  }

  /**
   * Joins two case files that the engine did not put in question, or a person kept apart. The notifications of the first go to
   * the second.
   */
  @Transactional
  public Outcome joinByHand(CaseFileId from, CaseFileId into, String reason) {
    turn.take();
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why they are the same person.");
    }
    var moving = links.notificationsOf(from);
    var staying = links.notificationsOf(into);
    if (from.equals(into) || moving.isEmpty() || staying.isEmpty()) {
      return new Outcome.Refused("Both case files must be there, and be two.");
    }
    var nearest =
        weighing.nearest(
            notifications.find(moving.getFirst()).orElseThrow(), notifications.findAll(staying));
    var best = nearest.getFirst();
    var moved = act(reason).join(moving, from, into, best.notification().id(), best.weight());
    place(moved);
    changed(from, into);
    log.recordByHand(moved.getFirst(), Answer.JOINED);
    return new Outcome.Done(into, false);
  }

  /** Takes some notifications out of a case file into one of their own. */
  @Transactional
  public Outcome split(CaseFileId from, Collection<NotificationId> going, String reason) {
    turn.take();
    var here = links.notificationsOf(from);
    var moving = here.stream().filter(going::contains).toList();
    var staying = here.stream().filter(n -> !going.contains(n)).toList();
    if (moving.isEmpty()) {
      return new Outcome.Refused("Choose the notifications that are about somebody else.");
    }
    if (staying.isEmpty()) {
      return new Outcome.Refused("At least one notification must stay in the case file.");
    }
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why they are not the same person.");
    }
    var own = CaseFileId.random();
    var moved = act(reason).split(moving, from, own, staying.getFirst());
    place(moved);
    changed(from, own);
    log.recordByHand(moved.getFirst(), Answer.SPLIT);
    return new Outcome.Done(own, false);
  }

  private void place(List<Decision> moved) {
    decisions.add(moved);
    links.place(moved);
    moved.forEach(d -> questions.follow(d.notification(), d.caseFile()));
  }

  private PersonsAct act(String reason) {
    return new PersonsAct(
        UUID.randomUUID(), Acting.required().username(), clock.instant(), reason.strip());
  }

  private Weighing.Weighed weighed(OpenQuestions.Question question) {
    var one = notifications.find(question.notification()).orElseThrow();
    var other = notifications.find(question.otherNotification()).orElseThrow();
    return weighing.of(one, other, notifications.findAll(links.notificationsOf(question.other())));
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

  /**
   * What a person gives with an answer.
   *
   * @param askSomebodyElse whether they want a second person to answer it too
   */
  public record Given(String reason, boolean askSomebodyElse) {
    public static Given because(String reason) {
      return new Given(reason, false);
    }
  }

  /** What came of an answer. */
  public sealed interface Outcome {
    /**
     * Done.
     *
     * @param caseFile to look at next
     * @param secondAsked whether somebody else is asked too
     */
    record Done(CaseFileId caseFile, boolean secondAsked) implements Outcome {}

    /**
     * Someone else was quicker; their answer stands.
     *
     * @param kept whether this one is kept as a second opinion
     */
    record AnsweredMeanwhile(boolean kept) implements Outcome {}

    /** In words for the person who asked. */
    record Refused(String reason) implements Outcome {}
  }
}
