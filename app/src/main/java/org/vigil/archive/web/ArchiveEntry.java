package org.vigil.archive.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

/** The archive's place in the navigation. */
@Component
class ArchiveEntry implements MenuEntry {
  static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.CONSULTANT, Role.GOVERNANCE);
  private static final int ORDER = 75;

  @Override
  public String label() {
    return "Archive";
  }

  @Override
  public String path() {
    return "/archive";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Set<Role> roles() {
    return ROLES;
  }
}
