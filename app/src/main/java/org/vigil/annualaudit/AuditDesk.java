package org.vigil.annualaudit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.casefile.CaseFiles;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.Release;
import org.vigil.figures.Tier;
import org.vigil.reference.Reference;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Makes the audit of a year from the case files as they stand, table by table, through the gate. */
@Component
public class AuditDesk {
  private static final String REHEARSAL = "rehearsal";

  private final CaseFiles caseFiles;
  private final List<AuditTable> tables;
  private final DisclosureGate gate;
  private final Reference reference;
  private final Clock clock;
  private final TransactionTemplate undone;

  AuditDesk(
      CaseFiles caseFiles,
      List<AuditTable> tables,
      DisclosureGate gate,
      Reference reference,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.caseFiles = caseFiles;
    this.tables = tables.stream().sorted(Comparator.comparingInt(AuditTable::order)).toList();
    this.gate = gate;
    this.reference = reference;
    this.clock = clock;
    this.undone = new TransactionTemplate(transactions);
    this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
        .filter(Objects::nonNull)
        .map(LocalDate::getYear)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Every year of which a death is known, counted for the case team; empty where no death is counted. */
  @Transactional(readOnly = true)
  public Optional<YearByYear> everyYear(AuditPlace place) {
    var all = year(0, place);
    return all.lastYear().stream()
        .mapToObj(all::asOf)
        .map(year -> YearByYear.of(year.scope(), gate.forTheCaseTeam(YearByYear.figure(year))))
        .findFirst();
  }

  /** For the screens of those who work on it: exact, nothing is entered in the ledger. */
  @Transactional(readOnly = true)
  public AuditReport forTheCaseTeam(int year, AuditPlace place) {
    return report(
        year,
        place,
        Tier.CASE_TEAM,
        (table, of) -> Let.as(new Release.Released(gate.forTheCaseTeam(table.figure(of)))));
  }

  /**
   * What a release would do, table by table, for the page that asks before it is done. It is done and undone: each table is
   * judged together with those before it, and only the doing knows how that ends.
   */
  public List<Rehearsed> rehearse(int year, AuditPlace place, Tier tier) {
    return Objects.requireNonNull(
        undone.execute(
            transaction -> {
              transaction.setRollbackOnly();
              var report =
                  switch (tier) {
                    case CASE_TEAM -> forTheCaseTeam(year, place);
                    case PARTNER -> releaseToPartners(year, place, REHEARSAL, REHEARSAL);
                    case PUBLIC -> releaseToThePublic(year, place, REHEARSAL, REHEARSAL);
                  };
              return report.parts().stream().map(Rehearsed::of).toList();
            }));
  }

  /** To named partners, exact, entered in the ledger. */
  @Transactional
  public AuditReport releaseToPartners(int year, AuditPlace place, String groups, String reason) {
    var recipients = new Recipients(Acting.required().username(), groups, reason);
    return report(
        year,
        place,
        Tier.PARTNER,
        (table, of) -> Let.as(gate.releaseToPartners(table.figure(of), recipients)));
  }

  /** To anybody: each table protected, or a coarser one, or none with the reason. */
  @Transactional
  public AuditReport releaseToThePublic(int year, AuditPlace place, String channel, String reason) {
    var recipients = new Recipients(Acting.required().username(), channel, reason);
    return report(
        year, place, Tier.PUBLIC, (table, of) -> releaseToThePublic(table, of, recipients));
  }

  /** The table, else what it offers in its place, else what the engine can leave out of it. */
  private Let releaseToThePublic(AuditTable table, AuditYear year, Recipients recipients) {
    var exact = table.figure(year);
    var first = gate.releaseToThePublic(exact, recipients);
    if (!(first instanceof Release.Withheld withheld)) {
      return Let.as(first);
    }
    for (var coarser : table.coarser(year)) {
      if (gate.releaseToThePublic(coarser.withNote(), recipients)
          instanceof Release.Released released) {
        return new Let(released, Optional.of(coarser.says()));
      }
    }
    return Let.as(withheld.coarserOffered() ? gate.releaseCoarser(exact, recipients) : withheld);
  }

  private AuditReport report(
      int year, AuditPlace place, Tier tier, BiFunction<AuditTable, AuditYear, Let> door) {
    var of = year(year, place);
    return new AuditReport(
        of.scope(),
        tier,
        tables.stream().map(table -> part(table, door.apply(table, of), of.scope())).toList());
  }

  private static Part part(AuditTable table, Let let, AuditScope scope) {
    return switch (let.release()) {
      case Release.Released released ->
          new Part.Shown(
              table.number(),
              table.name(),
              released.table(),
              let.inItsPlace(),
              table.finding(released.table(), scope),
              table.drawings(released.table(), scope));
      case Release.Withheld withheld ->
          new Part.Withheld(table.number(), table.name(), withheld.reason());
    };
  }

  private AuditYear year(int year, AuditPlace place) {
    var today = LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME);
    return AuditYear.of(
        new AuditScope(year, place, today), caseFiles.counted(place.county()), reference);
  }

  /**
   * What became of one table at the gate.
   *
   * @param inItsPlace what another table that went in its place leaves out
   */
  private record Let(Release release, Optional<String> inItsPlace) {
    static Let as(Release release) {
      return new Let(release, Optional.empty());
    }
  }

  /**
   * What a release would do with one table; without its numbers, which have not been released.
   *
   * @param goes whether it would be entered in the ledger
   * @param words how it would be protected, or why it would be withheld
   */
  public record Rehearsed(String number, String name, boolean goes, String words) {
    private static Rehearsed of(Part part) {
      return switch (part) {
        case Part.Shown shown ->
            new Rehearsed(shown.number(), shown.name(), true, shown.howProtected());
        case Part.Withheld withheld ->
            new Rehearsed(withheld.number(), withheld.name(), false, withheld.reason());
      };
    }
  }
}
