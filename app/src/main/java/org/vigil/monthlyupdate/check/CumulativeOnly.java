package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** A table that counts from a fixed start stands beside what happened this month. */
@Component
class CumulativeOnly implements Check {
  @Override
  public String rule() {
    return "table.cumulative_only";
  }

  @Override
  public String says() {
    return "A table that counts from a fixed start stands beside what happened this month.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.tables().values().stream()
        .filter(table -> table.cumulativeFrom() != null)
        .map(
            table ->
                new Finding(
                    rule(),
                    Severity.WARNS,
                    List.of(table.id()),
                    "a cumulative table since "
                        + table.cumulativeFrom()
                        + " hides what happened this month"))
        .toList();
  }
}
