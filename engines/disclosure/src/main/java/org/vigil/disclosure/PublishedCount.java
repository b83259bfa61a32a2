package org.vigil.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One number that has been made public, said as a predicate: this population, these days, these categories. A dimension
 * that is not named stands for all of it.
 */
public record PublishedCount(Counted counted, Map<String, String> where, long count) {
  public PublishedCount {
    where = Map.copyOf(where);
  }

  /**
   * The numbers a table would make public. An overlapping category becomes a population of its own; {@link Parts} says
   * which of those populations lie in which.
   */
  public static List<PublishedCount> of(CountTable table) {
    var published = new ArrayList<PublishedCount>();
    table.counts().forEach((cell, count) -> published.add(of(table, cell, count)));
    return published;
  }

  /** Every population whose earlier numbers bear on a table: its own, and those its own lie in or hold. */
  public static List<String> populationsBeside(CountTable table) {
    return Stream.concat(
            table.counts().keySet().stream().map(cell -> population(table, cell)),
            Parts.of(table).stream().flatMap(Parts::populations))
        .distinct()
        .toList();
  }

  /** Who is counted at a cell, whatever the years and the categories that add. */
  static String population(CountTable table, Cell cell) {
    var population = new StringBuilder(table.counted().population());
    for (int i = 0; i < table.dimensions().size(); i++) {
      var dimension = table.dimensions().get(i);
      var code = cell.at().get(i);
      if (!dimension.adds() && !code.equals(Cell.TOTAL)) {
        population.append(" | ").append(dimension.name()).append(": ").append(code);
      }
    }
    return population.toString();
  }

  private static PublishedCount of(CountTable table, Cell cell, long count) {
    var where = new TreeMap<String, String>();
    var from = table.counted().from();
    var to = table.counted().to();
    for (int i = 0; i < table.dimensions().size(); i++) {
      var dimension = table.dimensions().get(i);
      var code = cell.at().get(i);
      if (code.equals(Cell.TOTAL) || !dimension.adds()) {
        continue;
      }
      if (dimension.name().equals(Dimension.YEAR)) {
        var year = Integer.parseInt(code);
        from = Collections.max(List.of(table.counted().from(), LocalDate.of(year, 1, 1)));
        to = Collections.min(List.of(table.counted().to(), LocalDate.of(year, 12, 31)));
      } else {
        where.put(dimension.name(), code);
      }
    }
    return new PublishedCount(new Counted(population(table, cell), from, to), where, count);
  }

  PublishedCount with(String dimension, String code) {
    var narrower = new TreeMap<>(where);
    narrower.put(dimension, code);
    return new PublishedCount(counted, narrower, count);
  }
}
