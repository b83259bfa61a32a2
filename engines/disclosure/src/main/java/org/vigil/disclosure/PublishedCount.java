package org.vigil.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One number that has been made public, said as a predicate: this population, these days, these categories. A dimension
 * that is not named stands for all of it.
 */
public record PublishedCount(Counted counted, Map<String, String> where, long count) {
  public PublishedCount {
    where = Map.copyOf(where);
  }

  /**
   * The numbers a table would make public. An overlapping category becomes a population of its own, since nothing may be
   * subtracted across overlapping categories but the same category can be subtracted between releases.
   */
  public static List<PublishedCount> of(CountTable table) {
    var published = new ArrayList<PublishedCount>();
    table.counts().forEach((cell, count) -> published.add(of(table, cell, count)));
    return published;
  }

  private static PublishedCount of(CountTable table, Cell cell, long count) {
    var where = new TreeMap<String, String>();
    var population = new StringBuilder(table.counted().population());
    var from = table.counted().from();
    var to = table.counted().to();
    for (int i = 0; i < table.dimensions().size(); i++) {
      var dimension = table.dimensions().get(i);
      var code = cell.at().get(i);
      if (code.equals(Cell.TOTAL)) {
        continue;
      }
      if (dimension.name().equals(Dimension.YEAR)) {
        from = LocalDate.of(Integer.parseInt(code), 1, 1);
        to = LocalDate.of(Integer.parseInt(code), 12, 31);
      } else if (dimension.adds()) {
        where.put(dimension.name(), code);
      } else {
        population.append(" | ").append(dimension.name()).append(": ").append(code);
      }
    }
    return new PublishedCount(new Counted(population.toString(), from, to), where, count);
  }
}
