package org.vigil.demonstration.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

@Component
@ConditionalOnProperty(name = "vigil.demonstration", havingValue = "true")
class DemonstrationEntry implements MenuEntry {
  @Override
  public String label() {
    return "Demonstration";
  }

  @Override
  public String path() {
    return "/demonstration";
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.ANALYST, Role.ADMINISTRATOR);
  }
}
