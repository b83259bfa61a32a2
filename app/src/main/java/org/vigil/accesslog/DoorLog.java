package org.vigil.accesslog;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vigil.shell.Account;
import org.vigil.shell.Accounts;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.DoorEvent;
import org.vigil.shell.DoorEvent.CommandRefused;
import org.vigil.shell.DoorEvent.CommandRun;
import org.vigil.shell.DoorEvent.SignInRefused;
import org.vigil.shell.DoorEvent.SignedIn;
import org.vigil.shell.DoorEvent.SignedOut;

/** Writes down who came, who was refused and who left. It runs inside the request: no entry, no entrance. */
@Component
class DoorLog {
  private static final String NOBODY_KNOWN = "not known";
  private static final int LONGEST_NAME = 100;

  private final AccessLog log;
  private final Accounts accounts;

  DoorLog(AccessLog log, Accounts accounts) {
    this.log = log;
    this.accounts = accounts;
  }

  @EventListener
  void on(DoorEvent event) {
    Acting.run(
        Actor.SYSTEM,
        () -> {
          switch (event) {
            case SignedIn in ->
                log.record(
                    in.username(),
                    in.organisation(),
                    Access.of(AccessAction.SIGN_IN).seeing(in.how()));
            case CommandRun run ->
                log.record(
                    run.username(),
                    run.organisation(),
                    Access.of(AccessAction.OPERATION).seeing(run.command()).because(run.purpose()));
            case CommandRefused not ->
                log.record(
                    not.username(),
                    not.organisation(),
                    Access.of(AccessAction.REFUSED)
                        .seeing(not.command())
                        .because(not.purpose())
                        .ending("refused: not their role"));
            case SignedOut out ->
                log.record(out.username(), out.organisation(), Access.of(AccessAction.SIGN_OUT));
            case SignInRefused refused -> refused(refused);
          }
        });
  }

  /** A name nobody has may be a password typed in the wrong field, so it is kept where it can be erased. */
  private void refused(SignInRefused event) {
    var access = Access.of(AccessAction.SIGN_IN_REFUSED).ending("refused: " + event.why());
    var account = accounts.find(event.username());
    log.record(
        account.map(Account::username).orElse(NOBODY_KNOWN),
        account.map(Account::organisation).orElse(NOBODY_KNOWN),
        account.isPresent() ? access : access.withErasable(shortened(event.username())));
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
