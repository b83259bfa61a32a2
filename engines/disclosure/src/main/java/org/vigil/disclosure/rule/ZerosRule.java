package org.vigil.disclosure.rule;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.CountTable.Equation;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.disclosure.Rule;

/**
 * A zero tells nothing of anybody, unless the zeros of a line leave everyone counted in it in one category: then what is
 * true of the line is known of each of them.
 */
@AutoService(Rule.class)
public final class ZerosRule implements Rule {
  @Override
  public String name() {
    return "zeros";
  }

  @Override
  public String says() {
    return "Zeros are shown, unless they leave everyone counted in a line in one category.";
  }

  @Override
  public Set<Cell> primaryCells(CountTable table, RiskAppetite appetite) {
    return switch (appetite.zeros()) {
      case PUBLISH -> Set.of();
      case SUPPRESS -> zerosAmong(table, List.copyOf(table.counts().keySet()));
      case PUBLISH_UNLESS_GROUP -> zerosThatTellOfAGroup(table);
    };
  }

  private static Set<Cell> zerosThatTellOfAGroup(CountTable table) {
    var telling = new LinkedHashSet<Cell>();
    for (Equation line : table.equations()) {
      var zeros = zerosAmong(table, line.parts());
      if (line.parts().size() > 1 && zeros.size() == line.parts().size() - 1) {
        telling.addAll(zeros);
      }
    }
    return telling;
  }

  private static Set<Cell> zerosAmong(CountTable table, List<Cell> cells) {
    var zeros = new LinkedHashSet<Cell>();
    cells.stream().filter(cell -> table.count(cell).orElse(-1) == 0).forEach(zeros::add);
    return zeros;
  }
}
