package org.vigil.monthlyupdate.check;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** No count is below zero, even where everything adds up. */
@Component
class CountNegative implements Check {
  @Override
  public String rule() {
    return "count.negative";
  }

  @Override
  public String says() {
    return "No count is below zero, even where everything adds up.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    var findings = new ArrayList<Finding>();
    for (var table : issue.tables().values()) {
      for (var row : table.rows()) {
        row.counts()
            .forEach(
                (column, count) -> {
                  if (count < 0) {
                    findings.add(
                        new Finding(
                            rule(),
                            Severity.STOPS,
                            List.of(table.id()),
                            "%s, %s: %d is below zero".formatted(row.area(), column, count)));
                  }
                });
      }
    }
    return findings;
  }
}
