package org.vigil.monthlyupdate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.ChangeJournal.Reach;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.shell.Page;

/**
 * All issues with what the checks find in each. To know that, an issue must be put together from its journal, so it is done
 * for those on the page alone, and for drafts where findings choose them; and once for as long as nobody does anything in
 * the issue.
 */
@Component
public class IssueList {
  private final Issues issues;
  private final ChangeJournal journal;
  private final Checks checks;
  private final Map<IssueId, Counted> counted = new ConcurrentHashMap<>();

  IssueList(Issues issues, ChangeJournal journal, Checks checks) {
    this.issues = issues;
    this.journal = journal;
    this.checks = checks;
  }

  /** How many findings there are in an issue, and how many of them stop it. */
  private record Counts(int stoppedBy, int stops, int warnings, int notes) {}

  /** Counted when the journal had come so far. */
  private record Counted(Reach reach, Counts counts) {}

  @Transactional(readOnly = true)
  public List<IssueLine> all(IssueFilter filter) {
    return withCounts(chosen(filter));
  }

  @Transactional(readOnly = true)
  public Page<IssueLine> page(IssueFilter filter, int number) {
    return page(filter, number, Page.USUAL_SIZE);
  }

  Page<IssueLine> page(IssueFilter filter, int number, int size) {
    var page = Page.of(chosen(filter), number, size);
    return new Page<>(withCounts(page.items()), page.number(), page.size(), page.total());
  }

  /** Those that have not gone out, oldest month first. */
  @Transactional(readOnly = true)
  public List<IssueLine> open() {
    return withCounts(
        issues.lines().stream().filter(line -> line.issued() == null).sorted(oldest()).toList());
  }

  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return issues.lines().isEmpty();
  }

  /** What went out is stopped by nothing, so only drafts are looked into. */
  private List<Issues.Line> chosen(IssueFilter filter) {
    var lines = issues.lines();
    var stoppedBy = new HashMap<IssueId, Integer>();
    if (filter.asksForFindings()) {
      var drafts = lines.stream().filter(line -> line.issued() == null).toList();
      counts(drafts).forEach((id, counts) -> stoppedBy.put(id, counts.stoppedBy()));
    }
    return lines.stream()
        .filter(line -> isIn(filter.state(), line, stoppedBy))
        .sorted(order(filter.sort(), stoppedBy))
        .toList();
  }

  private static boolean isIn(
      IssueFilter.State state, Issues.Line line, Map<IssueId, Integer> stoppedBy) {
    return state == IssueFilter.State.ANY
        || state
            == IssueFilter.State.of(
                line.issued() != null, line.withdrawn(), stoppedBy.getOrDefault(line.id(), 0));
  }

  private List<IssueLine> withCounts(List<Issues.Line> lines) {
    var counts = counts(lines);
    return lines.stream()
        .map(line -> line(line, Objects.requireNonNull(counts.get(line.id()))))
        .toList();
  }

  private Map<IssueId, Counts> counts(List<Issues.Line> lines) {
    var reaches = journal.reaches(lines.stream().map(Issues.Line::id).toList());
    var counts = new HashMap<IssueId, Counts>();
    for (var line : lines) {
      counts.put(line.id(), counts(line.id(), reaches.getOrDefault(line.id(), Reach.NOTHING)));
    }
    return counts;
  }

  private Counts counts(IssueId id, Reach reach) {
    var before = counted.get(id);
    if (before != null && before.reach().equals(reach)) {
      return before.counts();
    }
    var readiness = Readiness.of(issues.find(id).orElseThrow(), journal.of(id), checks);
    var counts =
        new Counts(
            readiness instanceof Readiness.Stopped stopped ? stopped.by().size() : 0,
            count(readiness, Severity.STOPS),
            count(readiness, Severity.WARNS),
            count(readiness, Severity.NOTE));
    counted.put(id, new Counted(reach, counts));
    return counts;
  }

  private static IssueLine line(Issues.Line line, Counts counts) {
    return new IssueLine(
        line.id(),
        line.month(),
        line.label(),
        line.demonstration(),
        line.openedAt(),
        line.openedBy(),
        line.issued() == null ? counts.stoppedBy() : 0,
        counts.stops(),
        counts.warnings(),
        counts.notes(),
        line.issued(),
        line.version(),
        line.withdrawn(),
        line.correctedIssuedOn());
  }

  private static int count(Readiness readiness, Severity severity) {
    return (int) readiness.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static Comparator<Issues.Line> oldest() {
    return Comparator.comparing(Issues.Line::month).thenComparing(Issues.Line::openedAt);
  }

  private static Comparator<Issues.Line> order(
      IssueFilter.Sort sort, Map<IssueId, Integer> stoppedBy) {
    return switch (sort) {
      case NEWEST -> oldest().reversed();
      case OLDEST -> oldest();
      case STOPPED ->
          Comparator.comparingInt((Issues.Line line) -> stoppedBy.getOrDefault(line.id(), 0))
              .reversed()
              .thenComparing(oldest().reversed());
    };
  }
}
