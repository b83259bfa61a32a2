package org.vigil.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counts of people or events: dimensions, cells, and totals as they were given.
 *
 * <p>A total is a cell like any other, tied to its parts by an {@link Equation}. A cell that is absent was not given;
 * zero is a count. Totals may contradict their parts: {@link #foots()} says so, and nothing here corrects them.
 */
public record CountTable(Counted counted, List<Dimension> dimensions, Map<Cell, Long> counts) {

  /** A total and the cells that should add to it. */
  public record Equation(Cell total, List<Cell> parts) {}

  public CountTable {
    dimensions = List.copyOf(dimensions);
    for (var entry : counts.entrySet()) {
      requireKnown(dimensions, entry.getKey());
      if (entry.getValue() < 0) {
        throw new IllegalArgumentException("A count is never negative: " + entry);
      }
    }
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** The table with every total that its inner cells allow; totals already given are replaced. */
  public static CountTable totalled(
      Counted counted, List<Dimension> dimensions, Map<Cell, Long> inner) {
    var counts = new LinkedHashMap<Cell, Long>();
    inner.forEach(
        (cell, count) -> {
          if (cell.isInner()) {
            counts.put(cell, count);
          }
        });
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      if (dimensions.get(dimension).adds()) {
        addTotals(counts, dimension);
      }
    }
    return new CountTable(counted, dimensions, counts);
  }

  private static void addTotals(Map<Cell, Long> counts, int dimension) {
    for (var entry : List.copyOf(counts.entrySet())) {
      counts.merge(entry.getKey().with(dimension, Cell.TOTAL), entry.getValue(), Long::sum);
    }
  }

  public OptionalLong count(String... at) {
    return count(Cell.at(at));
  }

  public OptionalLong count(Cell cell) {
    var count = counts.get(cell);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /** Every total that is given together with all of its parts; overlapping dimensions have none. */
  public List<Equation> equations() {
    var equations = new ArrayList<Equation>();
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      if (dimensions.get(dimension).adds()) {
        equations.addAll(equationsOf(dimension));
      }
    }
    return equations;
  }

  private List<Equation> equationsOf(int dimension) {
    return counts.keySet().stream()
        .filter(cell -> cell.at().get(dimension).equals(Cell.TOTAL))
        .map(total -> new Equation(total, partsOf(total, dimension)))
        .filter(equation -> counts.keySet().containsAll(equation.parts()))
        .toList();
  }

  private List<Cell> partsOf(Cell total, int dimension) {
    return dimensions.get(dimension).categories().stream()
        .map(category -> total.with(dimension, category.code()))
        .toList();
  }

  public boolean foots() {
    return equations().stream().allMatch(this::holds);
  }

  private boolean holds(Equation equation) {
    return equation.parts().stream().mapToLong(this::given).sum() == given(equation.total());
  }

  private long given(Cell cell) {
    return count(cell).orElseThrow();
  }

  private static void requireKnown(List<Dimension> dimensions, Cell cell) {
    if (cell.at().size() != dimensions.size()) {
      throw new IllegalArgumentException(
          cell + " does not have one code for each of " + dimensions.size() + " dimensions");
    }
    for (int i = 0; i < dimensions.size(); i++) {
      var code = cell.at().get(i);
      var known =
          code.equals(Cell.TOTAL)
              || dimensions.get(i).categories().stream()
                  .anyMatch(category -> category.code().equals(code));
      if (!known) {
        throw new IllegalArgumentException(
            code + " is not a category of " + dimensions.get(i).name());
      }
    }
  }
}
