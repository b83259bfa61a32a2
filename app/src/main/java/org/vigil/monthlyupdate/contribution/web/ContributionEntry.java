package org.vigil.monthlyupdate.contribution.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.ContributionFilter;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.Role;

/** On the home page while replies wait to be read, or contributions are late. */
@Component
class ContributionEntry implements HomeCard {
  private static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  private static final int CONSEQUENCE = 45;
  private final Contributions contributions;

  ContributionEntry(Contributions contributions) {
    this.contributions = contributions;
  }

  @Override
  public String kind() {
    return "contributions";
  }

  @Override
  public boolean isOpenTo(Actor actor) {
    return ROLES.stream().anyMatch(actor::has);
  }

  @Override
  public List<Waiting> waitingFor(Actor actor) {
    if (!isOpenTo(actor)) {
      return List.of();
    }
    var waiting = new ArrayList<Waiting>();
    int came = count(State.CAME);
    if (came > 0) {
      waiting.add(
          new Waiting(
              came,
              came == 1 ? "Contribution came" : "Contributions came",
              "/contributions?state=CAME",
              "Each is to be read and taken into its item, or refused.",
              null,
              CONSEQUENCE));
    }
    int late = count(State.LATE);
    if (late > 0) {
      waiting.add(
          new Waiting(
              late,
              late == 1 ? "Contribution is late" : "Contributions are late",
              "/contributions?state=LATE",
              "The day it was due is over, and nothing has come.",
              null,
              CONSEQUENCE));
    }
    return waiting;
  }

  private int count(State state) {
    return contributions
        .all(new ContributionFilter(state, "", "", ContributionFilter.Sort.DUE))
        .size();
  }
}
