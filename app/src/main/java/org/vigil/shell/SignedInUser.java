package org.vigil.shell;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a session. It holds no secret once signed in. */
public final class SignedInUser implements UserDetails {
  private static final long serialVersionUID = 1;

  private final transient Account account;

  SignedInUser(Account account) {
    this.account = account;
  }

  public Actor actor() {
    return account.actor();
  }

  public Account account() {
    return account;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  /** What someone may do once both factors are shown. */
  List<GrantedAuthority> roleAuthorities() {
    return account.roles().stream()
        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
        .toList();
  }

  @Override
  public @Nullable String getPassword() {
    return account.passwordHash();
  }

  @Override
  public String getUsername() {
    return account.username();
  }

  @Override
  public boolean isEnabled() {
    return !account.disabled();
  }
}
