package org.vigil.matching;

import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.linkage.BlockingKeys;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;

/** Makes where everything stands again, from the notifications and the journal of decisions alone. */
@Component
public class Rebuild {
  private final Notifications notifications;
  private final Decisions decisions;
  private final Links links;
  private final LinkKeys keys;
  private final OpenQuestions questions;
  private final MatchingTurn turn;

  Rebuild(
      Notifications notifications,
      Decisions decisions,
      Links links,
      LinkKeys keys,
      OpenQuestions questions,
      MatchingTurn turn) {
    this.notifications = notifications;
    this.decisions = decisions;
    this.links = links;
    this.keys = keys;
    this.questions = questions;
    this.turn = turn;
  }

  @Transactional
  public void links() {
    turn.take();
    links.forgetAll();
    questions.forgetAll();
    keys.forgetAll();
    for (var batch : notifications.batchesInOrder()) {
      var keyed = new LinkedHashMap<NotificationId, LinkKeys.Keyed>();
      notifications.ofBatch(batch).stream()
          .filter(Notification::isDeath)
          .forEach(
              n ->
                  keyed.put(
                      n.id(),
                      new LinkKeys.Keyed(
                          n.feed(), new TreeSet<>(BlockingKeys.of(Identities.of(n))))));
      keys.add(keyed);
    }
    var last = new LinkedHashMap<NotificationId, Decision>();
    for (var decision : decisions.inOrder()) {
      replay(decision);
      if (decision.answer().places()) {
        last.put(decision.notification(), decision);
      }
    }
    links.placeAsDecided(last.values());
  }

  private void replay(Decision decision) {
    var other = decision.other();
    switch (decision.answer()) {
      case NEEDS_REVIEW, ASKED_AGAIN -> questions.ask(Matcher.question(decision));
      case JOINED, SPLIT, WITHDRAWN ->
          questions.follow(decision.notification(), decision.caseFile());
      case KEPT_APART, CANNOT_TELL -> {
        if (other != null) {
          questions.close(decision.caseFile(), other);
        }
      }
      case NEW_PERSON, SAME_PERSON -> {}
    }
  }
}
