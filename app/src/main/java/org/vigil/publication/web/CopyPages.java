package org.vigil.publication.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
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
import org.vigil.publication.Copies;
import org.vigil.publication.Copies.Part;
import org.vigil.publication.HtmlPrinter;
import org.vigil.publication.MonthlyDocuments;
import org.vigil.publication.MonthlyDocuments.Printed;
import org.vigil.shell.NotFound;

/** One item, table or chart of an update, to be copied into another paper. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class CopyPages {
  /** Says to a spreadsheet that the letters are UTF-8. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final MonthlyDocuments documents;
  private final HtmlPrinter html;
  private final AccessLog accessLog;

  CopyPages(MonthlyDocuments documents, HtmlPrinter html, AccessLog accessLog) {
    this.documents = documents;
    this.html = html;
    this.accessLog = accessLog;
  }

  @GetMapping("/monthly-updates/{month}/copy/{place:[0-9-]+}")
  String copy(
      @PathVariable String month,
      @PathVariable String place,
      @RequestParam(defaultValue = MonthlyDocuments.WHOLE) String edition,
      Model model) {
    var part = part(UpdatePages.find(documents, month, edition), place);
    var chart = part.chart();
    model.addAttribute(
        "page",
        new CopyPage(
            part,
            "/monthly-updates/" + month,
            edition,
            part.table().map(table -> Copies.tabs(part, table)).orElse(null),
            chart.map(drawing -> drawing.finding()).orElse(null)));
    return "publication/copy";
  }

  @GetMapping("/monthly-updates/{month}/copy/{place:[0-9-]+}.{kind:[a-z]+}")
  @Transactional
  public ResponseEntity<byte[]> file(
      @PathVariable String month,
      @PathVariable String place,
      @PathVariable String kind,
      @RequestParam(defaultValue = MonthlyDocuments.WHOLE) String edition) {
    var printed = UpdatePages.find(documents, month, edition);
    var part = part(printed, place);
    var content = content(part, kind);
    var name = printed.name() + "-" + place + "." + kind;
    accessLog.record(Access.of(AccessAction.EXPORT).seeing(name));
    return UpdatePages.attached(name, mediaType(kind), content);
  }

  private byte[] content(Part part, String kind) {
    return switch (kind) {
      case "txt" -> part.plain().getBytes(UTF_8);
      case "html" -> html.print(part).getBytes(UTF_8);
      case "csv" ->
          part.table()
              .map(table -> (BYTE_ORDER_MARK + Copies.csv(part, table)).getBytes(UTF_8))
              .orElseThrow(NotFound::new);
      case "tsv" ->
          part.table()
              .map(table -> Copies.tabs(part, table).getBytes(UTF_8))
              .orElseThrow(NotFound::new);
      case "png" -> part.chart().map(Copies::png).orElseThrow(NotFound::new);
      default -> throw new NotFound();
    };
  }

  private static String mediaType(String kind) {
    return switch (kind) {
      case "html" -> "text/html;charset=UTF-8";
      case "csv" -> "text/csv;charset=UTF-8";
      case "tsv" -> "text/tab-separated-values;charset=UTF-8";
      case "png" -> "image/png";
      default -> "text/plain;charset=UTF-8";
    };
  }

  private static Part part(Printed printed, String place) {
    return Copies.at(printed.document(), place).orElseThrow(NotFound::new);
  }

  /**
   * One part, ready to be copied.
   *
   * @param tabs the table with tabs between its cells; null where the part is no table
   * @param alternativeText of the chart; null where nothing is drawn
   */
  record CopyPage(
      Part part,
      String path,
      String edition,
      @Nullable String tabs,
      @Nullable String alternativeText) {

    public String title() {
      return part.heading().isEmpty() ? part.document().title() : part.heading();
    }

    public String file(String kind) {
      return path + "/copy/" + part.place() + "." + kind + "?edition=" + edition;
    }
  }
}
