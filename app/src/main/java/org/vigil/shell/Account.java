package org.vigil.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sign-in needs to know of a person with an account.
 *
 * @param passwordHash never the password; null until one is set
 * @param codeSecret the shared secret of the code generator, in Base32; null until one is set up
 */
public record Account(
    String username,
    String displayName,
    String organisation,
    String organisationName,
    Set<Role> roles,
    @Nullable String passwordHash,
    @Nullable String codeSecret,
    boolean mustChangePassword,
    boolean disabled) {

  public Actor actor() {
    var scope =
        roles.stream()
            .map(Role::scope)
            .filter(s -> s == Scope.UNIT)
            .findFirst()
            .orElse(Scope.PARTNER);
    return new Actor(username, displayName, organisation, roles, scope);
  }

  @Override
  public String toString() {
    return "Account[" + username + "]";
  }
}
