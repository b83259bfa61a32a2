package org.vigil.disclosure;

/** Every number in it may be seen; cells that may not are absent, and cannot be worked out from the others or from earlier releases. */
public final class SuppressedTable extends ProtectedTable {
  SuppressedTable(CountTable seen) {
    super(seen);
  }

  @Override
  public String protection() {
    return "small numbers protected";
  }
}
