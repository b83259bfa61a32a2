package org.vigil.figures.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

@Component
class ReleasesEntry implements MenuEntry {
  @Override
  public String label() {
    return "Releases";
  }

  @Override
  public String path() {
    return "/ledger";
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.ANALYST, Role.CONSULTANT, Role.GOVERNANCE);
  }
}
