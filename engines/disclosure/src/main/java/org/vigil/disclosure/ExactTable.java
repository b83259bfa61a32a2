package org.vigil.disclosure;

import java.util.List;
import java.util.OptionalLong;

/** The counts as they are, for those who work on the case files or for named partners. Never public. */
public final class ExactTable implements ProtectedTable {
  private final CountTable table;

  ExactTable(CountTable table) {
    this.table = table;
  }

  @Override
  public Counted counted() {
    return table.counted();
  }

  @Override
  public List<Dimension> dimensions() {
    return table.dimensions();
  }

  @Override
  public OptionalLong shown(Cell cell) {
    return table.count(cell);
  }

  @Override
  public String protection() {
    return "exact counts, not for publication";
  }
}
