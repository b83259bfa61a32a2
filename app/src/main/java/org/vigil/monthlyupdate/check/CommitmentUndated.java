package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** Every promise has a date. */
@Component
class CommitmentUndated implements Check {
  @Override
  public String rule() {
    return "commitment.undated";
  }

  @Override
  public String says() {
    return "Every promise has a date.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    var undated =
        issue.commitments().stream()
            .filter(commitment -> commitment.due() == null && commitment.state().isStanding())
            .map(Issue.Commitment::id)
            .toList();
    return undated.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                rule(),
                Severity.NOTE,
                undated,
                undated.size()
                    + (undated.size() == 1 ? " promise has" : " promises have")
                    + " no date"));
  }
}
