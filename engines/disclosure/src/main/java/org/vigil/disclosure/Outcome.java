package org.vigil.disclosure;

import java.util.Optional;

/** What disclosure control says of a table meant for the public. */
public sealed interface Outcome {
  /** It may be seen as it stands in {@code table}. */
  record Protected(ProtectedTable table) implements Outcome {}

  /**
   * It may not be seen.
   *
   * @param reason for the person who asked, without the numbers themselves
   * @param coarser a table that says less and may be seen, where there is one
   */
  record Withheld(String reason, Optional<ProtectedTable> coarser) implements Outcome {}
}
