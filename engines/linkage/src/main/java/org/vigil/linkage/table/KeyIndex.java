package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of a base by the key of one rule, growing record by record: for each key a chain from its latest record to its earliest.
 *
 * <p>A record of the base stands on the left, since it was there before; so it is filed under its left key and looked up by the right key of a new one.
 */
final class KeyIndex {

  static final int NONE = -1;

  private final Cells cells;
  private final int[] leftPlaces;
  private final int[] rightPlaces;
  private final List<PairNumbers> numbers = new ArrayList<>();
  private int[] latest = new int[16];
  private int[] sizes = new int[16];
  private int[] before = new int[16];

  KeyIndex(BlockingRule rule, Cells cells) {
    this.cells = cells;
    leftPlaces =
        rule.keys().stream().mapToInt(key -> cells.place(key.one().expression())).toArray();
    rightPlaces =
        rule.keys().stream().mapToInt(key -> cells.place(key.other().expression())).toArray();
    rule.keys().forEach(key -> numbers.add(new PairNumbers(cells.rows())));
    Arrays.fill(latest, NONE);
  }

  /** Files a record. Records are filed in order of their rows. */
  void add(int row) {
    if (row >= before.length) {
      before = Arrays.copyOf(before, Math.max(row + 1, before.length * 2));
    }
    var key = 0;
    for (var i = 0; i < leftPlaces.length; i++) {
      var code = code(row, leftPlaces[i]);
      if (code < 0) {
        return;
      }
      key = numbers.get(i).of(key, code);
    }
    if (key >= latest.length) {
      var known = latest.length;
      latest = Arrays.copyOf(latest, Math.max(key + 1, known * 2));
      sizes = Arrays.copyOf(sizes, latest.length);
      Arrays.fill(latest, known, latest.length, NONE);
    }
    before[row] = latest[key];
    latest[key] = row;
    sizes[key]++;
  }

  /** The key a new record is looked up by, or {@link #NONE} where no record has it. */
  int keyOf(int row) {
    var key = 0;
    for (var i = 0; i < rightPlaces.length && key != NONE; i++) {
      var code = code(row, rightPlaces[i]);
      key = code < 0 ? NONE : numbers.get(i).find(key, code);
    }
    return key;
  }

  /** How many records have a key. */
  int size(int key) {
    return key == NONE ? 0 : sizes[key];
  }

  /** The latest record with a key, or {@link #NONE}. */
  int first(int key) {
    return key == NONE ? NONE : latest[key];
  }

  /** The record filed before this one under the same key, or {@link #NONE}. */
  int next(int row) {
    return before[row];
  }

  private int code(int row, int place) {
    return cells.codes()[row * cells.width() + place];
  }
}
