package org.vigil.figures.web;

import org.springframework.beans.factory.ObjectProvider;
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
import org.vigil.accesslog.WhoIsWho;
import org.vigil.figures.ReleaseId;
import org.vigil.figures.Releases;
import org.vigil.shell.CsvExport;
import org.vigil.shell.NotFound;

/** Everything that left, for those who answer for it. Nothing here can be changed. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'GOVERNANCE')")
class LedgerPages {
  private final Releases releases;
  private final AccessLog accessLog;
  private final ObjectProvider<WhoIsWho> whoIsWho;

  LedgerPages(Releases releases, AccessLog accessLog, ObjectProvider<WhoIsWho> whoIsWho) {
    this.releases = releases;
    this.accessLog = accessLog;
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/ledger")
  String list(
      LedgerAsked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    model.addAttribute(
        "page", LedgerPage.of(asked, releases.page(asked.query(), number), this::person));
    return "figures/ledger";
  }

  @GetMapping("/ledger.csv")
  @Transactional
  public ResponseEntity<String> export(LedgerAsked asked) {
    var csv =
        CsvExport.withHeaders(
            "release",
            "released",
            "by",
            "tier",
            "figure",
            "title",
            "definition",
            "protection",
            "risk appetite",
            "recipients",
            "reason");
    for (var entry : releases.all(asked.query())) {
      csv.add(
          entry.id().toString(),
          entry.releasedAt().toString(),
          person(entry.releasedBy()),
          entry.tier().label(),
          entry.figure(),
          entry.title(),
          entry.definition(),
          entry.protection(),
          entry.riskAppetite(),
          entry.recipients(),
          entry.reason());
    }
    accessLog.record(Access.of(AccessAction.EXPORT).seeing("The ledger of releases"));
    return csv.as("ledger.csv");
  }

  @GetMapping("/ledger/{id}")
  String one(@PathVariable String id, Model model) {
    var release = ReleaseId.parse(id).flatMap(releases::find).orElseThrow(NotFound::new);
    model.addAttribute("page", ReleasePage.of(release, this::person));
    return "figures/release";
  }

  /** The account itself where nobody knows its name. */
  private String person(String account) {
    var names = whoIsWho.getIfAvailable();
    return names == null ? account : names.person(account);
  }
}
