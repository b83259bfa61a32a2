package org.vigil.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The account behind a session, as it stood when the session began. It holds no secret. */
public final class SignedInUser implements AuthenticatedPrincipal {
  private final Account account;
  private final String standing;
  private final Instant since;

  SignedInUser(Account account, Instant since) {
    this.account = account.withoutSecrets();
    this.standing = account.standing();
    this.since = since;
  }

  public Actor actor() {
    return account.actor();
  }

  public Account account() {
    return account;
  }

  @Override
  public String getName() {
    return account.username();
  }

  Instant since() {
    return since;
  }

  /** Whether the session may go on: the account is open and what the session rests on has not changed. */
  boolean isStill(Account now) {
    return !now.disabled() && standing.equals(now.standing());
  }

  boolean isOlderThan(Duration longest, Instant now) {
    return !now.isBefore(since.plus(longest));
  }

  /** What someone may do once both factors are shown. */
  List<GrantedAuthority> roleAuthorities() {
    return account.roles().stream()
        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
        .toList();
  }
}
