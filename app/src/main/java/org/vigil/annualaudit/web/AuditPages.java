package org.vigil.annualaudit.web;

import java.util.Optional;
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
import org.vigil.annualaudit.AuditDesk;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.annualaudit.AuditReport;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.figures.TableCsv;
import org.vigil.figures.Tier;
import org.vigil.shell.CsvExport;
import org.vigil.shell.NotFound;

/** The audit on the screens of those who work on it: exact, and not yet anybody else's. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class AuditPages {
  private final AuditDesk desk;
  private final AccessLog accessLog;

  AuditPages(AuditDesk desk, AccessLog accessLog) {
    this.desk = desk;
    this.accessLog = accessLog;
  }

  @GetMapping("/annual-audit")
  String choose(
      YearsAsked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var place = placeOf(asked);
    model.addAttribute(
        "page", YearsPage.of(asked, place, desk.places(), desk.everyYear(place), number));
    return "annualaudit/years";
  }

  @GetMapping("/annual-audit.csv")
  @Transactional
  public ResponseEntity<String> exportYears(YearsAsked asked) {
    var place = placeOf(asked);
    var csv = CsvExport.withHeaders("place", "year", "deaths", "counted by", "tier");
    desk.everyYear(place)
        .ifPresent(
            found ->
                asked
                    .sorted(found.years())
                    .forEach(
                        year ->
                            csv.add(
                                place.name(),
                                Integer.toString(year.year()),
                                Long.toString(year.deaths()),
                                place.dateBasis().words(),
                                found.table().tier().label())));
    log("Years of the annual audit, " + place.name());
    return csv.as("annual-audit-" + place.key() + ".csv");
  }

  @GetMapping("/annual-audit/{place}/{year}")
  String year(
      @PathVariable("place") String placeKey, @PathVariable("year") String yearWords, Model model) {
    var place = desk.place(placeKey).orElseThrow(NotFound::new);
    var year = yearOf(yearWords);
    var years = desk.years(place);
    model.addAttribute(
        "page",
        years.contains(year)
            ? YearPage.of(desk.forTheCaseTeam(year, place), years)
            : YearPage.nothingCounted(year, place, years));
    return "annualaudit/year";
  }

  @GetMapping("/annual-audit/{place}/{year}/{table}.csv")
  @Transactional
  public ResponseEntity<String> exportTable(
      @PathVariable("place") String placeKey,
      @PathVariable("year") String yearWords,
      @PathVariable("table") String number) {
    var place = desk.place(placeKey).orElseThrow(NotFound::new);
    var year = yearOf(yearWords);
    var part = part(desk.forTheCaseTeam(year, place), number).orElseThrow(NotFound::new);
    log("Annual audit %d, %s: %s %s".formatted(year, place.name(), part.number(), part.name()));
    return TableCsv.of(part.table().through(Tier.CASE_TEAM))
        .as("annual-audit-%d-%s-%s.csv".formatted(year, place.key(), part.number()));
  }

  private static Optional<Part.Shown> part(AuditReport report, String number) {
    return report.parts().stream()
        .filter(part -> part.number().equals(number))
        .filter(Part.Shown.class::isInstance)
        .map(Part.Shown.class::cast)
        .findFirst();
  }

  private AuditPlace placeOf(YearsAsked asked) {
    return asked.place() == null
        ? desk.places().getFirst()
        : desk.place(asked.place()).orElseThrow(NotFound::new);
  }

  private static int yearOf(String words) {
    if (!words.matches("[0-9]{4}")) {
      throw new NotFound();
    }
    return Integer.parseInt(words);
  }

  private void log(String seen) {
    accessLog.record(Access.of(AccessAction.EXPORT).seeing(seen));
  }
}
