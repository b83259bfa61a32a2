package org.vigil.disclosure;

import java.util.List;
import java.util.OptionalLong;

/** Counts moved to a multiple of a base so that the table still adds. Nothing makes one until controlled rounding is written. */
public final class RoundedTable implements ProtectedTable {
  private final CountTable seen;

  RoundedTable(CountTable seen) {
    this.seen = seen;
  }

  @Override
  public Counted counted() {
    return seen.counted();
  }

  @Override
  public List<Dimension> dimensions() {
    return seen.dimensions();
  }

  @Override
  public OptionalLong shown(Cell cell) {
    return seen.count(cell);
  }

  @Override
  public String protection() {
    return "rounded";
  }
}
