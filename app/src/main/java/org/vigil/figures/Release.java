package org.vigil.figures;

/** What the gate answers. */
public sealed interface Release {
  /** It may go, and the ledger knows. */
  record Released(ReleasedTable table) implements Release {}

  /**
   * It may not go.
   *
   * @param reason in words, without the numbers themselves
   * @param coarserOffered whether {@link DisclosureGate#releaseCoarser} would release a table that says less
   */
  record Withheld(String reason, boolean coarserOffered) implements Release {}
}
