package org.vigil.publication.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.publication.MonthlyDocuments;
import org.vigil.publication.MonthlyDocuments.Printed;
import org.vigil.publication.Press;
import org.vigil.publication.web.UpdatePages.UpdatePage;
import org.vigil.shell.NotFound;

/** A monthly update that was corrected or withdrawn, version by version: an earlier one stays to be read. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class VersionPages {
  private final MonthlyDocuments documents;
  private final Press press;
  private final AccessLog accessLog;

  VersionPages(MonthlyDocuments documents, Press press, AccessLog accessLog) {
    this.documents = documents;
    this.press = press;
    this.accessLog = accessLog;
  }

  @GetMapping("/monthly-updates/{month}/versions/{version}/document")
  String read(
      @PathVariable String month,
      @PathVariable String version,
      @RequestParam(defaultValue = MonthlyDocuments.WHOLE) String edition,
      Model model) {
    var printed = find(month, version, edition);
    var choices = documents.editionsOf(YearMonth.parse(month));
    model.addAttribute(
        "page",
        new UpdatePage(
            printed.document(),
            "/monthly-updates/" + month + "/versions/" + version,
            "/monthly-updates/" + month,
            edition,
            UpdatePages.about(choices, edition),
            choices,
            press.printers(printed.document())));
    return "publication/update";
  }

  @GetMapping("/monthly-updates/{month}/versions/{version}/update.{extension}")
  @Transactional
  public ResponseEntity<byte[]> file(
      @PathVariable String month,
      @PathVariable String version,
      @PathVariable String extension,
      @RequestParam(defaultValue = MonthlyDocuments.WHOLE) String edition) {
    var printed = find(month, version, edition);
    var printer = press.printer(extension, printed.document()).orElseThrow(NotFound::new);
    var name = printed.name() + "." + extension;
    accessLog.record(Access.of(AccessAction.EXPORT).seeing(name));
    return UpdatePages.attached(name, printer.mediaType(), printer.printed(printed.document()));
  }

  private Printed find(String month, String version, String edition) {
    if (!version.matches("[1-9]\\d{0,2}")) {
      throw new NotFound();
    }
    try {
      return documents
          .ofVersion(YearMonth.parse(month), Integer.parseInt(version), edition)
          .orElseThrow(NotFound::new);
    } catch (DateTimeException notAMonth) {
      throw new NotFound();
    }
  }
}
