package org.vigil.disclosure;

/** Counts moved by noise fixed to their cell keys. Nothing makes one until cell-key perturbation is written. */
public final class PerturbedTable extends ProtectedTable {
  PerturbedTable(CountTable seen) {
    super(seen);
  }

  @Override
  public String protection() {
    return "perturbed";
  }
}
