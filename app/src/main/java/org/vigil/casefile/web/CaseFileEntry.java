package org.vigil.casefile.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

@Component
class CaseFileEntry implements MenuEntry {
  @Override
  public String label() {
    return "Case files";
  }

  @Override
  public String path() {
    return "/case-files";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  }
}
