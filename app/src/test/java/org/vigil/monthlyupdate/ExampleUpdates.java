package org.vigil.monthlyupdate;

import java.util.LinkedHashMap;
import java.util.List;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.ReleasedTable;

/** November 2024 as a draft, without a database. */
public final class ExampleUpdates {
  private ExampleUpdates() {}

  public static MonthlyUpdate novemberDraft(DisclosureGate gate) {
    var stopped =
        (Readiness.Stopped)
            Readiness.of(DemonstrationIssue.november2024(), List.of(), ExampleChecks.all());
    var tables = new LinkedHashMap<String, ReleasedTable>();
    stopped
        .issue()
        .tables()
        .forEach(
            (id, table) ->
                tables.put(id, gate.forTheCaseTeam(TableFigure.of(stopped.issue(), table))));
    return new MonthlyUpdate(
        stopped.issue(), stopped.findings(), stopped.by(), tables, List.of(), null);
  }
}
