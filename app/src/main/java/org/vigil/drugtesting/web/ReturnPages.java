package org.vigil.drugtesting.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.drugtesting.MeasureBasis;
import org.vigil.drugtesting.ReturnDesk;
import org.vigil.drugtesting.ReturnFilter;
import org.vigil.drugtesting.ReturnId;
import org.vigil.drugtesting.ReturnLine;
import org.vigil.drugtesting.ReturnNote;
import org.vigil.drugtesting.Returns;
import org.vigil.partner.Organisations;
import org.vigil.shell.CsvExport;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/** The returns that were received: the list, one of them, its file, and what people note about it. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ReturnPages {
  private final Returns returns;
  private final ReturnDesk desk;
  private final ReturnPageMaker pages;
  private final Organisations organisations;
  private final AccessLog accessLog;

  ReturnPages(
      Returns returns,
      ReturnDesk desk,
      ReturnPageMaker pages,
      Organisations organisations,
      AccessLog accessLog) {
    this.returns = returns;
    this.desk = desk;
    this.pages = pages;
    this.organisations = organisations;
    this.accessLog = accessLog;
  }

  @GetMapping("/drug-testing/returns")
  String list(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var page = returns.page(asked.filter(), number);
    model.addAttribute(
        "page",
        new ListPage(
            page.map(this::line),
            asked,
            List.of(ReturnFilter.State.values()),
            List.of(ReturnFilter.Sort.values()),
            returns.count(ReturnFilter.State.ANY) > 0));
    return "drugtesting/returns";
  }

  @GetMapping("/drug-testing/returns.csv")
  @Transactional
  public ResponseEntity<String> export(Asked asked) {
    var csv =
        CsvExport.withHeaders(
            "from",
            "to",
            "basis",
            "as at",
            "unit",
            "source",
            "file",
            "sha256",
            "received",
            "received by",
            "standing",
            "adds up",
            "source asked");
    for (var line : returns.all(asked.filter())) {
      csv.add(
          line.cover().from().toString(),
          line.cover().month().toString(),
          line.cover().basis().words(),
          line.cover().asAt() == null ? "not stated" : line.cover().asAt().toString(),
          line.cover().unit().words(),
          organisations.nameOf(line.cover().organisation()),
          line.fileName(),
          line.sha256(),
          line.receivedAt().toString(),
          line.receivedBy(),
          line.standing().label(),
          addsUp(line),
          line.askedAt() == null ? "" : line.askedAt().toString());
    }
    accessLog.record(Access.of(AccessAction.EXPORT).seeing("List of returns of drug testing"));
    return csv.as("drug-testing-returns.csv");
  }

  private static String addsUp(ReturnLine line) {
    if (!line.taken()) {
      return "not read";
    }
    if (!line.addsUp()) {
      return "no";
    }
    return line.printsTotals() ? "yes" : "prints no totals";
  }

  @GetMapping("/drug-testing/returns/{id}")
  String one(@PathVariable String id, Model model) {
    model.addAttribute("page", pages.of(find(id)));
    return "drugtesting/return";
  }

  /** The file as it came, byte for byte. */
  @GetMapping("/drug-testing/returns/{id}/file")
  @Transactional
  public ResponseEntity<byte[]> file(@PathVariable String id) {
    var line = find(id);
    var content = returns.file(line.id()).orElseThrow(NotFound::new);
    accessLog.record(
        Access.of(AccessAction.EXPORT)
            .on("testing-return/" + line.id())
            .seeing("Return of drug testing, the file as it came"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(line.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  @PostMapping("/drug-testing/returns/{id}/notes")
  String note(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words,
      Model model) {
    var line = find(id);
    var chosen =
        Arrays.stream(ReturnNote.Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    if (chosen.isEmpty()) {
      return again(line, "Choose what the note is about.", "kind-0", words, model);
    }
    return desk.note(line.id(), chosen.get(), words)
        .map(refusal -> again(line, refusal, "words", words, model))
        .orElse("redirect:/drug-testing/returns/" + line.id() + "#notes");
  }

  private String again(ReturnLine line, String error, String field, String words, Model model) {
    model.addAttribute("error", error);
    model.addAttribute("field", field);
    model.addAttribute("words", words);
    model.addAttribute("page", pages.of(line));
    return "drugtesting/return";
  }

  private ReturnLine find(String id) {
    return ReturnId.parse(id).flatMap(returns::line).orElseThrow(NotFound::new);
  }

  private Line line(ReturnLine line) {
    return new Line(
        line.id().toString(),
        line.cover().periodWords(),
        line.cover().basis() == MeasureBasis.CUMULATIVE ? "cumulative" : "by itself",
        organisations.nameOf(line.cover().organisation()),
        line.cover().unit().isStated() ? line.cover().unit().words() : "[not stated]",
        Words.moment(line.receivedAt()),
        line.fileName(),
        line.standing().label(),
        ReturnPageMaker.tone(line),
        line.totalsWords(),
        !line.addsUp());
  }

  /** What the filter of the list asks for, as typed; what makes no sense is left open. */
  record Asked(@Nullable String state, @Nullable String words, @Nullable String sort) {
    ReturnFilter filter() {
      return new ReturnFilter(
          Arrays.stream(ReturnFilter.State.values())
              .filter(s -> s.name().equals(state))
              .findFirst()
              .orElse(ReturnFilter.State.ANY),
          words == null ? "" : words,
          Arrays.stream(ReturnFilter.Sort.values())
              .filter(s -> s.name().equals(sort))
              .findFirst()
              .orElse(ReturnFilter.Sort.MONTH_NEWEST));
    }

    /** The filter as an address, for the links to other pages of the list. */
    public String address() {
      var filter = filter();
      return "?state="
          + filter.state().name()
          + "&words="
          + UriUtils.encodeQueryParam(filter.words(), StandardCharsets.UTF_8)
          + "&sort="
          + filter.sort().name()
          + "&";
    }
  }

  /** One line of the list. */
  record Line(
      String id,
      String period,
      String counts,
      String source,
      String unit,
      String received,
      String file,
      String standing,
      String tone,
      String adds,
      boolean off) {}

  /** The list. */
  record ListPage(
      Page<Line> lines,
      Asked asked,
      List<ReturnFilter.State> states,
      List<ReturnFilter.Sort> sorts,
      boolean any) {}
}
