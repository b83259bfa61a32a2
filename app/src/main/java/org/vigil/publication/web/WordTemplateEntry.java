package org.vigil.publication.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

/** The Word template's place in the navigation of an administrator; others come to it from the monthly update. */
@Component
class WordTemplateEntry implements MenuEntry {
  private static final int ORDER = 75;

  @Override
  public String label() {
    return "Word template";
  }

  @Override
  public String path() {
    return "/word-template";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.ADMINISTRATOR);
  }
}
