package org.vigil.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.casefile.CountedDeath;

/** By which day a death is counted. */
public enum Basis {
  DIED("died", "by date of death"),
  NOTIFIED("notified", "by the day we were first told");

  private final String words;
  private final String label;

  Basis(String words, String label) {
    this.words = words;
    this.label = label;
  }

  public String words() {
    return words;
  }

  public String label() {
    return label;
  }

  /** Null where no day is known. */
  public @Nullable LocalDate dayOf(CountedDeath death) {
    return this == DIED ? death.dateOfDeath() : death.firstNotified();
  }

  static Basis of(String words) {
    return words.equals(DIED.words) ? DIED : NOTIFIED;
  }
}
