package org.vigil.monthlyupdate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** What becomes of an update that went out: it is corrected by a new version, or withdrawn. */
@Component
public class VersionDesk {
  private final Issues issues;
  private final Versions versions;
  private final ChangeJournal journal;
  private final AccessLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VersionDesk(
      Issues issues,
      Versions versions,
      ChangeJournal journal,
      AccessLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.issues = issues;
    this.versions = versions;
    this.journal = journal;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** What came of opening a correction. */
  public sealed interface Correcting {
    record Opened(IssueVersion version) implements Correcting {}

    record Refused(String reason) implements Correcting {}
  }

  /** Which version it is, and what became of it. */
  @Transactional(readOnly = true)
  public Optional<IssueVersion> find(IssueId id) {
    return versions.find(id);
  }

  /** Every version of the month's update in their order, those called off among them. */
  @Transactional(readOnly = true)
  public List<IssueVersion> ofMonth(YearMonth month) {
    var chain = new ArrayList<IssueVersion>();
    var at = issues.ofMonth(month).flatMap(versions::find);
    while (at.isPresent()) {
      chain.addFirst(at.get());
      at =
          Optional.ofNullable(at.get().correction())
              .map(IssueVersion.Correction::corrects)
              .flatMap(versions::find);
    }
    var all = new ArrayList<IssueVersion>();
    for (var version : chain) {
      all.add(version);
      versions.correcting(version.id()).stream()
          .filter(other -> other.calledOff() != null)
          .forEach(all::add);
    }
    return all;
  }

  /** Every version that ever went out: newest month first, in each the newest version first. */
  @Transactional(readOnly = true)
  public List<IssueVersion> issued() {
    return versions.issued();
  }

  /**
   * Opens the next version of an update that went out, with everything people did to it. It is checked and signed off again,
   * by two people.
   *
   * @param reason how the mistake came about
   * @param note what was wrong, for its readers
   */
  @Transactional
  public Correcting correct(IssueId id, String reason, String note) {
    issues.takeTurn();
    var corrected = versions.find(id).orElseThrow();
    if (corrected.issued() == null) {
      return new Correcting.Refused("It has not gone out yet: write in it.");
    }
    if (corrected.superseded() != null) {
      return new Correcting.Refused("A later version has gone out: correct that one.");
    }
    if (versions.correcting(id).stream().anyMatch(other -> other.calledOff() == null)) {
      return new Correcting.Refused("A correction is open already: write in it, or call it off.");
    }
    if (reason.isBlank() || note.isBlank()) {
      return new Correcting.Refused("Say how the mistake came about, and what readers are told.");
    }
    var by = Acting.required().username();
    var next = issues.find(id).orElseThrow().revised().of(nextId(corrected)).issue();
    issues.open(next, IssueWriter.write(next), clock.instant(), by);
    versions.open(next.id(), corrected, reason.strip(), note.strip(), by, clock.instant());
    journal.entries(id).stream()
        .filter(entry -> entry.stands() && !(entry.change() instanceof Step))
        .forEach(
            entry -> journal.add(next.id(), entry.change(), entry.writtenBy(), entry.writtenAt()));
    log(AccessAction.CORRECTION, next.id(), "Monthly update: correction opened", "of " + id);
    return new Correcting.Opened(versions.find(next.id()).orElseThrow());
  }

  private IssueId nextId(IssueVersion corrected) {
    var stem = corrected.id().value().replaceFirst("-v\\d+$", "");
    int number = corrected.number() + 1;
    while (issues.line(new IssueId(stem + "-v" + number)).isPresent()) {
      number++;
    }
    return new IssueId(stem + "-v" + number);
  }

  /** Why the correction was not called off; empty where it was. What was done to it stays to be read. */
  @Transactional
  public Optional<String> callOff(IssueId id, String why) {
    issues.takeTurn();
    var version = versions.find(id).orElseThrow();
    if (version.correction() == null || version.issued() != null) {
      return Optional.of("There is no correction open.");
    }
    if (version.calledOff() != null) {
      return Optional.of("It was called off already. Nothing more is to be done.");
    }
    if (why.isBlank()) {
      return Optional.of("Say why it is not corrected after all.");
    }
    versions.callOff(id, why.strip(), Acting.required().username(), clock.instant());
    log(AccessAction.DECISION, id, "Monthly update: correction called off", "called off");
    return Optional.empty();
  }

  /** Why it was not withdrawn; empty where it was. Its words stay with the unit; nobody else is shown them any more. */
  @Transactional
  public Optional<String> withdraw(IssueId id, String reason) {
    issues.takeTurn();
    var version = versions.find(id).orElseThrow();
    if (version.issued() == null) {
      return Optional.of("It has not gone out, so there is nothing to withdraw.");
    }
    if (version.withdrawal() != null) {
      return Optional.of("It was withdrawn already. Nothing more is to be done.");
    }
    if (reason.isBlank()) {
      return Optional.of("Say why it is withdrawn: its readers are told.");
    }
    var today = LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME);
    versions.withdraw(id, reason.strip(), today, Acting.required().username(), clock.instant());
    events.publishEvent(new UpdateWithdrawn(id.value()));
    log(AccessAction.WITHDRAWAL, id, "Monthly update", "withdrawn");
    return Optional.empty();
  }

  private void log(AccessAction action, IssueId id, String seen, String ending) {
    log.record(Access.of(action).on(id.value()).seeing(seen).ending(ending));
  }
}
