package org.vigil.casefile;

import java.util.Comparator;
import java.util.List;
import org.vigil.notification.Notification;

/**
 * Whom we take at their word where partners differ: the registration before the coroner, the coroner before those who
 * knew the person, those before those who were at the scene; of one partner, the latest word.
 */
final class Precedence {
  private static final List<String> FEEDS =
      List.of(
          "death-registration",
          "coroners-officer",
          "connecticut-ocme",
          "treatment-provider",
          "police-sudden-death",
          "ambulance",
          Notification.PHONE);

  /** Best first. */
  static final Comparator<Notification> BEST_FIRST =
      Comparator.comparingInt(Precedence::rank)
          .thenComparing(Comparator.comparing(Notification::receivedAt).reversed())
          .thenComparing(Comparator.comparing(Precedence::row).reversed())
          .thenComparing(n -> n.id().toString());

  private Precedence() {}

  private static int rank(Notification notification) {
    int rank = FEEDS.indexOf(notification.feed());
    return rank < 0 ? FEEDS.size() : rank;
  }

  private static Integer row(Notification notification) {
    return notification.row() == null ? 0 : notification.row();
  }
}
