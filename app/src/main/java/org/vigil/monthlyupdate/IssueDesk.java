package org.vigil.monthlyupdate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.Release;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.SignedNote;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Opens issues, takes people's resolutions into the journal, and issues what nothing stops. */
@Component
public class IssueDesk {
  private final Issues issues;
  private final ChangeJournal journal;
  private final Checks checks;
  private final DisclosureGate gate;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssueDesk(
      Issues issues,
      ChangeJournal journal,
      Checks checks,
      DisclosureGate gate,
      ApplicationEventPublisher events,
      Clock clock) {
    this.issues = issues;
    this.journal = journal;
    this.checks = checks;
    this.gate = gate;
    this.events = events;
    this.clock = clock;
  }

  /** What came of trying to issue. */
  public sealed interface Issuing {
    record Issued(MonthlyUpdate update) implements Issuing {}

    record Refused(List<String> reasons) implements Issuing {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /** Opens an issue that was read or written elsewhere; what is open already stays as it is. */
  @Transactional
  public IssueId open(Issue issue) {
    issues.open(issue, IssueWriter.write(issue), clock.instant(), Acting.required().username());
    return issue.id();
  }

  /** Opens the month after the latest issue from it; empty where there is no issue to start from. */
  @Transactional
  public Optional<IssueId> openNext() {
    return issues.latest().flatMap(this::now).map(previous -> open(Assembly.after(previous)));
  }

  /** An issue with everything people did to it. */
  public Optional<Issue> now(IssueId id) {
    return issues.find(id).map(issue -> Changes.apply(issue, journal.of(id)));
  }

  /** Opens the shipped example; opening it again changes nothing. */
  @Transactional
  public IssueId openDemonstration() {
    var issue = DemonstrationIssue.november2024();
    issues.open(
        issue,
        DemonstrationIssue.november2024File(),
        clock.instant(),
        Acting.required().username());
    return issue.id();
  }

  public Optional<IssueId> ofMonth(YearMonth month) {
    return issues.ofMonth(month);
  }

  public Optional<Readiness> readiness(IssueId id) {
    return issues.find(id).map(issue -> Readiness.of(issue, journal.of(id), checks));
  }

  /** For the screens of those who write it: exact, nothing is entered in the ledger. */
  @Transactional(readOnly = true)
  public Optional<MonthlyUpdate> draft(IssueId id) {
    return readiness(id)
        .map(
            readiness -> {
              var tables = new LinkedHashMap<String, ReleasedTable>();
              readiness
                  .issue()
                  .tables()
                  .forEach(
                      (key, table) ->
                          tables.put(
                              key, gate.forTheCaseTeam(TableFigure.of(readiness.issue(), table))));
              return update(readiness, tables, issues.issuedOn(id));
            });
  }

  /** Why the change was not taken; empty where it was. */
  @Transactional
  public Optional<String> take(IssueId id, Change change) {
    if (issues.issuedOn(id).isPresent()) {
      return Optional.of("The issue has been issued: a correction is a new version.");
    }
    var now = Changes.apply(issues.find(id).orElseThrow(), journal.of(id));
    var refusal = Changes.refusal(now, change);
    if (refusal.isEmpty()) {
      journal.add(id, change, Acting.required().username(), clock.instant());
    }
    return refusal;
  }

  /** To the partners it is written for. Every table passes the gate, or nothing is issued. */
  @Transactional
  public Issuing issue(IssueId id) {
    var readiness = readiness(id).orElseThrow();
    return switch (readiness) {
      case Readiness.Stopped stopped ->
          new Issuing.Refused(
              stopped.by().stream().map(f -> f.rule() + ": " + f.message()).toList());
      case Readiness.Ready ready -> issue(ready);
    };
  }

  private Issuing issue(Readiness.Ready ready) {
    var issue = ready.issue();
    var tables = new LinkedHashMap<String, ReleasedTable>();
    for (var table : issue.tables().values()) {
      switch (release(issue, table, ready.resolutions())) {
        case Release.Released released -> tables.put(table.id(), released.table());
        case Release.Withheld withheld -> {
          return new Issuing.Refused(List.of(table.id() + ": " + withheld.reason()));
        }
      }
    }
    var today = LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME);
    issues.markIssued(issue.id(), clock.instant(), today, Acting.required().username());
    events.publishEvent(new UpdateIssued(issue.id().value()));
    return new Issuing.Issued(update(ready, tables, Optional.of(today)));
  }

  private Release release(Issue issue, UpdateTable table, List<Resolution> made) {
    var figure = TableFigure.of(issue, table);
    var recipients =
        new Recipients(
            Acting.required().username(),
            issue.audience().group(),
            "Monthly update, " + issue.month().label());
    return noteUnder(table, made)
        .map(note -> gate.releaseToPartners(figure, recipients, note))
        .orElseGet(() -> gate.releaseToPartners(figure, recipients));
  }

  private static Optional<SignedNote> noteUnder(UpdateTable table, List<Resolution> made) {
    Optional<SignedNote> found = Optional.empty();
    for (var resolution : made) {
      if (resolution instanceof Resolution.NoteUnderTable note
          && note.table().equals(table.id())
          && !table.footing().foots()) {
        found = Optional.of(note.note());
      }
    }
    return found;
  }

  private static MonthlyUpdate update(
      Readiness readiness, Map<String, ReleasedTable> tables, Optional<LocalDate> issuedOn) {
    var stoppedBy =
        readiness instanceof Readiness.Stopped stopped ? stopped.by() : List.<Finding>of();
    return new MonthlyUpdate(
        readiness.issue(),
        readiness.findings(),
        stoppedBy,
        tables,
        readiness.resolutions(),
        issuedOn.orElse(null));
  }
}
