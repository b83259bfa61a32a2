package org.vigil.monthlyupdate;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.shell.Page;

/**
 * All issues with what the checks find in each. They are filtered here and not in the database, since no check is asked by
 * SQL; there are twelve a year.
 */
@Component
public class IssueList {
  private final Issues issues;
  private final ChangeJournal journal;
  private final Checks checks;

  IssueList(Issues issues, ChangeJournal journal, Checks checks) {
    this.issues = issues;
    this.journal = journal;
    this.checks = checks;
  }

  @Transactional(readOnly = true)
  public List<IssueLine> all(IssueFilter filter) {
    return issues.lines().stream()
        .filter(line -> mayBe(line, filter.state()))
        .map(this::line)
        .filter(line -> filter.state() == IssueFilter.State.ANY || line.state() == filter.state())
        .sorted(order(filter.sort()))
        .toList();
  }

  @Transactional(readOnly = true)
  public Page<IssueLine> page(IssueFilter filter, int number) {
    return Page.of(all(filter), number);
  }

  /** Those that have not gone out, oldest month first. */
  @Transactional(readOnly = true)
  public List<IssueLine> open() {
    return issues.lines().stream()
        .filter(line -> line.issued() == null)
        .map(this::line)
        .sorted(order(IssueFilter.Sort.OLDEST))
        .toList();
  }

  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return issues.lines().isEmpty();
  }

  /** Whether an issue went out is known without reading it. */
  private static boolean mayBe(Issues.Line line, IssueFilter.State state) {
    return state == IssueFilter.State.ANY
        || (state == IssueFilter.State.ISSUED || state == IssueFilter.State.WITHDRAWN)
            == (line.issued() != null);
  }

  private IssueLine line(Issues.Line line) {
    var readiness =
        Readiness.of(issues.find(line.id()).orElseThrow(), journal.of(line.id()), checks);
    var stoppedBy =
        readiness instanceof Readiness.Stopped stopped && line.issued() == null
            ? stopped.by().size()
            : 0;
    return new IssueLine(
        line.id(),
        line.month(),
        line.label(),
        line.demonstration(),
        line.openedAt(),
        line.openedBy(),
        stoppedBy,
        count(readiness, Severity.STOPS),
        count(readiness, Severity.WARNS),
        count(readiness, Severity.NOTE),
        line.issued(),
        line.version(),
        line.withdrawn());
  }

  private static int count(Readiness readiness, Severity severity) {
    return (int) readiness.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static Comparator<IssueLine> order(IssueFilter.Sort sort) {
    var oldest = Comparator.comparing(IssueLine::month).thenComparing(IssueLine::openedAt);
    return switch (sort) {
      case NEWEST -> oldest.reversed();
      case OLDEST -> oldest;
      case STOPPED ->
          Comparator.comparingInt(IssueLine::stoppedBy).reversed().thenComparing(oldest.reversed());
    };
  }
}
