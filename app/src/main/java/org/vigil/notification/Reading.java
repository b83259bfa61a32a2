package org.vigil.notification;

import java.util.List;

/** What a feed made of one row: the facts it could read and everything that is wrong with it. */
public record Reading(RawRow row, Facts facts, List<Fault> faults) {
  public Reading {
    faults = List.copyOf(faults);
  }

  /** Whether the row waits for a correction instead of being taken. */
  public boolean isHeld() {
    return faults.stream().anyMatch(Fault::holds);
  }
}
