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

  /** An earlier version stays to be read. */
  @GetMapping("/monthly-updates/{month}/versions/{version}/document")
  String readVersion(@PathVariable String month, @PathVariable String version, Model model) {
    var path = "/monthly-updates/" + month + "/versions/" + version;
    model.addAttribute(
        "page", new UpdatePage(find(month, version).document(), path, press.printers()));
    return "publication/update";
  }

  @GetMapping("/monthly-updates/{month}/versions/{version}/update.{extension}")
  @Transactional
  public ResponseEntity<byte[]> fileOfVersion(
      @PathVariable String month, @PathVariable String version, @PathVariable String extension) {
    return file(find(month, version), extension);
  }

  @GetMapping("/monthly-updates/{month}/update.{extension}")
  @Transactional
  public ResponseEntity<byte[]> file(@PathVariable String month, @PathVariable String extension) {
    return file(find(month), extension);
  }

  private ResponseEntity<byte[]> file(Printed printed, String extension) {
    var printer = press.printer(extension).orElseThrow(NotFound::new);
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

  private Printed find(String month, String version) {
    if (!version.matches("[1-9]\\d{0,2}")) {
      throw new NotFound();
    }
    try {
      return documents
          .ofVersion(YearMonth.parse(month), Integer.parseInt(version))
          .orElseThrow(NotFound::new);
    } catch (DateTimeException notAMonth) {
      throw new NotFound();
    }
  }

  /** The page, and where it stands. */
  record UpdatePage(Document document, String path, List<Printer> printers) {}
}
