package org.vigil.disclosure;

/** Counts moved to a multiple of a base so that the table still adds. Nothing makes one until controlled rounding is written. */
public final class RoundedTable extends ProtectedTable {
  RoundedTable(CountTable seen) {
    super(seen);
  }

  @Override
  public String protection() {
    return "rounded";
  }
}
