package org.vigil.partner;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.accesslog.AccessLog;
import org.vigil.shell.Role;

/** Changes who may sign in; no change without its entry in the access log. */
@Component
class AccountDesk {
  private final People people;
  private final AccessLog accessLog;
  private final TransactionTemplate transaction;

  AccountDesk(People people, AccessLog accessLog, TransactionTemplate transaction) {
    this.people = people;
    this.accessLog = accessLog;
    this.transaction = transaction;
  }

  /** Adds somebody; the password that works once. */
  String add(String username, String displayName, String organisation, Set<Role> roles) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              people.add(username, displayName, organisation, roles);
              var password = people.giveOneTimePassword(username);
              note(
                  username,
                  "Account added: "
                      + roles.stream().sorted().map(Role::label).collect(Collectors.joining(", ")));
              return password;
            }));
  }

  void disable(String username) {
    transaction.executeWithoutResult(
        status -> {
          people.disable(username);
          note(username, "Account closed");
        });
  }

  /** A new password that works once, in place of the one they have. */
  String newPassword(String username) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var password = people.giveOneTimePassword(username);
              note(username, "One-time password given");
              return password;
            }));
  }

  private void note(String username, String what) {
    accessLog.record(People.changed(username, what));
  }
}
