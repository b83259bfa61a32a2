package org.vigil.publication.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
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
import org.vigil.publication.MonthlyDocuments;
import org.vigil.publication.MonthlyDocuments.Printed;
import org.vigil.publication.Press;
import org.vigil.publication.Printer;
import org.vigil.shell.NotFound;

/** The monthly update as its readers get it, on the screen and as files. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class UpdatePages {
  private final MonthlyDocuments documents;
  private final Press press;
  private final AccessLog accessLog;

  UpdatePages(MonthlyDocuments documents, Press press, AccessLog accessLog) {
    this.documents = documents;
    this.press = press;
    this.accessLog = accessLog;
  }

  @GetMapping("/monthly-updates/{month}/document")
  String read(@PathVariable String month, Model model) {
    var path = "/monthly-updates/" + month;
    model.addAttribute("page", new UpdatePage(find(month).document(), path, press.printers()));
    return "publication/update";
  }

  @GetMapping("/monthly-updates/{month}/update.{extension}")
  @Transactional
  public ResponseEntity<byte[]> file(@PathVariable String month, @PathVariable String extension) {
    var printer = press.printer(extension).orElseThrow(NotFound::new);
    var printed = find(month);
    var name = printed.name() + "." + extension;
    accessLog.record(Access.of(AccessAction.EXPORT).seeing(name));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(printer.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(printer.printed(printed.document()));
  }

  private Printed find(String month) {
    try {
      return documents.ofMonth(YearMonth.parse(month)).orElseThrow(NotFound::new);
    } catch (DateTimeException notAMonth) {
      throw new NotFound();
    }
  }

  /** The page, and where it stands. */
  record UpdatePage(Document document, String path, List<Printer> printers) {}
}
