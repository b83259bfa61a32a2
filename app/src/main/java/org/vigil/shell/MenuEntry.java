package org.vigil.shell;

import java.util.Set;

/** A room's place in the navigation, shown to those with one of its roles. */
public interface MenuEntry {
  String label();

  String path();

  /** Smaller stands further left. */
  int order();

  Set<Role> roles();

  /** How many things wait there for {@code actor}; 0 shows no number. */
  default int waiting(Actor actor) {
    return 0;
  }
}
