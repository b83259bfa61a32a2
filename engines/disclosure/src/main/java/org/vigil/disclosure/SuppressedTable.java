package org.vigil.disclosure;

import java.util.List;
import java.util.OptionalLong;

/** Every number in it may be seen; cells that may not are absent, and cannot be worked out from the others or from earlier releases. */
public final class SuppressedTable implements ProtectedTable {
  private final CountTable seen;

  SuppressedTable(CountTable seen) {
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
    return "small numbers protected";
  }
}
