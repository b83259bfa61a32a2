package org.vigil.circulation.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.circulation.Dispatches;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

/** Circulation's place in the navigation, and on the home page while an address no longer works. */
@Component
class CirculationEntry implements MenuEntry, HomeCard {
  private static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  private static final int ORDER = 70;
  private static final int CONSEQUENCE = 60;

  private final Dispatches dispatches;

  CirculationEntry(Dispatches dispatches) {
    this.dispatches = dispatches;
  }

  @Override
  public String label() {
    return "Circulation";
  }

  @Override
  public String path() {
    return "/circulation";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Set<Role> roles() {
    return ROLES;
  }

  @Override
  public String kind() {
    return "circulation";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Waiting> waitingFor(Actor actor) {
    if (ROLES.stream().noneMatch(actor::has)) {
      return List.of();
    }
    int bounced = dispatches.bounced().size();
    return bounced == 0
        ? List.of()
        : List.of(
            new Waiting(
                bounced,
                bounced == 1 ? "Address no longer works" : "Addresses no longer work",
                "/circulation/groups#bounced",
                "What was sent there came back, so they have not been told.",
                null,
                CONSEQUENCE));
  }
}
