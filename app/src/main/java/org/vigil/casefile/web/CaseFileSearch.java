package org.vigil.casefile.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final int SHORTEST_NAME = 2;

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
    // Before anything is looked for: that a name is found, or is not, tells of a person too.
    var purpose = Purpose.required();
    var found = new LinkedHashMap<String, CaseLine>();
    byDay(query).forEach(line -> found.putIfAbsent(line.reference(), line));
    byDistrict(query).forEach(line -> found.putIfAbsent(line.reference(), line));
    caseFiles.search(query).forEach(line -> found.putIfAbsent(line.reference(), line));
    record(
        actor,
        Access.of(AccessAction.SEARCH)
            .seeing(Words.count(found.size(), "case file", "case files"))
            .because(purpose)
            .withErasable(query));
    return found.values().stream().map(line -> hit(line, query, actor, purpose)).toList();
  }

  /** A name is shown to whoever typed some of it, and that they saw it is written down; to others the case file's page shows it. */
  private Hit hit(CaseLine line, String query, Actor actor, String purpose) {
    var about = new ArrayList<String>();
    if (isNamed(line, query)) {
      about.add(name(line));
      record(
          actor,
          Access.of(AccessAction.READ_PERSON)
              .on(line.reference())
              .seeing("Name, found by searching")
              .because(purpose));
    }
    if (line.dateOfDeath() != null) {
      about.add("Died " + Words.day(line.dateOfDeath()));
    }
    if (line.district() != null) {
      about.add(reference.areaName(line.district()));
    }
    return new Hit(line.reference(), "/case-files/" + line.reference(), String.join(". ", about));
  }

  private static boolean isNamed(CaseLine line, String query) {
    var name = name(line).toLowerCase(Locale.UK);
    return Arrays.stream(query.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}'-]+"))
        .anyMatch(word -> word.length() >= SHORTEST_NAME && name.contains(word));
  }

  private static String name(CaseLine line) {
    return Stream.of(
            line.surname() == null ? null : line.surname().toUpperCase(Locale.UK), line.forenames())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private void record(Actor actor, Access access) {
    accessLog.record(actor.username(), actor.organisation(), access);
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
