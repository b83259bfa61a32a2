package org.vigil.linkage.table;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What is known of the texts of a table besides which are equal: their letters, the days and numbers they stand for. Shared by all threads. */
final class Readings {

  private final Cells cells;
  private final TextUnit unit;
  private final Map<Dictionary, Spelt> spelt = new IdentityHashMap<>();
  private final Map<Dictionary, Numbers> days = new IdentityHashMap<>();
  private final Map<Dictionary, Numbers> numbers = new IdentityHashMap<>();
  private final Map<String, Lists> lists = new HashMap<>();

  Readings(Cells cells, TextUnit unit) {
    this.cells = cells;
    this.unit = unit;
  }

  int place(Operand operand) {
    return cells.place(operand.expression());
  }

  Dictionary dictionary(int place) {
    return cells.dictionary(place);
  }

  Spelt spelt(int place) {
    return spelt.computeIfAbsent(dictionary(place), d -> d.derive(new Spelt(unit)));
  }

  Numbers days(int place) {
    return days.computeIfAbsent(dictionary(place), d -> d.derive(Numbers.days()));
  }

  Numbers numbers(int place) {
    return numbers.computeIfAbsent(dictionary(place), d -> d.derive(Numbers.plain()));
  }

  Lists lists(String separator) {
    return lists.computeIfAbsent(separator, Lists::new);
  }
}
