package org.vigil.drugtesting;

import java.time.LocalDate;

/**
 * A clock that runs from a test to what must follow it.
 *
 * @param limit in words; empty where nobody set one
 * @param basis statute, code of practice, guidance, duty or local
 * @param toBeChecked whether it is practice that was not read at its source
 */
public record TestingClock(
    String clock,
    String limit,
    String basis,
    LocalDate inForceFrom,
    boolean toBeChecked,
    String source) {
  public boolean isSet() {
    return !limit.isEmpty();
  }
}
