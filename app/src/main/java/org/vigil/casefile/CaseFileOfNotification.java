package org.vigil.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.matching.Links;
import org.vigil.notification.NotificationId;
import org.vigil.notification.WhatBecameOfIt;

/** Answers, for the room of notifications, which case file one went to. */
@Component
class CaseFileOfNotification implements WhatBecameOfIt {
  private final Links links;
  private final CaseReferences references;

  CaseFileOfNotification(Links links, CaseReferences references) {
    this.links = links;
    this.references = references;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Outcome> of(NotificationId id) {
    return links
        .caseFileOf(id)
        .flatMap(
            caseFile ->
                references
                    .find(caseFile)
                    .map(
                        reference -> {
                          int others = links.notificationsOf(caseFile).size() - 1;
                          return new Outcome(
                              others == 0
                                  ? "A new case file was made"
                                  : "Linked to a case file already open",
                              reference,
                              "/case-files/" + reference,
                              others);
                        }));
  }
}
