package org.vigil.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room's answer to "what needs me today?". */
public interface HomeCard {

  /** What waits for {@code actor}; empty when nothing does or it is not theirs to do. */
  List<Waiting> waitingFor(Actor actor);

  /** Whether the room of this kind of thing is open to {@code actor}; one with a place in the navigation says so there. */
  default boolean isOpenTo(Actor actor) {
    return !(this instanceof MenuEntry entry) || entry.roles().stream().anyMatch(actor::has);
  }

  /** What the last line of the page calls this kind of thing when nothing waits under it. */
  String kind();

  /**
   * One kind of thing that waits.
   *
   * @param count how many; the page it leads to lists exactly that many
   * @param consequence smaller comes first on the page
   * @param clock when it is due or how long it has waited, in words, or null
   */
  record Waiting(
      int count,
      String title,
      String href,
      String reason,
      @Nullable Clock clock,
      int consequence) {}

  /** A clock in words and how much it presses. */
  record Clock(String words, Pressure pressure) {}

  /** How much a clock presses. */
  enum Pressure {
    CALM,
    SOON,
    NOW
  }
}
