package org.vigil.archive.asking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table told month after month has the same row in every issue, and what a word weighs differs a little between them by
 * the length of what stands around. So the places such rows have in the order are given to them anew, the newest first.
 */
final class NewestRow {
  private NewestRow() {}

  static List<Weighing> first(List<Weighing> ranked) {
    Map<Row, List<Integer>> places = new LinkedHashMap<>();
    for (int at = 0; at < ranked.size(); at++) {
      var row = Row.of(ranked.get(at).passage());
      if (row != null) {
        places.computeIfAbsent(row, one -> new ArrayList<>()).add(at);
      }
    }
    var ordered = new ArrayList<>(ranked);
    for (var of : places.values()) {
      var newest =
          of.stream()
              .map(ranked::get)
              .sorted(
                  Comparator.comparing(
                      one -> one.passage().source().month(),
                      Comparator.nullsLast(Comparator.<YearMonth>reverseOrder())))
              .toList();
      for (int n = 0; n < of.size(); n++) {
        ordered.set(of.get(n), newest.get(n));
      }
    }
    return ordered;
  }

  /** The same row of the same table, whatever the month. */
  private record Row(String item, String name, List<String> columns) {
    static @Nullable Row of(Passage passage) {
      return passage.kind() == Passage.Kind.TABLE_ROW
          ? new Row(
              passage.item().heading().toLowerCase(Locale.UK),
              passage.cells().getFirst().strip().toLowerCase(Locale.UK),
              passage.columns())
          : null;
    }
  }
}
