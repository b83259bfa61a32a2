package org.vigil.casefile.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.casefile.CaseDesk;
import org.vigil.casefile.CaseFile;
import org.vigil.casefile.CaseFiles;
import org.vigil.notification.Fact;
import org.vigil.notification.Fault;
import org.vigil.notification.FieldReader;
import org.vigil.notification.Told;
import org.vigil.shell.Acting;
import org.vigil.shell.NotFound;
import org.vigil.shell.Purpose;

/** A person's word on one fact, where partners differ or none of them is right. It is kept with the reason, and every telling beside it. */
@Controller
@PreAuthorize("hasRole('ANALYST')")
class SettleFactPages {
  private final CaseFiles caseFiles;
  private final CaseDesk desk;
  private final CasePages pages;
  private final FieldReader fields;
  private final AccessLog accessLog;

  SettleFactPages(
      CaseFiles caseFiles,
      CaseDesk desk,
      CasePages pages,
      FieldReader fields,
      AccessLog accessLog) {
    this.caseFiles = caseFiles;
    this.desk = desk;
    this.pages = pages;
    this.fields = fields;
    this.accessLog = accessLog;
  }

  @PostMapping("/case-files/{reference}/settle")
  @Transactional
  public String settle(
      @PathVariable("reference") String caseReference,
      @RequestParam("fact") String name,
      @RequestParam String value,
      @RequestParam String reason,
      Model model) {
    var purpose = Purpose.required();
    var caseFile =
        caseFiles.withReference(caseReference).flatMap(caseFiles::find).orElseThrow(NotFound::new);
    var fact = factOf(name);
    var faults = new ArrayList<Fault>();
    var canonical = read(fact, value.strip(), faults);
    if (canonical == null || reason.isBlank()) {
      return refused(caseFile, problem(fact, faults), purpose, model);
    }
    desk.settle(caseFile.id(), fact, canonical, reason.strip());
    log(AccessAction.DECISION, caseFile, "Settled: " + fact.label(), purpose);
    return "redirect:/case-files/" + caseFile.reference();
  }

  private @Nullable String read(Fact fact, String typed, List<Fault> faults) {
    if (typed.isEmpty()) {
      return null;
    }
    var told = new EnumMap<Fact, Told>(Fact.class);
    fields.read(typed, fact, fields.county(), 1, fact.label(), told, faults);
    return told.get(fact) instanceof Told.Value value ? value.canonical() : null;
  }

  private static String problem(Fact fact, List<Fault> faults) {
    return faults.isEmpty()
        ? fact.label() + ": give a value and say why."
        : "%s: expected %s.".formatted(fact.label(), faults.getFirst().expected());
  }

  /** The page is shown again, and that it was seen is written down again. */
  private String refused(CaseFile caseFile, String problem, String purpose, Model model) {
    log(AccessAction.READ_PERSON, caseFile, "Case file", purpose);
    model.addAttribute("error", problem);
    model.addAttribute("page", pages.of(caseFile));
    return "casefile/one";
  }

  private static Fact factOf(String name) {
    return Arrays.stream(Fact.values())
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private void log(AccessAction action, CaseFile caseFile, String seen, String purpose) {
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(action).on(caseFile.reference()).seeing(seen).because(purpose));
  }
}
