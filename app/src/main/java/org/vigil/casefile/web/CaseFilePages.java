package org.vigil.casefile.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.casefile.CaseDesk;
import org.vigil.casefile.CaseFile;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseFilter;
import org.vigil.casefile.CaseLine;
import org.vigil.casefile.Classification;
import org.vigil.casefile.ClosedCaseFiles;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;
import org.vigil.reference.Substance;
import org.vigil.shell.Acting;
import org.vigil.shell.CsvExport;
import org.vigil.shell.DaysAsked;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Case files: the list, which names nobody, and the page of one, which is logged each time. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class CaseFilePages {
  private final CaseFiles caseFiles;
  private final ClosedCaseFiles closed;
  private final CaseDesk desk;
  private final CasePages pages;
  private final Reference reference;
  private final AccessLog accessLog;

  CaseFilePages(
      CaseFiles caseFiles,
      ClosedCaseFiles closed,
      CaseDesk desk,
      CasePages pages,
      Reference reference,
      AccessLog accessLog) {
    this.caseFiles = caseFiles;
    this.closed = closed;
    this.desk = desk;
    this.pages = pages;
    this.reference = reference;
    this.accessLog = accessLog;
  }

  @GetMapping("/case-files")
  String list(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var page = caseFiles.page(asked.filter(), number);
    model.addAttribute(
        "page",
        new ListPage(
            page.map(this::line),
            asked,
            areas(),
            reference.substances().all(),
            List.of(Classification.values()),
            List.of(CaseFilter.Sort.values())));
    return "casefile/list";
  }

  @GetMapping("/case-files.csv")
  @Transactional
  public ResponseEntity<String> export(Asked asked) {
    // A row names nobody, and in a county of this size may be known by its day and district.
    var purpose = Purpose.required();
    var csv =
        CsvExport.withHeaders(
            "reference",
            "date of death",
            "basis",
            "district",
            "age",
            "sex",
            "classification",
            "substances",
            "notifications");
    for (var line : caseFiles.all(asked.filter())) {
      csv.add(
          line.reference(),
          line.dateOfDeath() == null ? "" : line.dateOfDeath().toString(),
          line.deathBasis().label(),
          areaName(line.district()),
          line.age() == null ? "" : line.age().toString(),
          line.sex() == null ? "" : line.sex(),
          line.classification().words(),
          String.join(" ", line.substances()),
          Integer.toString(line.notifications()));
    }
    log(AccessAction.EXPORT, null, "List of case files, without names", purpose);
    return csv.as("case-files.csv");
  }

  @GetMapping("/case-files/{reference}")
  @Transactional
  public String one(
      @PathVariable("reference") String caseReference,
      @RequestParam(required = false) @Nullable String joined,
      Model model) {
    var purpose = Purpose.required();
    var open = caseFiles.withReference(caseReference).flatMap(caseFiles::find).orElse(null);
    if (open == null) {
      var into = closed.find(caseReference).orElseThrow(NotFound::new);
      return "redirect:/case-files/" + into.into() + "?joined=" + into.reference();
    }
    model.addAttribute("joined", joined == null ? null : joined(joined, open));
    return shown(open, purpose, model);
  }

  private @Nullable String joined(String closedReference, CaseFile open) {
    return closed
        .find(closedReference)
        .filter(joined -> joined.into().equals(open.reference()))
        .map(
            joined ->
                "%s was joined to this case file on %s, and is closed."
                    .formatted(
                        joined.reference(),
                        Words.day(LocalDate.ofInstant(joined.at(), VigilClock.COUNTY_TIME))))
        .orElse(null);
  }

  /** Whoever sees it has said why, and it is written down, also where they see it again because something was refused. */
  private String shown(CaseFile caseFile, String purpose, Model model) {
    log(AccessAction.READ_PERSON, caseFile.reference(), "Case file", purpose);
    model.addAttribute("page", pages.of(caseFile));
    return "casefile/one";
  }

  @PostMapping("/case-files/{reference}/note")
  @Transactional
  public String note(@PathVariable("reference") String caseReference, @RequestParam String words) {
    var purpose = Purpose.required();
    var caseFile = find(caseReference);
    if (!words.isBlank()) {
      desk.note(caseFile.id(), words.strip());
      log(AccessAction.DECISION, caseFile.reference(), "Wrote a note", purpose);
    }
    return "redirect:/case-files/" + caseFile.reference();
  }

  @PostMapping("/case-files/{reference}/classify")
  @Transactional
  public String classify(
      @PathVariable("reference") String caseReference,
      @RequestParam(name = "classification") String as,
      @RequestParam String reason,
      Model model) {
    var purpose = Purpose.required();
    var caseFile = find(caseReference);
    var classification =
        Arrays.stream(Classification.values())
            .filter(c -> c.words().equals(as))
            .findFirst()
            .orElse(null);
    if (classification == null || reason.isBlank()) {
      model.addAttribute(
          "error",
          classification == null
              ? "Choose a classification and say why."
              : "Say why the death is classified so.");
      model.addAttribute("field", classification == null ? "classification" : "reason");
      model.addAttribute("chosen", as);
      model.addAttribute("reason", reason);
      return shown(caseFile, purpose, model);
    }
    desk.classify(caseFile.id(), classification, reason.strip());
    log(
        AccessAction.DECISION,
        caseFile.reference(),
        "Classified as " + classification.words(),
        purpose);
    return "redirect:/case-files/" + caseFile.reference();
  }

  private CaseFile find(String caseReference) {
    return caseFiles
        .withReference(caseReference)
        .flatMap(caseFiles::find)
        .orElseThrow(NotFound::new);
  }

  private void log(
      AccessAction action, @Nullable String object, String seen, @Nullable String purpose) {
    var actor = Acting.required();
    var access = Access.of(action).seeing(seen).because(purpose);
    accessLog.record(
        actor.username(), actor.organisation(), object == null ? access : access.on(object));
  }

  /** The districts of the county, and of elsewhere those a case file is of. */
  private List<AreaGroup> areas() {
    var used = caseFiles.districts();
    return Stream.of(
            new AreaGroup(reference.areaName(reference.homeCounty()), districts(reference.areas())),
            new AreaGroup(
                "Elsewhere",
                districts(Areas.connecticut()).stream()
                    .filter(area -> used.contains(area.code()))
                    .toList()))
        .filter(group -> !group.areas().isEmpty())
        .toList();
  }

  private static List<Area> districts(Areas areas) {
    return areas.all().stream().filter(area -> area.kind() != Area.Kind.COUNTY).toList();
  }

  private String areaName(@Nullable String code) {
    return code == null ? "" : reference.areaName(code);
  }

  private Line line(CaseLine line) {
    return new Line(
        line.reference(),
        line.dateOfDeath() == null ? "Not known" : Words.day(line.dateOfDeath()),
        line.deathBasis().label(),
        line.district() == null ? "Not told" : areaName(line.district()),
        line.age() == null ? "" : line.age().toString(),
        line.classification(),
        line.substances().stream()
            .map(id -> reference.substances().byId(id).map(Substance::name).orElse(id))
            .toList(),
        line.notifications(),
        line.inQuestion());
  }

  /** What the filter of the list asks for, as typed; what makes no sense is left open, and a day is asked for again. */
  record Asked(
      @Nullable String district,
      @Nullable String classification,
      @Nullable String substance,
      @Nullable String from,
      @Nullable String to,
      @Nullable String question,
      @Nullable String sort)
      implements DaysAsked {

    CaseFilter filter() {
      return new CaseFilter(
          null,
          blankToNull(district),
          Arrays.stream(Classification.values())
              .filter(c -> c.words().equals(classification))
              .findFirst()
              .orElse(null),
          blankToNull(substance),
          firstDay(),
          lastDay(),
          question != null,
          Arrays.stream(CaseFilter.Sort.values())
              .filter(s -> s.name().equals(sort))
              .findFirst()
              .orElse(CaseFilter.Sort.DIED));
    }

    /** The filter as an address, for the links to other pages of the list. */
    public String address() {
      var parts = new StringBuilder("?");
      append(parts, "district", district);
      append(parts, "classification", classification);
      append(parts, "substance", substance);
      append(parts, "from", from);
      append(parts, "to", to);
      append(parts, "question", question);
      append(parts, "sort", sort);
      return parts.toString();
    }

    private static void append(StringBuilder parts, String name, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        parts
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
            .append('&');
      }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text;
    }
  }

  /** Areas to choose from that belong together. */
  record AreaGroup(String name, List<Area> areas) {}

  /** One line of the list. */
  record Line(
      String reference,
      String died,
      String basis,
      String district,
      String age,
      Classification classification,
      List<String> substances,
      int notifications,
      boolean inQuestion) {

    public String tone() {
      return switch (classification) {
        case SUSPECTED -> "amber";
        case CONFIRMED -> "petrol";
        case NOT_DRUG_RELATED -> "grey";
        case NOT_A_DEATH -> "rust";
      };
    }
  }

  /** The list. */
  record ListPage(
      Page<Line> lines,
      Asked asked,
      List<AreaGroup> areas,
      List<Substance> substances,
      List<Classification> classifications,
      List<CaseFilter.Sort> sorts) {}
}
