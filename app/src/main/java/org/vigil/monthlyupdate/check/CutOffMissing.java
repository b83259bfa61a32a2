package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** The issue says up to which day its data go. */
@Component
class CutOffMissing implements Check {
  @Override
  public String rule() {
    return "data.cutoff_missing";
  }

  @Override
  public String says() {
    return "The issue says up to which day its data go.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.dataCutOff() == null
        ? List.of(
            new Finding(rule(), Severity.WARNS, List.of("issue"), "data cut-off date not stated"))
        : List.of();
  }
}
