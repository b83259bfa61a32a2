package org.vigil.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Tables that say less than a given one, the most telling first: the categories with small numbers given only in total
 * (of the dimension that has fewest such categories first, and of one that has no other last), then one division at a
 * time, then the grand total. Where categories lie in one another, first the inner ones are left out and then what is
 * still small: without the heroin, the opiates tell of nobody. None is safe until it has been judged.
 */
final class Coarsening {
  private Coarsening() {}

  static List<CountTable> of(CountTable table, Function<CountTable, Set<Cell>> primaryCells) {
    var primary = primaryCells.apply(table);
    var candidates = new ArrayList<CountTable>();
    var fewestCategoriesFirst =
        IntStream.range(0, table.dimensions().size())
            .boxed()
            .sorted(
                Comparator.comparing(
                        (Integer dimension) -> isEveryCategory(table, primary, dimension))
                    .thenComparing(dimension -> categoriesWith(primary, dimension).size()))
            .toList();
    for (int dimension : fewestCategoriesFirst) {
      var small = categoriesWith(primary, dimension);
      if (!table.dimensions().get(dimension).nesting().equals(Nesting.NONE)) {
        candidates.add(leftOutFromInside(table, dimension, primaryCells));
      }
      candidates.add(givenOnlyInTotal(table, dimension, small));
      candidates.add(leftOut(table, dimension, small));
    }
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      candidates.add(dividedOnlyBy(table, dimension));
    }
    candidates.add(keeping(table, cell -> cell.at().stream().allMatch(Cell.TOTAL::equals)));
    candidates.removeIf(candidate -> candidate.counts().isEmpty());
    return candidates;
  }

  /** Then leaving them out leaves nothing but totals, and any other dimension keeps more. */
  private static boolean isEveryCategory(CountTable table, Set<Cell> primary, int dimension) {
    return categoriesWith(primary, dimension).size()
        >= table.dimensions().get(dimension).categories().size();
  }

  private static Set<String> categoriesWith(Set<Cell> primary, int dimension) {
    var codes = new LinkedHashSet<String>();
    primary.stream().filter(Cell::isInner).forEach(cell -> codes.add(cell.at().get(dimension)));
    if (codes.isEmpty()) {
      primary.forEach(cell -> codes.add(cell.at().get(dimension)));
    }
    return codes;
  }

  /** The small categories keep their total over everything else; the line totals they would be found from go. */
  private static CountTable givenOnlyInTotal(CountTable table, int dimension, Set<String> small) {
    return keeping(
        table,
        cell -> {
          var code = cell.at().get(dimension);
          var overEverythingElse =
              cell.with(dimension, Cell.TOTAL).at().stream().allMatch(Cell.TOTAL::equals);
          return overEverythingElse
              || (!small.contains(code) && !isLineTotal(table, dimension, code));
        });
  }

  /** The innermost small categories, then what is small without them, until nothing is. */
  private static CountTable leftOutFromInside(
      CountTable table, int dimension, Function<CountTable, Set<Cell>> primaryCells) {
    var nesting = table.dimensions().get(dimension).nesting();
    var left = table;
    for (var small = categoriesWith(primaryCells.apply(left), dimension);
        !small.isEmpty();
        small = categoriesWith(primaryCells.apply(left), dimension)) {
      var all = small;
      var inner = new LinkedHashSet<>(small);
      inner.removeIf(code -> nesting.holdsAny(code, all));
      left = leftOut(left, dimension, inner.isEmpty() ? small : inner);
    }
    return left;
  }

  private static CountTable leftOut(CountTable table, int dimension, Set<String> small) {
    return keeping(
        table,
        cell -> {
          var code = cell.at().get(dimension);
          return !small.contains(code) && !isLineTotal(table, dimension, code);
        });
  }

  private static boolean isLineTotal(CountTable table, int dimension, String code) {
    return code.equals(Cell.TOTAL) && table.dimensions().get(dimension).adds();
  }

  private static CountTable dividedOnlyBy(CountTable table, int dimension) {
    return keeping(
        table, cell -> cell.with(dimension, Cell.TOTAL).at().stream().allMatch(Cell.TOTAL::equals));
  }

  private static CountTable keeping(CountTable table, Predicate<Cell> kept) {
    Map<Cell, Long> counts = new LinkedHashMap<>();
    table
        .counts()
        .forEach(
            (cell, count) -> {
              if (kept.test(cell)) {
                counts.put(cell, count);
              }
            });
    return new CountTable(table.counted(), table.dimensions(), counts);
  }
}
