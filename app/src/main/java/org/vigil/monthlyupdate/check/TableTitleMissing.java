package org.vigil.monthlyupdate.check;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.UpdateTable;

/** Every table has a title, the dates it covers and a source. */
@Component
class TableTitleMissing implements Check {
  @Override
  public String rule() {
    return "table.title_missing";
  }

  @Override
  public String says() {
    return "Every table has a title, the dates it covers and a source.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.tables().values().stream()
        .filter(table -> !missing(table).isEmpty())
        .map(
            table ->
                new Finding(
                    rule(),
                    Severity.WARNS,
                    List.of(table.id()),
                    "no " + String.join(", no ", missing(table))))
        .toList();
  }

  private static List<String> missing(UpdateTable table) {
    var missing = new ArrayList<String>();
    if (table.title() == null) {
      missing.add("title");
    }
    if (table.cumulativeFrom() != null && table.cumulativeTo() == null) {
      missing.add("date range end");
    }
    if (table.source() == null) {
      missing.add("source line");
    }
    return missing;
  }
}
