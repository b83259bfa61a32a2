package org.vigil.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.annualaudit.AuditDesk;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.annualaudit.AuditReport;
import org.vigil.figures.ReleaseId;
import org.vigil.figures.Tier;
import org.vigil.publication.ReleasedDocument.DocumentId;
import org.vigil.publication.ReleasedDocument.Part;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Prints the annual audit: a draft for the case team as often as they like, a release once and kept. */
@Component
public class AuditPress {
  private final AuditDesk desk;
  private final ReleasedDocuments documents;
  private final HtmlPrinter html;
  private final WordPrinter word;
  private final DemonstrationBanner banner;
  private final AccessLog accessLog;
  private final VigilClock clock;

  AuditPress(
      AuditDesk desk,
      ReleasedDocuments documents,
      HtmlPrinter html,
      WordPrinter word,
      DemonstrationBanner banner,
      AccessLog accessLog,
      VigilClock clock) {
    this.desk = desk;
    this.documents = documents;
    this.html = html;
    this.word = word;
    this.banner = banner;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** What the ledger and the list of documents know the audit of a year by. */
  public static String subject(AuditPlace place, int year) {
    return "annual-audit/" + place.key() + "/" + year;
  }

  public static String title(AuditPlace place, int year) {
    return "Annual audit " + year + ", " + place.name();
  }

  @Transactional
  public String draftAsHtml(AuditPlace place, int year) {
    return html.print(draft(place, year, "HTML"));
  }

  @Transactional
  public byte[] draftAsWord(AuditPlace place, int year) {
    return word.printed(draft(place, year, "Word"));
  }

  private Document draft(AuditPlace place, int year, String kind) {
    accessLog.record(
        Access.of(AccessAction.EXPORT).seeing(title(place, year) + ": draft as " + kind));
    return AuditDocument.of(desk.forTheCaseTeam(year, place), Optional.empty(), banner.words());
  }

  /**
   * Releases every table that may go, prints them once and keeps the print.
   *
   * @param id given when the release was asked for: the same asked twice is released once
   */
  @Transactional
  public ReleasedDocument release(
      DocumentId id, AuditPlace place, int year, Tier tier, String recipients, String reason) {
    var already = documents.find(id);
    if (already.isPresent()) {
      return already.get();
    }
    var report =
        switch (tier) {
          case PARTNER -> desk.releaseToPartners(year, place, recipients, reason);
          case PUBLIC -> desk.releaseToThePublic(year, place, recipients, reason);
          case CASE_TEAM ->
              throw new IllegalArgumentException("A draft for the case team is not released");
        };
    var released =
        new ReleasedDocument(
            id,
            subject(place, year),
            title(place, year),
            tier,
            recipients,
            reason,
            clock.instant(),
            Acting.required().username(),
            parts(report));
    var document = AuditDocument.of(report, Optional.of(clock.today()), banner.words());
    documents.add(released, html.print(document), word.printed(document));
    accessLog.record(
        Access.of(AccessAction.RELEASE)
            .seeing(title(place, year) + ", " + tier.label() + " tier")
            .because(reason));
    return released;
  }

  private static List<Part> parts(AuditReport report) {
    return report.parts().stream()
        .map(
            part ->
                switch (part) {
                  case AuditReport.Part.Shown shown ->
                      new Part(
                          shown.number(),
                          shown.name(),
                          shown.table().entry().map(ReleaseId::toString).orElse(null),
                          shown.howProtected());
                  case AuditReport.Part.Withheld withheld ->
                      new Part(withheld.number(), withheld.name(), null, withheld.reason());
                })
        .toList();
  }
}
