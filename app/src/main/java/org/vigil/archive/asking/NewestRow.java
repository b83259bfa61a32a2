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
 * the length of what stands around. So of such rows the newest stands where the first of them stood in the order, and the
 * overtaken ones take no room from other passages.
 */
final class NewestRow {
  private static final Comparator<Weighing> BY_MONTH =
      Comparator.comparing(
          one -> one.passage().source().month(),
          Comparator.nullsFirst(Comparator.<YearMonth>naturalOrder()));

  private NewestRow() {}

  static List<Weighing> of(List<Weighing> ranked) {
    Map<Row, Weighing> newest = new LinkedHashMap<>();
    for (var one : ranked) {
      var row = Row.of(one.passage());
      if (row != null) {
        newest.merge(row, one, (held, other) -> BY_MONTH.compare(other, held) > 0 ? other : held);
      }
    }
    var ordered = new ArrayList<Weighing>();
    for (var one : ranked) {
      var row = Row.of(one.passage());
      if (row == null) {
        ordered.add(one);
      } else if (newest.containsKey(row)) {
        ordered.add(newest.remove(row));
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
