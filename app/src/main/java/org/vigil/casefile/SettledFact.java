package org.vigil.casefile;

import java.util.List;
import org.vigil.notification.Fact;
import org.vigil.notification.Notification;
import org.vigil.notification.Told;

/**
 * One fact of a case file: what we take, who told it, and how a conflict was settled.
 *
 * @param settled in words, as "One source" or "By rule: ..."
 */
public record SettledFact(
    Fact fact, Told taken, List<Source> toldBy, boolean conflict, String settled) {
  public SettledFact {
    toldBy = List.copyOf(toldBy);
  }

  /** Who told it, and what. */
  public record Source(Notification notification, Told told) {}
}
