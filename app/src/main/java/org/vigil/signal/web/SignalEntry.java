package org.vigil.signal.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;
import org.vigil.signal.Signals;

/** The watch's place in the navigation, and on the home page while somebody still has to look. */
@Component
class SignalEntry implements MenuEntry, HomeCard {
  private static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  private static final int CONSEQUENCE = 10;

  private final Signals signals;

  SignalEntry(Signals signals) {
    this.signals = signals;
  }

  @Override
  public String label() {
    return "Signals";
  }

  @Override
  public String path() {
    return "/signals";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Set<Role> roles() {
    return ROLES;
  }

  @Override
  public int waiting(Actor actor) {
    return signals.notLookedAt();
  }

  @Override
  public String kind() {
    return "signals";
  }

  @Override
  public List<Waiting> waitingFor(Actor actor) {
    if (ROLES.stream().noneMatch(actor::has)) {
      return List.of();
    }
    return List.of(
        new Waiting(
            signals.notLookedAt(),
            "Signals nobody has looked at",
            "/signals?state=NOT_LOOKED_AT",
            "The watch found more than chance would bring, or a substance not seen before.",
            new Clock("look today by 17:00", Pressure.NOW),
            CONSEQUENCE));
  }
}
