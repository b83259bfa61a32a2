package org.vigil.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What sign-in needs to know of a person with an account.
 *
 * @param passwordHash never the password; null until one is set
 * @param codeSecret the shared secret of the code generator, in Base32; null until one is set up
 * @param mustChangePassword whether the password is a one-time password
 * @param passwordUntil when a one-time password stops opening anything; null for a password of one's own
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
    @Nullable Instant passwordUntil,
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

  boolean isPasswordOver(Instant now) {
    return passwordUntil != null && !now.isBefore(passwordUntil);
  }

  /**
   * What a session rests on, as a digest: another one as soon as the organisation, the roles, the password or the code
   * generator is another.
   */
  String standing() {
    var rests =
        String.join("\n", username, organisation, new TreeSet<>(roles).toString())
            + "\n"
            + passwordHash
            + "\n"
            + codeSecret;
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(rests.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Account withoutSecrets() {
    return new Account(
        username,
        displayName,
        organisation,
        organisationName,
        roles,
        null,
        null,
        mustChangePassword,
        passwordUntil,
        disabled);
  }

  @Override
  public String toString() {
    return "Account[" + username + "]";
  }
}
