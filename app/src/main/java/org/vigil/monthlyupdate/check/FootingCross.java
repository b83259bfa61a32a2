package org.vigil.monthlyupdate.check;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.UpdateTable;

/** Every row, and the total row, adds across to its total. */
@Component
class FootingCross implements Check {
  @Override
  public String rule() {
    return "footing.cross";
  }

  @Override
  public String says() {
    return "Every row, and the total row, adds across to its total.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    var findings = new ArrayList<Finding>();
    for (var table : issue.tables().values()) {
      var footing = table.footing();
      for (int row = 0; row < footing.rowDifferences().size(); row++) {
        if (footing.rowDifferences().get(row) != 0) {
          findings.add(
              finding(table, table.rows().get(row).area(), footing.rowDifferences().get(row)));
        }
      }
      if (footing.totalRowCrossFoot() != 0) {
        findings.add(finding(table, "the total row", footing.totalRowCrossFoot()));
      }
    }
    return findings;
  }

  private Finding finding(UpdateTable table, String line, long difference) {
    var message = "%s does not add across: its total differs by %+d".formatted(line, difference);
    return new Finding(rule(), Severity.STOPS, List.of(table.id()), message);
  }
}
