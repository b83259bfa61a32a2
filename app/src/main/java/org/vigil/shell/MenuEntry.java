package org.vigil.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A room's place in the navigation, shown to those with one of its roles. */
public interface MenuEntry {
  String label();

  String path();

  /** Where else its pages are, besides under its path. */
  default List<String> alsoAt() {
    return List.of();
  }

  /** Whether the page at {@code address} is one of its pages. */
  default boolean holds(String address) {
    return Stream.concat(Stream.of(path()), alsoAt().stream())
        .anyMatch(path -> address.equals(path) || address.startsWith(path + "/"));
  }

  /** Smaller stands further left. */
  int order();

  Set<Role> roles();

  /** How many things wait there for {@code actor}; 0 shows no number. */
  default int waiting(Actor actor) {
    return 0;
  }
}
