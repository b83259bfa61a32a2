package org.vigil.publication.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.Tier;
import org.vigil.publication.ReleasedDocument.DocumentId;

/**
 * What the form of a release asks for, as typed.
 *
 * @param audience partners or public
 * @param recipients which partners
 * @param purpose what it is published for
 * @param document given by the page that asks for confirmation, so that a second press releases nothing twice
 */
record AskedRelease(
    @Nullable String audience,
    @Nullable String recipients,
    @Nullable String purpose,
    @Nullable String document,
    @Nullable String confirmed) {
  static final String PARTNERS = "partners";
  static final String PUBLIC = "public";
  private static final int LONGEST = 300;

  /** What is wrong, and at which field. */
  record Problem(String message, String field) {}

  static AskedRelease nothing() {
    return new AskedRelease(null, null, null, null, null);
  }

  @Nullable Problem problem() {
    if (!PARTNERS.equals(audience) && !PUBLIC.equals(audience)) {
      return new Problem("Choose whom the audit is for.", "audience-partners");
    }
    if (tier() == Tier.PARTNER && typed(recipients).isEmpty()) {
      return new Problem(
          "Name the groups or people it goes to. Their names stand in the ledger.", "recipients");
    }
    if (tier() == Tier.PUBLIC && typed(purpose).isEmpty()) {
      return new Problem(
          "Say where it is published and what for. The words stand in the ledger.", "purpose");
    }
    if (typed(recipients).length() > LONGEST || typed(purpose).length() > LONGEST) {
      return new Problem(
          "Use no more than " + LONGEST + " letters.",
          tier() == Tier.PARTNER ? "recipients" : "purpose");
    }
    return null;
  }

  Tier tier() {
    return PUBLIC.equals(audience) ? Tier.PUBLIC : Tier.PARTNER;
  }

  String goesTo() {
    return tier() == Tier.PARTNER ? typed(recipients) : "the public";
  }

  /** Partners get the audit for what it is; the public gets it for a purpose. */
  String isFor(String title) {
    return tier() == Tier.PARTNER ? title : typed(purpose) + " (" + title + ")";
  }

  boolean isConfirmed() {
    return "yes".equals(confirmed) && givenDocument().isPresent();
  }

  DocumentId documentId() {
    return givenDocument().orElseGet(DocumentId::next);
  }

  private Optional<DocumentId> givenDocument() {
    return Optional.ofNullable(document).flatMap(DocumentId::parse);
  }

  static String typed(@Nullable String words) {
    return words == null ? "" : words.strip();
  }
}
