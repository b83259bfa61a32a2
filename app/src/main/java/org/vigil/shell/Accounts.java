package org.vigil.shell;

import java.util.Optional;

/** The people who may sign in; the partner room keeps them. */
public interface Accounts {
  Optional<Account> find(String username);

  /** Puts a password of their own in place of the one somebody has. It is written into the access log. */
  void setPassword(String username, String passwordHash);

  /** Puts a code generator in place where there is none. It is written into the access log. */
  void setCodeSecret(String username, String secret);

  /** Notes that the code of this time step was used; false when it, or a later one, was used before. */
  boolean useCode(String username, long timeStep);

  /** Consumes a one-time link; the account it was made for, or empty when unknown, used or out of date. */
  Optional<Account> useLink(String token);
}
