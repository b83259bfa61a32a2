package org.vigil.publication.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.annualaudit.AuditDesk;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.publication.AuditPress;
import org.vigil.publication.ReleasedDocument;
import org.vigil.publication.ReleasedDocument.DocumentId;
import org.vigil.publication.ReleasedDocuments;
import org.vigil.shell.NotFound;

/** The audit on its way out: a draft at once; a release only after the page has said what will be entered in the ledger. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class AuditReleasePages {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final MediaType HTML = MediaType.parseMediaType("text/html; charset=utf-8");

  private final AuditDesk desk;
  private final AuditPress press;
  private final ReleasedDocuments documents;
  private final AccessLog log;
  private final ObjectProvider<WhoIsWho> whoIsWho;

  AuditReleasePages(
      AuditDesk desk,
      AuditPress press,
      ReleasedDocuments documents,
      AccessLog log,
      ObjectProvider<WhoIsWho> whoIsWho) {
    this.desk = desk;
    this.press = press;
    this.documents = documents;
    this.log = log;
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/annual-audit/{place}/{year}/release")
  String ask(
      @PathVariable("place") String placeKey, @PathVariable("year") String yearWords, Model model) {
    var audit = audit(placeKey, yearWords);
    return form(audit, AskedRelease.nothing(), null, model);
  }

  @PostMapping("/annual-audit/{place}/{year}/release")
  String release(
      @PathVariable("place") String placeKey,
      @PathVariable("year") String yearWords,
      AskedRelease asked,
      Model model) {
    var audit = audit(placeKey, yearWords);
    var problem = asked.problem();
    if (problem != null) {
      return form(audit, asked, problem, model);
    }
    if (!asked.isConfirmed()) {
      model.addAttribute(
          "page",
          ConfirmPage.of(
              AuditPress.title(audit.place(), audit.year()),
              audit.address(),
              asked,
              desk.rehearse(audit.year(), audit.place(), asked.tier())));
      return "publication/audit-confirm";
    }
    var released =
        press.release(
            asked.documentId(),
            audit.place(),
            audit.year(),
            asked.tier(),
            asked.goesTo(),
            asked.isFor(AuditPress.title(audit.place(), audit.year())));
    return "redirect:/annual-audit/released/" + released.id();
  }

  @GetMapping("/annual-audit/released/{id}")
  String released(@PathVariable String id, Model model) {
    model.addAttribute("page", ReleasedPage.of(document(id), this::person));
    return "publication/audit-released";
  }

  @GetMapping("/annual-audit/released/{id}/word")
  ResponseEntity<byte[]> releasedAsWord(@PathVariable String id) {
    var document = taken(id);
    return file(
        documents.word(document.id()).orElseThrow(NotFound::new),
        WORD,
        fileName(document) + ".docx");
  }

  @GetMapping("/annual-audit/released/{id}/html")
  ResponseEntity<String> releasedAsHtml(@PathVariable String id) {
    var document = taken(id);
    return file(
        documents.html(document.id()).orElseThrow(NotFound::new),
        HTML,
        fileName(document) + ".html");
  }

  @GetMapping("/annual-audit/{place}/{year}/draft/word")
  ResponseEntity<byte[]> draftAsWord(
      @PathVariable("place") String placeKey, @PathVariable("year") String yearWords) {
    var audit = audit(placeKey, yearWords);
    return file(press.draftAsWord(audit.place(), audit.year()), WORD, audit.draftName() + ".docx");
  }

  @GetMapping("/annual-audit/{place}/{year}/draft/html")
  ResponseEntity<String> draftAsHtml(
      @PathVariable("place") String placeKey, @PathVariable("year") String yearWords) {
    var audit = audit(placeKey, yearWords);
    return file(press.draftAsHtml(audit.place(), audit.year()), HTML, audit.draftName() + ".html");
  }

  private String form(
      Audit audit, AskedRelease asked, AskedRelease.@Nullable Problem problem, Model model) {
    model.addAttribute(
        "page",
        AskPage.of(
            AuditPress.title(audit.place(), audit.year()),
            audit.address(),
            asked,
            problem,
            documents.of(AuditPress.subject(audit.place(), audit.year())),
            this::person));
    return "publication/audit-release";
  }

  /** An audit of a year in which a death is counted; of another there is nothing to release. */
  private Audit audit(String placeKey, String yearWords) {
    var place = desk.place(placeKey).orElseThrow(NotFound::new);
    if (!yearWords.matches("[0-9]{4}") || !desk.years(place).contains(Integer.valueOf(yearWords))) {
      throw new NotFound();
    }
    return new Audit(place, Integer.parseInt(yearWords));
  }

  /** One that leaves as a file. */
  private ReleasedDocument taken(String id) {
    var document = document(id);
    log.record(
        Access.of(AccessAction.EXPORT).on(document.id().toString()).seeing("Released audit"));
    return document;
  }

  private ReleasedDocument document(String id) {
    return DocumentId.parse(id).flatMap(documents::find).orElseThrow(NotFound::new);
  }

  private String person(String account) {
    var names = whoIsWho.getIfAvailable();
    return names == null ? account : names.person(account);
  }

  private static String fileName(ReleasedDocument document) {
    return document.subject().replace('/', '-')
        + "-"
        + document.tier().label().toLowerCase(java.util.Locale.ROOT);
  }

  private static <T> ResponseEntity<T> file(T body, MediaType type, String name) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(type)
        .body(body);
  }

  /** Which audit a page is about. */
  private record Audit(AuditPlace place, int year) {
    String address() {
      return "/annual-audit/" + place.key() + "/" + year;
    }

    String draftName() {
      return "annual-audit-" + place.key() + "-" + year + "-draft";
    }
  }
}
