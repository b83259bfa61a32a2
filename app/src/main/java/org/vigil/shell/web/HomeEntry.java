package org.vigil.shell.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

@Component
class HomeEntry implements MenuEntry {
  @Override
  public String label() {
    return "Home";
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }
}
