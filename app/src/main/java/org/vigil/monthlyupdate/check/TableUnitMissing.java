package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** Every table says what one of its counts is. */
@Component
class TableUnitMissing implements Check {
  @Override
  public String rule() {
    return "table.unit_missing";
  }

  @Override
  public String says() {
    return "Every table says what one of its counts is.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.tables().values().stream()
        .filter(table -> table.unit() == null)
        .map(
            table ->
                new Finding(
                    rule(),
                    Severity.WARNS,
                    List.of(table.id()),
                    "what is counted (tests or people, say) is not stated"))
        .toList();
  }
}
