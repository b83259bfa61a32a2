package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.figures.Footing;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** Every printed total is the sum of its rows. */
@Component
class FootingColumn implements Check {
  @Override
  public String rule() {
    return "footing.column";
  }

  @Override
  public String says() {
    return "Every printed total is the sum of its rows.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.tables().values().stream()
        .filter(table -> Columns.differ(table.footing()))
        .map(
            table ->
                new Finding(
                    rule(), severity(table.footing()), List.of(table.id()), Columns.message(table)))
        .toList();
  }

  private static Severity severity(Footing footing) {
    return footing.severity() == Footing.Severity.STOPS ? Severity.STOPS : Severity.WARNS;
  }
}
