package org.vigil.shell;

import java.util.Set;

/**
 * Who is acting, for whom, and how far they see.
 *
 * @param username the account, or {@code vigil} when Vigil acts by itself
 * @param organisation the key of the organisation they act for
 */
public record Actor(
    String username, String displayName, String organisation, Set<Role> roles, Scope scope) {

  /** Vigil itself: after-commit work and jobs. */
  public static final Actor SYSTEM = new Actor("vigil", "Vigil", "vigil", Set.of(), Scope.SYSTEM);

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
