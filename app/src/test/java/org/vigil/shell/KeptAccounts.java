package org.vigil.shell;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Accounts kept in memory. */
final class KeptAccounts implements Accounts {
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, Long> steps = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  /** An analyst of the unit, with a password and a code generator of their own. */
  static Account analyst(String username, String password) {
    return new Account(
        username,
        "Analyst",
        "unit",
        "Community Safety Unit",
        EnumSet.of(Role.ANALYST),
        password,
        OneTimeCodes.newSecret(),
        false,
        null,
        false);
  }

  KeptAccounts keep(Account account) {
    accounts.put(account.username(), account);
    return this;
  }

  Account get(String username) {
    return find(username).orElseThrow();
  }

  int timesAsked() {
    return asked.get();
  }

  @Override
  public Optional<Account> find(String username) {
    asked.incrementAndGet();
    return Optional.ofNullable(accounts.get(username));
  }

  @Override
  public void setPassword(String username, String passwordHash) {
    var now = get(username);
    keep(changed(now, now.roles(), now.organisation(), passwordHash, now.codeSecret(), false));
  }

  @Override
  public void setCodeSecret(String username, String secret) {
    var now = get(username);
    keep(changed(now, now.roles(), now.organisation(), now.passwordHash(), secret, now.disabled()));
  }

  void close(String username) {
    var now = get(username);
    keep(changed(now, now.roles(), now.organisation(), now.passwordHash(), now.codeSecret(), true));
  }

  void move(String username, String organisation, Set<Role> roles) {
    var now = get(username);
    keep(changed(now, roles, organisation, now.passwordHash(), now.codeSecret(), false));
  }

  @Override
  public boolean useCode(String username, long timeStep) {
    var before = steps.getOrDefault(username, Long.MIN_VALUE);
    if (timeStep <= before) {
      return false;
    }
    steps.put(username, timeStep);
    return true;
  }

  @Override
  public Optional<Account> useLink(String token) {
    return Optional.ofNullable(accounts.get(token));
  }

  private static Account changed(
      Account now,
      Set<Role> roles,
      String organisation,
      @Nullable String passwordHash,
      @Nullable String codeSecret,
      boolean disabled) {
    return new Account(
        now.username(),
        now.displayName(),
        organisation,
        now.organisationName(),
        roles,
        passwordHash,
        codeSecret,
        false,
        null,
        disabled);
  }
}
