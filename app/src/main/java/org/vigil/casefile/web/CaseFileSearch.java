package org.vigil.casefile.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseFilter;
import org.vigil.casefile.CaseLine;
import org.vigil.notification.Dates;
import org.vigil.reference.Reference;
import org.vigil.shell.Actor;
import org.vigil.shell.Purpose;
import org.vigil.shell.Role;
import org.vigil.shell.SearchSource;
import org.vigil.shell.Words;

/** Finds case files by name, reference, date of death, district or substance. The words asked for are kept, erasably. */
@Component
class CaseFileSearch implements SearchSource {
  private final CaseFiles caseFiles;
  private final Reference reference;
  private final AccessLog accessLog;

  CaseFileSearch(CaseFiles caseFiles, Reference reference, AccessLog accessLog) {
    this.caseFiles = caseFiles;
    this.reference = reference;
    this.accessLog = accessLog;
  }

  @Override
  public String heading() {
    return "Case files";
  }

  @Override
  @Transactional
  public List<Hit> search(String query, Actor actor) {
    if (!actor.has(Role.ANALYST) && !actor.has(Role.CONSULTANT)) {
      return List.of();
    }
    var found = new LinkedHashMap<String, CaseLine>();
    byDay(query).forEach(line -> found.putIfAbsent(line.reference(), line));
    byDistrict(query).forEach(line -> found.putIfAbsent(line.reference(), line));
    caseFiles.search(query).forEach(line -> found.putIfAbsent(line.reference(), line));
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.SEARCH)
            .seeing(Words.count(found.size(), "case file", "case files"))
            .because(Purpose.ofSession().orElse(null))
            .withErasable(query));
    return hits(found);
  }

  private List<Hit> hits(Map<String, CaseLine> found) {
    var hits = new ArrayList<Hit>();
    for (var line : found.values()) {
      var about = new StringBuilder();
      about.append(
          line.surname() == null ? "Name not told" : line.surname().toUpperCase(Locale.UK));
      if (line.forenames() != null) {
        about.append(", ").append(line.forenames());
      }
      if (line.dateOfDeath() != null) {
        about.append(". ").append(Words.day(line.dateOfDeath()));
      }
      if (line.district() != null) {
        about.append(". ").append(reference.areaName(line.district()));
      }
      hits.add(new Hit(line.reference(), "/case-files/" + line.reference(), about.toString()));
    }
    return hits;
  }

  private List<CaseLine> byDay(String query) {
    try {
      return caseFiles.diedOn(LocalDate.parse(query, Dates.strict("d/M/uuuu")));
    } catch (DateTimeParseException notADate) {
      return List.of();
    }
  }

  private List<CaseLine> byDistrict(String query) {
    return reference
        .areas()
        .byName(query)
        .map(
            area ->
                caseFiles
                    .page(
                        new CaseFilter(
                            null, area.code(), null, null, null, null, false, CaseFilter.Sort.DIED),
                        1)
                    .items())
        .orElse(List.of());
  }
}
