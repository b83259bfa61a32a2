package org.vigil.accesslog.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

@Component
class AccessLogEntry implements MenuEntry {
  @Override
  public String label() {
    return "Access log";
  }

  @Override
  public String path() {
    return "/access-log";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.GOVERNANCE);
  }
}
