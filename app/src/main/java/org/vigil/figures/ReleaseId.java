package org.vigil.figures;

import java.util.Optional;
import java.util.UUID;

/** One entry of the ledger. */
public record ReleaseId(UUID value) {
  static ReleaseId next() {
    return new ReleaseId(UUID.randomUUID());
  }

  /** As it stands in an address; empty where that is no id. */
  public static Optional<ReleaseId> parse(String text) {
    try {
      return Optional.of(new ReleaseId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
