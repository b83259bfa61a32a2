package org.vigil.disclosure;

import java.util.List;
import java.util.OptionalLong;

/**
 * A table as it may be seen by those it is meant for. Only {@link DisclosureControl} makes one, so whoever holds one
 * knows that it was judged.
 */
public sealed interface ProtectedTable
    permits SuppressedTable, RoundedTable, PerturbedTable, ExactTable {
  Counted counted();

  List<Dimension> dimensions();

  /** What may be seen at a cell; empty where nothing may. */
  OptionalLong shown(Cell cell);

  /** How it was protected, in a few words for a note under the table. */
  String protection();
}
