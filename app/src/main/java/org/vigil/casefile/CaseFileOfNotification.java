package org.vigil.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.matching.Links;
import org.vigil.notification.NotificationId;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Scope;

/**
 * Answers, for the room of notifications, which case file one went to. The rows of links are closed to partners, who may not
 * learn that others told of the same person; that a partner looked is written down under the case file all the same, so here
 * Vigil asks in its own name.
 */
@Component
class CaseFileOfNotification implements WhatBecameOfIt {
  private final Links links;
  private final CaseReferences references;
  private final TransactionTemplate transaction;
  private final TransactionTemplate transactionOfItsOwn;

  CaseFileOfNotification(
      Links links, CaseReferences references, PlatformTransactionManager transactions) {
    this.links = links;
    this.references = references;
    this.transaction = new TransactionTemplate(transactions);
    this.transactionOfItsOwn = new TransactionTemplate(transactions);
    transactionOfItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Optional<Outcome> of(NotificationId id) {
    return Acting.required().scope() == Scope.PARTNER
        ? Acting.as(Actor.SYSTEM, () -> in(transactionOfItsOwn, id))
        : in(transaction, id);
  }

  /** Asked for the unit's own lists: whoever sees the rows of links only sees any. */
  @Override
  public Map<NotificationId, String> references(Collection<NotificationId> ids) {
    return Objects.requireNonNull(transaction.execute(status -> findAll(ids)));
  }

  private Map<NotificationId, String> findAll(Collection<NotificationId> ids) {
    var standing = links.caseFilesOf(ids);
    var named = references.find(Set.copyOf(standing.values()));
    var found = new HashMap<NotificationId, String>();
    standing.forEach(
        (notification, caseFile) -> {
          var reference = named.get(caseFile);
          if (reference != null) {
            found.put(notification, reference);
          }
        });
    return found;
  }

  private Optional<Outcome> in(TransactionTemplate either, NotificationId id) {
    return Objects.requireNonNull(either.execute(status -> find(id)));
  }

  private Optional<Outcome> find(NotificationId id) {
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
