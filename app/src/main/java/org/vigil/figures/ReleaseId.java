package org.vigil.figures;

import java.util.UUID;

/** One entry of the ledger. */
public record ReleaseId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
