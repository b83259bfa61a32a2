package org.vigil.archive.asking;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The times a passage tells of.
 *
 * @param months named in it or over its table, with their years
 * @param period the months it tells of or, where it names none, the table of its item does
 * @param years named in it or over its table
 * @param yearsAround named by the other passages of its item
 */
record Dates(
    List<YearMonth> months, @Nullable Period period, Set<String> years, Set<String> yearsAround) {
  Dates {
    months = List.copyOf(months);
    years = Set.copyOf(years);
    yearsAround = Set.copyOf(yearsAround);
  }

  /**
   * @param item every passage of its item
   */
  static Dates of(Passage passage, List<Passage> item) {
    var told = passage.source().month();
    var words = passage.words() + " " + passage.caption();
    var around = new LinkedHashSet<String>();
    item.stream()
        .filter(other -> !isRow(other) && other.number() != passage.number())
        .forEach(other -> around.addAll(Years.in(other.words())));
    var own = isRow(passage) ? null : Period.in(words, told);
    return new Dates(
        Months.dated(words, told),
        own == null ? ofTable(item, told) : own,
        Years.in(words),
        around);
  }

  /** It stands over the table, though not always in the line right above. */
  private static @Nullable Period ofTable(List<Passage> item, @Nullable YearMonth told) {
    return item.stream().noneMatch(Dates::isRow)
        ? null
        : item.stream()
            .filter(passage -> !isRow(passage))
            .map(passage -> Period.in(passage.words(), told))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static boolean isRow(Passage passage) {
    return passage.kind() == Passage.Kind.TABLE_ROW;
  }
}
