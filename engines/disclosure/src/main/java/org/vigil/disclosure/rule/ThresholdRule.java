package org.vigil.disclosure.rule;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.Set;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.disclosure.Rule;

/** A count n with 0 &lt; n &lt; threshold may point to people. Totals are judged like any other cell. */
@AutoService(Rule.class)
public final class ThresholdRule implements Rule {
  @Override
  public String name() {
    return "threshold";
  }

  @Override
  public String says() {
    return "A count above zero and under the threshold may point to people.";
  }

  @Override
  public Set<Cell> primaryCells(CountTable table, RiskAppetite appetite) {
    var primary = new LinkedHashSet<Cell>();
    table
        .counts()
        .forEach(
            (cell, count) -> {
              if (appetite.isSmall(count)) {
                primary.add(cell);
              }
            });
    return primary;
  }
}
