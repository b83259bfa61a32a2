package org.vigil.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.matching.Answer;
import org.vigil.matching.Decision;
import org.vigil.matching.Links;
import org.vigil.matching.WhatIsCalled;

/** The case files that are closed because they were joined to another. Their references are kept, and lead there. */
@Component
public class ClosedCaseFiles {
  private final WhatIsCalled named;
  private final Links links;
  private final CaseReferences references;

  ClosedCaseFiles(WhatIsCalled named, Links links, CaseReferences references) {
    this.named = named;
    this.links = links;
    this.references = references;
  }

  /** Where what {@code reference} named stands now; empty where it is still open, or was never given. */
  @Transactional(readOnly = true)
  public Optional<Joined> find(String reference) {
    return named
        .find(reference)
        .filter(id -> links.notificationsOf(id).isEmpty())
        .flatMap(
            id ->
                links.historyOf(id).stream()
                    .filter(d -> d.answer() == Answer.JOINED && id.equals(d.from()))
                    .max(Comparator.comparingLong(Decision::seq)))
        .flatMap(joined -> standing(reference, joined));
  }

  /** It may have been joined further since: its notification says where. */
  private Optional<Joined> standing(String reference, Decision joined) {
    return links
        .caseFileOf(joined.notification())
        .flatMap(references::find)
        .map(now -> new Joined(reference.strip().toUpperCase(Locale.UK), now, joined.at()));
  }

  /**
   * A case file that was joined to another.
   *
   * @param into the reference of the one its notifications are in now
   */
  public record Joined(String reference, String into, Instant at) {}
}
