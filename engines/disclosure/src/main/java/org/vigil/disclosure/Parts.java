package org.vigil.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A population, and disjoint parts of it that are counted by themselves: opiates and heroin; all, and heroin; all, heroin
 * and "no substance named". Whoever reads them can subtract the parts from the whole.
 *
 * @param whole its population
 * @param parts their populations
 * @param rest what a reader would call those left, as "group:OPIATE without heroin"
 */
record Parts(String whole, List<String> parts, String rest) {
  Parts {
    parts = List.copyOf(parts);
  }

  /** Every pair or triple that a number of this table could be one of, whether or not the table shows the others. */
  static Set<Parts> of(CountTable table) {
    var all = new LinkedHashSet<Parts>();
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      if (!table.dimensions().get(dimension).adds()) {
        for (var place : places(table, dimension)) {
          all.addAll(of(table, dimension, place));
        }
      }
    }
    return all;
  }

  Stream<String> populations() {
    return Stream.concat(Stream.of(whole), parts.stream());
  }

  private static List<Parts> of(CountTable table, int dimension, Cell place) {
    var divided = table.dimensions().get(dimension);
    var all = new ArrayList<Parts>();
    for (var code : codes(divided)) {
      all.add(of(table, dimension, place, Cell.TOTAL, List.of(code)));
      for (var outer : divided.nesting().outers(code)) {
        all.add(of(table, dimension, place, outer, List.of(code)));
      }
      for (var apart : divided.nesting().apartFrom(code)) {
        all.add(of(table, dimension, place, Cell.TOTAL, List.of(code, apart)));
      }
    }
    return all;
  }

  private static Parts of(
      CountTable table, int dimension, Cell place, String whole, List<String> parts) {
    return new Parts(
        population(table, place, dimension, whole),
        parts.stream().map(part -> population(table, place, dimension, part)).toList(),
        (whole.equals(Cell.TOTAL) ? "all" : whole) + " without " + String.join(" and ", parts));
  }

  /** Where the table counts, but for this dimension and for those that add. */
  private static Set<Cell> places(CountTable table, int dimension) {
    var places = new LinkedHashSet<Cell>();
    for (var cell : table.counts().keySet()) {
      var place = cell.with(dimension, Cell.TOTAL);
      for (int other = 0; other < table.dimensions().size(); other++) {
        if (table.dimensions().get(other).adds()) {
          place = place.with(other, Cell.TOTAL);
        }
      }
      places.add(place);
    }
    return places;
  }

  private static Set<String> codes(Dimension dimension) {
    var codes = new LinkedHashSet<String>();
    dimension.categories().forEach(category -> codes.add(category.code()));
    codes.addAll(dimension.nesting().codes());
    return codes;
  }

  private static String population(CountTable table, Cell place, int dimension, String code) {
    return PublishedCount.population(table, place.with(dimension, code));
  }
}
