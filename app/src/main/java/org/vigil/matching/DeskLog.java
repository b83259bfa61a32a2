package org.vigil.matching;

import org.springframework.stereotype.Component;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.notification.NotificationId;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.shell.Acting;
import org.vigil.shell.Purpose;

/** Writes into the access log what was decided about links: which case files, never the reason, which may name someone. */
@Component
class DeskLog {
  private final AccessLog log;
  private final WhatBecameOfIt references;

  DeskLog(AccessLog log, WhatBecameOfIt references) {
    this.log = log;
    this.references = references;
  }

  void record(AccessAction action, Answer answer, OpenQuestions.Question question) {
    write(action, question.notification(), question.otherNotification(), answer.words());
  }

  void recordOpinion(NotificationId one, NotificationId other, Answer answer) {
    write(AccessAction.DECISION, one, other, "second opinion: " + answer.words());
  }

  void recordByHand(Decision first, Answer answer) {
    var other = first.otherNotification();
    write(
        AccessAction.DECISION,
        first.notification(),
        other == null ? first.notification() : other,
        answer.words());
  }

  void recordWithdrawn(Decision withdrawn) {
    var other = withdrawn.otherNotification();
    write(
        AccessAction.LINK_WITHDRAWN,
        other == null ? withdrawn.notification() : other,
        withdrawn.notification(),
        Answer.WITHDRAWN.words());
  }

  private void write(AccessAction action, NotificationId one, NotificationId other, String ending) {
    var actor = Acting.required();
    log.record(
        actor.username(),
        actor.organisation(),
        Access.of(action)
            .on(reference(one))
            .seeing("Link to " + reference(other))
            .because(Purpose.ofSession().orElse(null))
            .ending(ending));
  }

  private String reference(NotificationId notification) {
    return references
        .of(notification)
        .map(WhatBecameOfIt.Outcome::reference)
        .orElse("notification " + notification);
  }
}
