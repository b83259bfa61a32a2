package org.vigil.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseLine;
import org.vigil.casefile.CaseSearch;
import org.vigil.casefile.ClosedCaseFiles;
import org.vigil.reference.Area;
import org.vigil.reference.Reference;
import org.vigil.reference.Substance;
import org.vigil.shell.Actor;
import org.vigil.shell.Purpose;
import org.vigil.shell.Role;
import org.vigil.shell.SearchSource;
import org.vigil.shell.TypedDay;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Finds case files by name, number, reference, date of death, district or substance. The words asked for are kept, erasably. */
@Component
class CaseFileSearch implements SearchSource {
  private static final int ORDER = 10;
  private static final int MOST_SHOWN = 50;
  private static final int SHORTEST_NAME = 2;
  private static final int SHORTEST_SUBSTANCE = 4;

  private final CaseFiles caseFiles;
  private final ClosedCaseFiles closed;
  private final Reference reference;
  private final AccessLog accessLog;

  CaseFileSearch(
      CaseFiles caseFiles, ClosedCaseFiles closed, Reference reference, AccessLog accessLog) {
    this.closed = closed;
    this.caseFiles = caseFiles;
    this.reference = reference;
    this.accessLog = accessLog;
  }

  @Override
  public String heading() {
    return "Case files";
  }

  @Override
  public boolean isOpenTo(Actor actor) {
    return actor.has(Role.ANALYST) || actor.has(Role.CONSULTANT);
  }

  @Override
  public String findsBy() {
    return "name, NHS number, reference, date of death, district or substance";
  }

  @Override
  public String path() {
    return "/case-files";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  @Transactional
  public Found search(String query, Actor actor) {
    if (!isOpenTo(actor)) {
      return Found.nothing();
    }
    // Before anything is looked for: that a name is found, or is not, tells of a person too.
    var purpose = Purpose.required();
    var lines = caseFiles.search(read(query), MOST_SHOWN);
    var closed = closed(query);
    record(
        actor,
        Access.of(AccessAction.SEARCH)
            .seeing(Words.count(lines.total() + closed.size(), "case file", "case files"))
            .because(purpose)
            .withErasable(query));
    var hits = new ArrayList<Hit>(closed);
    lines.items().forEach(line -> hits.add(hit(line, query, actor, purpose)));
    return new Found(hits, lines.total() + closed.size());
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

  /** A reference that was closed leads to where its notifications are now. */
  private List<Hit> closed(String query) {
    return closed
        .find(query)
        .map(
            joined ->
                new Hit(
                    joined.reference(),
                    "/case-files/" + joined.reference(),
                    "Joined to %s on %s"
                        .formatted(
                            joined.into(),
                            Words.day(LocalDate.ofInstant(joined.at(), VigilClock.COUNTY_TIME)))))
        .stream()
        .toList();
  }

  private CaseSearch read(String query) {
    return new CaseSearch(
        asTheIndexHasIt(query),
        TypedDay.of(query).day(),
        reference.areas().byName(query).map(Area::code).orElse(null),
        query.length() < SHORTEST_SUBSTANCE
            ? Set.of()
            : reference.substances().all().stream()
                .filter(
                    substance ->
                        substance
                            .name()
                            .toLowerCase(Locale.UK)
                            .contains(query.toLowerCase(Locale.UK)))
                .map(Substance::id)
                .collect(Collectors.toSet()));
  }

  /** An NHS number is printed in three groups and kept in one. */
  private static String asTheIndexHasIt(String query) {
    var digits = query.replaceAll("[\\s-]", "");
    return digits.matches("[0-9]{10}") ? digits : query;
  }
}
