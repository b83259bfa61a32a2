package org.vigil.disclosure.rule;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.Set;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.disclosure.Rule;

/**
 * Where categories overlap, a reader can still subtract one of them from all who are counted: 38 of 40 with opiates says
 * that 2 had none. Such a cell is as telling as the 2.
 */
@AutoService(Rule.class)
public final class ComplementRule implements Rule {
  @Override
  public String name() {
    return "complement";
  }

  @Override
  public String says() {
    return "Of overlapping categories, a count that leaves a small number of people outside it tells of them.";
  }

  @Override
  public Set<Cell> primaryCells(CountTable table, RiskAppetite appetite) {
    var primary = new LinkedHashSet<Cell>();
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      if (!table.dimensions().get(dimension).adds()) {
        primary.addAll(tellingOfOthers(table, dimension, appetite));
      }
    }
    return primary;
  }

  private static Set<Cell> tellingOfOthers(CountTable table, int dimension, RiskAppetite appetite) {
    var telling = new LinkedHashSet<Cell>();
    table
        .counts()
        .forEach(
            (cell, count) -> {
              var all = table.count(cell.with(dimension, Cell.TOTAL));
              if (!cell.at().get(dimension).equals(Cell.TOTAL)
                  && all.isPresent()
                  && appetite.isSmall(all.getAsLong() - count)) {
                telling.add(cell);
              }
            });
    return telling;
  }
}
