package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;

/** A table that lists most districts of the county lists all of them. */
@Component
class AreaMissing implements Check {
  private final Areas areas;

  AreaMissing(Reference reference) {
    this.areas = reference.areas();
  }

  @Override
  public String rule() {
    return "area.missing";
  }

  @Override
  public String says() {
    return "A table that lists most districts of the county lists all of them.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.tables().values().stream()
        .flatMap(
            table ->
                CountyOf.districts(table, areas, issue.month().end())
                    .flatMap(districts -> finding(table, districts))
                    .stream())
        .toList();
  }

  private Optional<Finding> finding(UpdateTable table, List<Area> districts) {
    var listed = table.rows().stream().map(UpdateTable.Row::code).collect(Collectors.toSet());
    var missing =
        districts.stream()
            .filter(district -> !listed.contains(district.code()))
            .map(Area::name)
            .toList();
    boolean listsMost = missing.size() * 2 < districts.size();
    return missing.isEmpty() || !listsMost
        ? Optional.empty()
        : Optional.of(
            new Finding(
                rule(),
                Severity.WARNS,
                List.of(table.id()),
                "the county has %s; the table has no row for %s"
                    .formatted(String.join(", ", missing), missing.size() == 1 ? "it" : "them")));
  }
}
