package org.vigil.drugtesting.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.drugtesting.ReturnFilter;
import org.vigil.drugtesting.Returns;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

/** The room's place in the navigation, and on the home page while a return waits for somebody. */
@Component
class TestingEntry implements MenuEntry, HomeCard {
  private static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  private static final int CONSEQUENCE = 60;

  private final Returns returns;

  TestingEntry(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String label() {
    return "Testing on arrest";
  }

  @Override
  public String path() {
    return "/drug-testing";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public Set<Role> roles() {
    return ROLES;
  }

  @Override
  public String kind() {
    return "returns of drug testing";
  }

  @Override
  public List<Waiting> waitingFor(Actor actor) {
    if (ROLES.stream().noneMatch(actor::has)) {
      return List.of();
    }
    return List.of(
        new Waiting(
            returns.count(ReturnFilter.State.NOT_ASKED),
            "Returns of drug testing that do not add up",
            "/drug-testing/returns?state=NOT_ASKED",
            "Nobody has written down that the source was asked.",
            null,
            CONSEQUENCE),
        new Waiting(
            returns.count(ReturnFilter.State.HELD),
            "Returns of drug testing that are held",
            "/drug-testing/returns?state=HELD",
            "They do not count until a corrected file comes.",
            null,
            CONSEQUENCE + 1));
  }
}
