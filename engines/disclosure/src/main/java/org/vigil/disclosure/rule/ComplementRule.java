package org.vigil.disclosure.rule;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.disclosure.Rule;

/**
 * Where categories overlap, a reader can still subtract one of them from all who are counted: 38 of 40 with opiates says
 * that 2 had none. Or from a category it lies in: 40 with opiates and 38 with heroin say that 2 had an opiate other than
 * heroin. Or from all, with one that shares nobody with it: 60 dead, 10 with nothing named and 48 with heroin say that 2
 * had something named other than heroin. Such cells are as telling as the 2.
 */
@AutoService(Rule.class)
public final class ComplementRule implements Rule {
  @Override
  public String name() {
    return "complement";
  }

  @Override
  public String says() {
    return "Of overlapping categories, a count that leaves a small number of people outside it, in all or in a category it lies in, tells of them.";
  }

  @Override
  public Set<Cell> primaryCells(CountTable table, RiskAppetite appetite) {
    var primary = new LinkedHashSet<Cell>();
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      if (!table.dimensions().get(dimension).adds()) {
        for (var cell : table.counts().keySet()) {
          if (!cell.at().get(dimension).equals(Cell.TOTAL)) {
            primary.addAll(tellingOfOthers(table, cell, dimension, appetite));
          }
        }
      }
    }
    return primary;
  }

  private static Set<Cell> tellingOfOthers(
      CountTable table, Cell cell, int dimension, RiskAppetite appetite) {
    var telling = new LinkedHashSet<Cell>();
    var nesting = table.dimensions().get(dimension).nesting();
    var code = cell.at().get(dimension);
    var all = cell.with(dimension, Cell.TOTAL);
    if (leavesFew(table, all, List.of(cell), appetite)) {
      telling.add(cell);
    }
    for (var outerCode : nesting.outers(code)) {
      var outer = cell.with(dimension, outerCode);
      if (leavesFew(table, outer, List.of(cell), appetite)) {
        telling.add(cell);
        telling.add(outer);
      }
    }
    for (var apartCode : nesting.apartFrom(code)) {
      if (leavesFew(table, all, List.of(cell, cell.with(dimension, apartCode)), appetite)) {
        telling.add(cell);
      }
    }
    return telling;
  }

  private static boolean leavesFew(
      CountTable table, Cell whole, List<Cell> parts, RiskAppetite appetite) {
    if (!table.counts().containsKey(whole) || !table.counts().keySet().containsAll(parts)) {
      return false;
    }
    var inParts = parts.stream().mapToLong(part -> table.count(part).orElseThrow()).sum();
    return appetite.isSmall(table.count(whole).orElseThrow() - inParts);
  }
}
