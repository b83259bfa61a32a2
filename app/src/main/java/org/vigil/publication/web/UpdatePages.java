package org.vigil.publication.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.publication.Document;
import org.vigil.publication.HtmlPrinter;
import org.vigil.publication.MonthlyDocuments;
import org.vigil.publication.MonthlyDocuments.Printed;
import org.vigil.publication.WordPrinter;
import org.vigil.shell.NotFound;

/** The monthly update as its readers get it, on the screen and as files. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class UpdatePages {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final MediaType HTML = MediaType.parseMediaType("text/html; charset=utf-8");

  private final MonthlyDocuments documents;
  private final HtmlPrinter html;
  private final WordPrinter word;
  private final AccessLog accessLog;

  UpdatePages(MonthlyDocuments documents, HtmlPrinter html, WordPrinter word, AccessLog accessLog) {
    this.documents = documents;
    this.html = html;
    this.word = word;
    this.accessLog = accessLog;
  }

  @GetMapping("/monthly-updates/{month}/document")
  String read(@PathVariable String month, Model model) {
    var path = "/monthly-updates/" + month;
    model.addAttribute("page", new UpdatePage(find(month).document(), path));
    return "publication/update";
  }

  @GetMapping("/monthly-updates/{month}/update.html")
  @Transactional
  public ResponseEntity<byte[]> asHtml(@PathVariable String month) {
    var printed = find(month);
    return taken(printed, ".html", HTML, html.print(printed.document()).getBytes(UTF_8));
  }

  @GetMapping("/monthly-updates/{month}/update.docx")
  @Transactional
  public ResponseEntity<byte[]> asWord(@PathVariable String month) {
    var printed = find(month);
    var out = new ByteArrayOutputStream();
    word.print(printed.document(), out);
    return taken(printed, ".docx", WORD, out.toByteArray());
  }

  private ResponseEntity<byte[]> taken(Printed printed, String kind, MediaType type, byte[] file) {
    accessLog.record(Access.of(AccessAction.EXPORT).seeing(printed.name() + kind));
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(printed.name() + kind).build().toString())
        .body(file);
  }

  private Printed find(String month) {
    try {
      return documents.ofMonth(YearMonth.parse(month)).orElseThrow(NotFound::new);
    } catch (DateTimeException notAMonth) {
      throw new NotFound();
    }
  }

  /** The page, and where it stands. */
  record UpdatePage(Document document, String path) {}
}
