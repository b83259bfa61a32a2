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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.publication.Document;
import org.vigil.publication.EditionChoice;
import org.vigil.publication.MonthlyDocuments;
import org.vigil.publication.MonthlyDocuments.Printed;
import org.vigil.publication.Press;
import org.vigil.publication.Printer;
import org.vigil.shell.NotFound;

/** The monthly update as its readers get it, in every edition, on the screen and as files. */
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
  String read(
      @PathVariable String month,
      @RequestParam(defaultValue = MonthlyDocuments.WHOLE) String edition,
      Model model) {
    var document = find(documents, month, edition).document();
    var choices = documents.editionsOf(YearMonth.parse(month));
    var path = "/monthly-updates/" + month;
    model.addAttribute(
        "page",
        new UpdatePage(
            document,
            path,
            path,
            edition,
            about(choices, edition),
            choices,
            press.printers(document)));
    model.addAttribute("copies", path + "/copy/");
    model.addAttribute("copied", "?edition=" + edition);
    return "publication/update";
  }

  static String about(List<EditionChoice> choices, String edition) {
    return choices.stream()
        .filter(choice -> choice.key().equals(edition))
        .map(EditionChoice::about)
        .findFirst()
        .orElse("");
  }

  /** Printed before it is written down who took it: a PDF takes seconds, and the log has one writer at a time. */
  @GetMapping("/monthly-updates/{month}/update.{extension}")
  ResponseEntity<byte[]> file(
      @PathVariable String month,
      @PathVariable String extension,
      @RequestParam(defaultValue = MonthlyDocuments.WHOLE) String edition) {
    var printed = find(documents, month, edition);
    var printer = press.printer(extension, printed.document()).orElseThrow(NotFound::new);
    var name = printed.name() + "." + extension;
    var content = printer.printed(printed.document());
    accessLog.record(Access.of(AccessAction.EXPORT).seeing(name));
    return attached(name, printer.mediaType(), content);
  }

  static ResponseEntity<byte[]> attached(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  static Printed find(MonthlyDocuments documents, String month, String edition) {
    try {
      return documents.ofMonth(YearMonth.parse(month), edition).orElseThrow(NotFound::new);
    } catch (DateTimeException notAMonth) {
      throw new NotFound();
    }
  }

  /**
   * The page, and where it stands.
   *
   * @param path of this version; its files and editions stand under it
   * @param issue where the issue is written
   * @param printers those that have something to print of it
   */
  record UpdatePage(
      Document document,
      String path,
      String issue,
      String edition,
      String about,
      List<EditionChoice> editions,
      List<Printer> printers) {}
}
