package org.vigil.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Says which cells of a table may not be seen as they are. A rule that is found does nothing until the risk appetite
 * names it.
 */
public interface Rule {
  /** What the risk appetite calls it. */
  String name();

  /** One sentence for the Methods page. */
  String says();

  Set<Cell> primaryCells(CountTable table, RiskAppetite appetite);

  /** Every rule on the class path, by name, so that runs repeat. */
  static List<Rule> all() {
    return ServiceLoader.load(Rule.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Rule::name))
        .toList();
  }
}
