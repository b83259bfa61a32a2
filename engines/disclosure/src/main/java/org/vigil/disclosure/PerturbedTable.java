package org.vigil.disclosure;

import java.util.List;
import java.util.OptionalLong;

/** Counts moved by noise fixed to their cell keys. Nothing makes one until cell-key perturbation is written. */
public final class PerturbedTable implements ProtectedTable {
  private final CountTable seen;

  PerturbedTable(CountTable seen) {
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
    return "perturbed";
  }
}
