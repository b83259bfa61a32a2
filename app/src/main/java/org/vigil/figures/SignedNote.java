package org.vigil.figures;

import java.time.LocalDate;

/** A person's printed word under a table: who, as what, when, and the text itself. */
public record SignedNote(String name, String role, LocalDate signedOn, String text) {
  public SignedNote {
    if (name.isBlank() || role.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("A printed note needs a name, a role and words");
    }
  }
}
