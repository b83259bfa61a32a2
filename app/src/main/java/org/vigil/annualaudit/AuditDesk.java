package org.vigil.annualaudit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CountedDeath;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.Figure;
import org.vigil.figures.Release;
import org.vigil.figures.Tier;
import org.vigil.reference.Reference;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Makes the audit of a year from the case files as they stand, table by table, through the gate. */
@Component
public class AuditDesk {
  private final CaseFiles caseFiles;
  private final List<AuditTable> tables;
  private final DisclosureGate gate;
  private final Reference reference;
  private final Clock clock;

  AuditDesk(
      CaseFiles caseFiles,
      List<AuditTable> tables,
      DisclosureGate gate,
      Reference reference,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.tables = tables.stream().sorted(Comparator.comparingInt(AuditTable::order)).toList();
    this.gate = gate;
    this.reference = reference;
    this.clock = clock;
  }

  public List<AuditTable> tables() {
    return tables;
  }

  public Optional<AuditPlace> place(String key) {
    return AuditPlace.of(key, reference);
  }

  public List<AuditPlace> places() {
    return List.of(AuditPlace.home(reference), AuditPlace.connecticut());
  }

  /** The years that hold a counted death, newest first. */
  @Transactional(readOnly = true)
  public List<Integer> years(AuditPlace place) {
    return year(0, place).counted().stream()
        .map(place::dayOf)
        .flatMap(day -> Optional.ofNullable(day).map(LocalDate::getYear).stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** For the screens of those who work on it: exact, nothing is entered in the ledger. */
  @Transactional(readOnly = true)
  public AuditReport forTheCaseTeam(int year, AuditPlace place) {
    return report(
        year, place, Tier.CASE_TEAM, figure -> new Release.Released(gate.forTheCaseTeam(figure)));
  }

  /** To named partners, exact, entered in the ledger. */
  @Transactional
  public AuditReport releaseToPartners(int year, AuditPlace place, String groups) {
    var recipients =
        new Recipients(
            Acting.required().username(), groups, "Annual audit " + year + ", " + place.name());
    return report(year, place, Tier.PARTNER, figure -> gate.releaseToPartners(figure, recipients));
  }

  /** To anybody: each table protected, or a coarser one, or none with the reason. */
  @Transactional
  public AuditReport releaseToThePublic(int year, AuditPlace place, String channel) {
    var recipients =
        new Recipients(
            Acting.required().username(), channel, "Annual audit " + year + ", " + place.name());
    return report(
        year,
        place,
        Tier.PUBLIC,
        figure ->
            switch (gate.releaseToThePublic(figure, recipients)) {
              case Release.Released released -> released;
              case Release.Withheld withheld ->
                  withheld.coarserOffered() ? gate.releaseCoarser(figure, recipients) : withheld;
            });
  }

  private AuditReport report(
      int year, AuditPlace place, Tier tier, Function<Figure, Release> door) {
    var of = year(year, place);
    var parts = tables.stream().map(table -> part(table, door.apply(table.figure(of)))).toList();
    var sentence = tier == Tier.PUBLIC ? Optional.<String>empty() : Optional.of(sentence(of));
    return new AuditReport(year, place, tier, sentence, parts);
  }

  private static Part part(AuditTable table, Release release) {
    return switch (release) {
      case Release.Released released ->
          new Part.Shown(table.number(), table.name(), released.table());
      case Release.Withheld withheld ->
          new Part.Withheld(table.number(), table.name(), withheld.reason());
    };
  }

  private static String sentence(AuditYear year) {
    var deaths = year.inTheYear();
    long residents = deaths.stream().filter(year::isResident).count();
    return "%,d deaths counted in %d in %s, %,d of them of people who lived there. Counted by %s."
        .formatted(
            deaths.size(),
            year.year(),
            year.place().name(),
            residents,
            year.place().dateBasis().words());
  }

  private AuditYear year(int year, AuditPlace place) {
    List<CountedDeath> deaths = caseFiles.counted(place.county());
    return AuditYear.of(
        year,
        place,
        deaths,
        LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME),
        reference);
  }
}
