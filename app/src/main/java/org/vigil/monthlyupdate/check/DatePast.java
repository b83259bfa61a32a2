package org.vigil.monthlyupdate.check;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.figures.DayWords;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Commitment.State;

/**
 * No open promise and no question has a date that was over when the month began. A promise that is said to be late tells so
 * itself.
 */
@Component
class DatePast implements Check {
  @Override
  public String rule() {
    return "date.past";
  }

  @Override
  public String says() {
    return "No open promise and no question has a date before the month.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    var start = issue.month().start();
    var findings = new ArrayList<Finding>();
    for (var promise : issue.commitments()) {
      var due = promise.due();
      if (promise.state() == State.OPEN && due != null && Due.lastDay(due).isBefore(start)) {
        findings.add(
            found(
                promise.id(),
                Due.words(due),
                promise.what(),
                "Correct the date, or say that it is late, kept or dropped"));
      }
    }
    for (var ask : issue.asks()) {
      var by = ask.by();
      if (by != null && by.isBefore(start)) {
        findings.add(
            found(ask.id(), DayWords.of(by), ask.what(), "Correct the date, or take it out"));
      }
    }
    return findings;
  }

  private Finding found(String where, String date, String what, String toDo) {
    return new Finding(
        rule(),
        Severity.WARNS,
        List.of(where),
        "says %s, which is past: %s. %s".formatted(date, what, toDo));
  }
}
