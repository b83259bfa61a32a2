package org.vigil.monthlyupdate.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.IssueFilter;
import org.vigil.monthlyupdate.IssueLine;
import org.vigil.monthlyupdate.IssueList;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

/** The monthly update's place in the navigation, and on the home page while an issue waits for somebody. */
@Component
class MonthlyUpdateEntry implements MenuEntry, HomeCard {
  private static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  private static final int ORDER = 60;
  private static final int CONSEQUENCE = 40;

  private final IssueList issues;

  MonthlyUpdateEntry(IssueList issues) {
    this.issues = issues;
  }

  @Override
  public String label() {
    return "Monthly update";
  }

  @Override
  public String path() {
    return "/monthly-updates";
  }

  /** Pages that are of no one month. */
  @Override
  public List<String> alsoAt() {
    return List.of("/contributions", "/contributors", "/word-template");
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
    return "the monthly update";
  }

  @Override
  public List<Waiting> waitingFor(Actor actor) {
    if (ROLES.stream().noneMatch(actor::has)) {
      return List.of();
    }
    return issues.open().stream().map(MonthlyUpdateEntry::waiting).toList();
  }

  private static Waiting waiting(IssueLine line) {
    var path = "/monthly-updates/" + line.month();
    return line.state() == IssueFilter.State.STOPPED
        ? new Waiting(
            line.stoppedBy(),
            line.stoppedBy() == 1
                ? "Finding stops the " + line.label() + " update"
                : "Findings stop the " + line.label() + " update",
            path + "#stops",
            "It cannot go to the Responsible Authorities Groups until each is settled.",
            null,
            CONSEQUENCE)
        : new Waiting(
            1,
            "Monthly update on its way: " + line.label(),
            path,
            "Nothing stops it any more. It waits for the next step towards being issued.",
            null,
            CONSEQUENCE);
  }
}
