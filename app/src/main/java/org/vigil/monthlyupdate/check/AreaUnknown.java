package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;

/** Every area of a table is in the list of areas. */
@Component
class AreaUnknown implements Check {
  private final Areas areas;

  AreaUnknown(Reference reference) {
    this.areas = reference.areas();
  }

  @Override
  public String rule() {
    return "area.unknown";
  }

  @Override
  public String says() {
    return "Every area of a table is in the list of areas.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.tables().values().stream()
        .filter(table -> !unknown(table).isEmpty())
        .map(
            table ->
                new Finding(rule(), Severity.WARNS, List.of(table.id()), message(unknown(table))))
        .toList();
  }

  private List<String> unknown(UpdateTable table) {
    return table.rows().stream()
        .filter(row -> row.isArea() && areas.byCode(row.code()).isEmpty())
        .map(UpdateTable.Row::area)
        .toList();
  }

  private static String message(List<String> unknown) {
    return "%s %s not in the list of areas"
        .formatted(String.join(", ", unknown), unknown.size() == 1 ? "is" : "are");
  }
}
