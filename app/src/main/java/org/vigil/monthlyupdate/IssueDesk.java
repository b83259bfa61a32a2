package org.vigil.monthlyupdate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.figures.DayWords;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.Release;
import org.vigil.figures.ReleaseId;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.SignedNote;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueJournal.Entry;
import org.vigil.monthlyupdate.IssueJournal.Issued;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Opens issues, takes people's resolutions into the journal, and issues what nothing stops. */
@Component
public class IssueDesk {
  private final Issues issues;
  private final Versions versions;
  private final ChangeJournal journal;
  private final Checks checks;
  private final DisclosureGate gate;
  private final AccessLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssueDesk(
      Issues issues,
      Versions versions,
      ChangeJournal journal,
      Checks checks,
      DisclosureGate gate,
      AccessLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.issues = issues;
    this.versions = versions;
    this.journal = journal;
    this.checks = checks;
    this.gate = gate;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** What came of trying to issue. */
  public sealed interface Issuing {
    record Done(MonthlyUpdate update) implements Issuing {}

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

  /** An issue with everything people did to it. */
  @Transactional(readOnly = true)
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

  @Transactional(readOnly = true)
  public Optional<IssueId> ofMonth(YearMonth month) {
    return issues.ofMonth(month);
  }

  @Transactional(readOnly = true)
  public Optional<Readiness> readiness(IssueId id) {
    return issues.find(id).map(issue -> Readiness.of(issue, journal.of(id), checks));
  }

  /** What the issue would be, and what would be found in it, after changes nobody has made yet. */
  @Transactional(readOnly = true)
  public Readiness after(IssueId id, List<? extends Change> changes) {
    var all = new ArrayList<Change>(journal.of(id));
    all.addAll(changes);
    return Readiness.of(issues.find(id).orElseThrow(), all, checks);
  }

  /** The words and figures it was opened with. */
  @Transactional(readOnly = true)
  public Optional<Issue> asReceived(IssueId id) {
    return issues.find(id);
  }

  @Transactional(readOnly = true)
  public boolean hasGoneOut(IssueId id) {
    return issued(id).isPresent();
  }

  @Transactional(readOnly = true)
  public Optional<IssueJournal> journal(IssueId id) {
    return issues
        .line(id)
        .map(
            line ->
                new IssueJournal(
                    line.openedAt(), line.openedBy(), journal.entries(id), line.issued()));
  }

  /**
   * The update as it stands: what went out once it is issued; until then the draft, exact, for those who write it. Nothing
   * is entered in the ledger.
   */
  @Transactional(readOnly = true)
  public Optional<MonthlyUpdate> asItStands(IssueId id) {
    return readiness(id)
        .map(
            readiness -> {
              var issued = issued(id);
              var releases = issues.releases(id);
              var tables = new LinkedHashMap<String, ReleasedTable>();
              readiness
                  .issue()
                  .tables()
                  .forEach(
                      (key, table) ->
                          tables.put(
                              key,
                              issued.isPresent()
                                  ? asReleased(readiness, table, releases)
                                  : drafted(readiness, table)));
              return update(readiness, tables, issued.map(Issued::on));
            });
  }

  /** The shipped example as a draft, without opening it: nothing is kept. */
  public MonthlyUpdate exampleAsItStands() {
    var readiness = Readiness.of(DemonstrationIssue.november2024(), List.of(), checks);
    var tables = new LinkedHashMap<String, ReleasedTable>();
    readiness.issue().tables().forEach((key, table) -> tables.put(key, drafted(readiness, table)));
    return update(readiness, tables, Optional.empty());
  }

  private ReleasedTable drafted(Readiness readiness, UpdateTable table) {
    return gate.forTheCaseTeam(
        TableFigure.of(readiness.issue(), table), noteUnder(table, readiness.resolutions()));
  }

  private ReleasedTable asReleased(
      Readiness readiness, UpdateTable table, Map<String, ReleaseId> releases) {
    var release = releases.get(table.id());
    if (release == null) {
      throw new IllegalStateException(
          "table %s of %s was issued without an entry in the ledger"
              .formatted(table.id(), readiness.issue().id()));
    }
    return gate.releasedToPartners(
        release,
        TableFigure.of(readiness.issue(), table),
        noteUnder(table, readiness.resolutions()));
  }

  /**
   * Why the change was not taken; empty where it was.
   *
   * @param entriesSeen how many entries about the same table or item the person had before their eyes
   */
  @Transactional
  public Optional<String> take(IssueId id, Change change, int entriesSeen) {
    issues.takeTurn();
    var closed = closed(id);
    if (closed.isPresent()) {
      return closed;
    }
    if (journal(id).orElseThrow().entriesAbout(change.where()) != entriesSeen) {
      return Optional.of(
          "Somebody else settled something here meanwhile. Read what they did under \"What people did\", then send yours again if it still holds.");
    }
    var refusal = refusal(id, change);
    if (refusal.isEmpty()) {
      journal.add(id, change, Acting.required().username(), clock.instant());
      log(AccessAction.DECISION, id, "Monthly update: " + change.deed(), change.where());
    }
    return refusal;
  }

  /** Several changes that belong together, about the same thing as the first: all are taken, or none and why not. */
  @Transactional
  public Optional<String> takeAll(IssueId id, List<? extends Change> changes, int entriesSeen) {
    issues.takeTurn();
    var now = now(id).orElseThrow();
    for (var change : changes) {
      var refusal = Changes.refusal(now, change);
      if (refusal.isPresent()) {
        return refusal;
      }
      now = Changes.apply(now, List.of(change));
    }
    var first = take(id, changes.getFirst(), entriesSeen);
    if (first.isEmpty()) {
      changes.stream().skip(1).forEach(change -> takeNext(id, change));
    }
    return first;
  }

  /** After the first of several: a refusal now would leave half of them taken. */
  private void takeNext(IssueId id, Change change) {
    take(id, change)
        .ifPresent(
            reason -> {
              throw new IllegalStateException(
                  "%s: refused after the change before it was taken: %s"
                      .formatted(change.deed(), reason));
            });
  }

  /**
   * As {@link #take(IssueId, Change, int)}, for a change no other entry can get in the way of: a step, or one to an issue
   * opened in the same transaction.
   */
  @Transactional
  public Optional<String> take(IssueId id, Change change) {
    return take(id, change, journal(id).orElseThrow().entriesAbout(change.where()));
  }

  private Optional<String> refusal(IssueId id, Change change) {
    return change instanceof Step step
        ? clearance(id)
            .refusal(
                step,
                Acting.required().username(),
                readiness(id).orElseThrow() instanceof Readiness.Stopped)
        : Changes.refusal(Changes.apply(issues.find(id).orElseThrow(), journal.of(id)), change);
  }

  /** How far it has come. */
  @Transactional(readOnly = true)
  public Clearance clearance(IssueId id) {
    return Clearance.of(journal.entries(id));
  }

  /** Why the entry was not taken back; empty where it was. It stays in the journal and counts for nothing. */
  @Transactional
  public Optional<String> takeBack(IssueId id, long entry, String why) {
    issues.takeTurn();
    var closed = closed(id);
    if (closed.isPresent()) {
      return closed;
    }
    if (why.isBlank()) {
      return Optional.of("Say why it is taken back.");
    }
    var standing = journal.entries(id).stream().filter(Entry::stands).toList();
    var found = standing.stream().filter(e -> e.number() == entry).findFirst();
    if (found.isEmpty()) {
      return Optional.of("It was taken back already. Nothing more is to be done.");
    }
    if (standing.stream().anyMatch(later -> restsOn(later, found.get()))) {
      return Optional.of(
          "A note signed after it says which words stay lost. Take that note back first.");
    }
    var resting =
        Changes.restingOn(
            issues.find(id).orElseThrow(),
            standing.stream().map(Entry::change).toList(),
            standing.indexOf(found.get()));
    if (resting.isPresent()) {
      return Optional.of(
          "What was done after it rests on it: %s. Take that back first."
              .formatted(resting.get().deed()));
    }
    journal.takeBack(entry, why.strip(), Acting.required().username(), clock.instant());
    log(AccessAction.CORRECTION, id, "Monthly update: entry taken back", "entry " + entry);
    return Optional.empty();
  }

  /** A note of loss names the gaps there were when it was signed: no gap may open again beneath it. */
  private static boolean restsOn(Entry later, Entry earlier) {
    return later.number() > earlier.number()
        && later.change() instanceof Resolution.NoteOfLoss note
        && earlier.change() instanceof Resolution.WordsSupplied supplied
        && note.item().equals(supplied.item());
  }

  /** To the partners it is written for. Every table passes the gate, or nothing is issued. */
  @Transactional
  public Issuing issue(IssueId id) {
    issues.takeTurn();
    var closed = closed(id);
    if (closed.isPresent()) {
      return new Issuing.Refused(List.of(closed.get()));
    }
    var readiness = readiness(id).orElseThrow();
    return switch (readiness) {
      case Readiness.Stopped stopped ->
          new Issuing.Refused(
              stopped.by().stream().map(f -> f.subject() + ": " + f.message()).toList());
      case Readiness.Ready ready ->
          clearance(id).stage() == Clearance.Stage.CLEARED
              ? issue(ready)
              : new Issuing.Refused(
                  List.of(
                      "It is not signed off. One person checks it, another signs it off; then it may be issued."));
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
    tables.forEach(
        (key, table) -> issues.markReleased(issue.id(), key, table.entry().orElseThrow()));
    events.publishEvent(new UpdateIssued(issue.id().value()));
    log(AccessAction.RELEASE, issue.id(), "Monthly update", issue.audience().group());
    return new Issuing.Done(update(ready, tables, Optional.of(today)));
  }

  private Release release(Issue issue, UpdateTable table, List<Resolution> made) {
    var figure = TableFigure.of(issue, table);
    var recipients =
        new Recipients(
            Acting.required().username(),
            issue.audience().group(),
            "Monthly update, " + versions.find(issue.id()).orElseThrow().title());
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

  private MonthlyUpdate update(
      Readiness readiness, Map<String, ReleasedTable> tables, Optional<LocalDate> issuedOn) {
    var stoppedBy =
        readiness instanceof Readiness.Stopped stopped ? stopped.by() : List.<Finding>of();
    return new MonthlyUpdate(
        readiness.issue(),
        readiness.findings(),
        stoppedBy,
        tables,
        readiness.resolutions(),
        issuedOn.orElse(null),
        versions
            .find(readiness.issue().id())
            .orElseGet(() -> IssueVersion.first(readiness.issue())));
  }

  private Optional<Issued> issued(IssueId id) {
    return issues.line(id).map(Issues.Line::issued);
  }

  /** Why nothing can be changed in it any more; empty while it can. */
  private Optional<String> closed(IssueId id) {
    var version = versions.find(id).orElseThrow();
    var issued = version.issued();
    if (issued != null) {
      return Optional.of(
          "It was issued on "
              + DayWords.of(issued.on())
              + " and cannot be changed any more: correct it by a new version.");
    }
    return version.calledOff() == null
        ? Optional.empty()
        : Optional.of("This correction was called off. Open another if one is needed.");
  }

  private void log(AccessAction action, IssueId id, String seen, String ending) {
    log.record(Access.of(action).on(id.value()).seeing(seen).ending(ending));
  }
}
