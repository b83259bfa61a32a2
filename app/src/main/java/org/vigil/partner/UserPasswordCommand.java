package org.vigil.partner;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

/** A new one-time password, where one was forgotten or not used in time. The code generator stays as it is. */
@Component
class UserPasswordCommand implements Command {
  private final People people;
  private final AccountDesk desk;

  UserPasswordCommand(People people, AccountDesk desk) {
    this.people = people;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "user password";
  }

  @Override
  public String summary() {
    return "give someone a new password that works once";
  }

  @Override
  public String help() {
    return """
    ./vigil user password NAME --as USER --purpose TEXT
    Prints a password that works once, within %d hours, in place of the one they have; wherever they are signed in, they are
    signed out. Their code generator stays as it is. While nobody has ever signed in nobody has to be named."""
        .formatted(People.ONE_TIME.toHours());
  }

  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ADMINISTRATOR);
  }

  /** The first administrator's password may have gone unused until it ended: there is nobody yet who could be named. */
  @Override
  public boolean touchesPeople(CommandLine line) {
    return !people.nobodyCameIn();
  }

  @Override
  public Result run(CommandLine line) {
    var username = line.word(0, "the name of the account");
    var account = people.find(username);
    if (account.isEmpty()) {
      line.print("There is no account \"" + username + "\".");
      return Result.REFUSED;
    }
    if (account.get().disabled()) {
      line.print("The account \"" + username + "\" is closed.");
      return Result.REFUSED;
    }
    line.print(
        "One-time password of %s, to be used within %d hours: %s"
            .formatted(username, People.ONE_TIME.toHours(), desk.newPassword(username)));
    return Result.DONE;
  }
}
