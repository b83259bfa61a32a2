package org.vigil.monthlyupdate;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.figures.DayWords;
import org.vigil.monthlyupdate.Issue.IssueId;

/**
 * Opens the month after an issue from it. Only once, and only after that issue has gone out: what would be changed in it
 * later would not come along.
 */
@Component
public class NextMonth {
  private final Issues issues;
  private final IssueDesk desk;

  NextMonth(Issues issues, IssueDesk desk) {
    this.issues = issues;
    this.desk = desk;
  }

  /** What came of opening it. */
  public sealed interface Opening {
    record Opened(YearMonth month) implements Opening {}

    record Refused(String reason) implements Opening {}
  }

  /** The month of the latest issue. */
  @Transactional(readOnly = true)
  public Optional<YearMonth> latest() {
    return issues.latest().flatMap(issues::line).map(Issues.Line::month);
  }

  /** What the next issue would hold as it is opened, and nothing is opened yet. */
  @Transactional(readOnly = true)
  public Optional<Issue> preview(IssueId last) {
    return desk.now(last).map(Assembly::after);
  }

  /** Why the month after it cannot be opened; empty where it can. */
  @Transactional(readOnly = true)
  public Optional<String> refusal(IssueId last) {
    var line = issues.line(last).orElseThrow();
    if (issues.ofMonth(line.month().plusMonths(1)).isPresent()) {
      return Optional.of("It is open already. Go on in it.");
    }
    return line.issued() == null ? Optional.of(unfinished(line)) : Optional.empty();
  }

  private static String unfinished(Issues.Line line) {
    var before = line.correctedIssuedOn();
    return before == null
        ? "%s is not issued yet, and what is still changed in it would not come along. Issue it first."
            .formatted(line.label())
        : "%s went out on %s, and a correction of it is open: what is put right in it would not come along. Issue version %d first, or call the correction off."
            .formatted(line.label(), DayWords.of(before), line.version());
  }

  @Transactional
  public Opening open(IssueId last) {
    issues.takeTurn();
    var refusal = refusal(last);
    if (refusal.isPresent()) {
      return new Opening.Refused(refusal.get());
    }
    var next = preview(last).orElseThrow();
    desk.open(next);
    return new Opening.Opened(next.month().month());
  }
}
