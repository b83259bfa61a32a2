package org.vigil.matching.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.matching.CaseFileId;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.shell.Acting;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** How the desk's pages call what they show, and write down that they showed it. */
@Component
class Naming {
  private final WhatBecameOfIt references;
  private final Feeds feeds;
  private final AccessLog log;
  private final WhoIsWho names;

  Naming(WhatBecameOfIt references, Feeds feeds, AccessLog log, WhoIsWho names) {
    this.names = names;
    this.references = references;
    this.feeds = feeds;
    this.log = log;
  }

  /** The case file a notification stands in; one made this moment has no reference yet. */
  Named caseFileOf(NotificationId notification) {
    return references
        .of(notification)
        .map(found -> new Named(found.reference(), found.href()))
        .orElse(new Named("a case file being made", null));
  }

  String feed(Notification notification) {
    return feeds.labelOf(notification.feed());
  }

  String cameBy(Notification notification) {
    return feed(notification) + ", " + Words.moment(notification.receivedAt());
  }

  /** What whoever decided something is called on pages; decisions keep the account. */
  String person(String username) {
    return names.person(username);
  }

  void logLook(String object, String seen, String purpose) {
    var actor = Acting.required();
    log.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.READ_PERSON).on(object).seeing(seen).because(purpose));
  }

  static NotificationId notification(String text) {
    try {
      return NotificationId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  static CaseFileId caseFile(String text) {
    try {
      return CaseFileId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  /** A reference and where it leads. */
  record Named(String words, @Nullable String href) {}
}
