package org.vigil.disclosure;

/** The counts as they are, for those who work on the case files or for named partners. Never public. */
public final class ExactTable extends ProtectedTable {
  ExactTable(CountTable seen) {
    super(seen);
  }

  @Override
  public String protection() {
    return "exact counts, not for publication";
  }
}
