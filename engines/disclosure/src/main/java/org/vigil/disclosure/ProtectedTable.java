package org.vigil.disclosure;

import java.util.List;
import java.util.OptionalLong;

/**
 * A table as it may be seen by those it is meant for. Only {@link DisclosureControl} makes one, so whoever holds one
 * knows that it was judged.
 */
public abstract sealed class ProtectedTable
    permits SuppressedTable, RoundedTable, PerturbedTable, ExactTable {
  private final CountTable seen;

  /** @param seen what is left of the counts; a cell that may not be seen is absent */
  ProtectedTable(CountTable seen) {
    this.seen = seen;
  }

  public Counted counted() {
    return seen.counted();
  }

  public List<Dimension> dimensions() {
    return seen.dimensions();
  }

  /** What may be seen at a cell; empty where nothing may. */
  public OptionalLong shown(Cell cell) {
    return seen.count(cell);
  }

  /** How it was protected, in a few words for a note under the table. */
  public abstract String protection();
}
