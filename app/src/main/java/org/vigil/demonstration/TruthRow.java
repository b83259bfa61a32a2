package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.Set;

/** Whom one told row is really about, what went wrong in the telling, and the true values. */
public record TruthRow(
    String feed,
    String naturalKey,
    LocalDate sentOn,
    int personId,
    Set<Hazard> hazards,
    Person person,
    String dateOfDeath,
    boolean death,
    String planted) {

  /** Rows that a feed must hold never become notifications. */
  public boolean isHeld() {
    return hazards.stream().anyMatch(Hazard::isHeld);
  }
}
