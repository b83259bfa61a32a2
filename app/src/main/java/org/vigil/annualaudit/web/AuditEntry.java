package org.vigil.annualaudit.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

@Component
class AuditEntry implements MenuEntry {
  @Override
  public String label() {
    return "Annual audit";
  }

  @Override
  public String path() {
    return "/annual-audit";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  }
}
