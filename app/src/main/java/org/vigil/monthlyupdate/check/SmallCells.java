package org.vigil.monthlyupdate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** Small counts are seen before the release tier is chosen. */
@Component
class SmallCells implements Check {
  private final RiskAppetite appetite;

  SmallCells(RiskAppetite appetite) {
    this.appetite = appetite;
  }

  @Override
  public String rule() {
    return "sdc.small_cells";
  }

  @Override
  public String says() {
    return "Small counts are seen before the release tier is chosen.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    var findings = new ArrayList<Finding>();
    for (var table : issue.tables().values()) {
      for (var column : table.columns()) {
        var small =
            table.rows().stream().map(row -> row.count(column)).filter(appetite::isSmall).toList();
        if (!small.isEmpty()) {
          findings.add(
              new Finding(
                  rule(), Severity.WARNS, List.of(table.id() + "." + column), message(small)));
        }
      }
    }
    return findings;
  }

  private String message(List<Long> small) {
    return "%d %s of 1 to %d (%s): recoverable by subtraction unless protected; decide the release tier"
        .formatted(
            small.size(),
            small.size() == 1 ? "cell" : "cells",
            appetite.threshold() - 1,
            small.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
