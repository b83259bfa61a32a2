package org.vigil.reference;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a definition looks at.
 *
 * @param underlyingCause ICD-10 code of the underlying cause; null where none was given
 * @param mentioned substances the certified cause counts for
 * @param dateOfDeath null where not known
 */
public record DefinitionInput(
    @Nullable String underlyingCause,
    Set<Substance> mentioned,
    @Nullable LocalDate dateOfDeath,
    ControlPolicy policy) {

  public DefinitionInput {
    mentioned = Set.copyOf(mentioned);
    if (underlyingCause != null && underlyingCause.isBlank()) {
      underlyingCause = null;
    }
  }
}
