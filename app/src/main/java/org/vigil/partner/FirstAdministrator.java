package org.vigil.partner;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** The first start of a live Vigil makes one administrator, and says the one-time password once, on the console. */
@Component
@ConditionalOnProperty(name = "vigil.demonstration", havingValue = "false")
class FirstAdministrator implements ApplicationRunner {
  private static final String USERNAME = "administrator";

  private final People people;
  private final AccountDesk desk;

  FirstAdministrator(People people, AccountDesk desk) {
    this.people = people;
    this.desk = desk;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!people.nobodyYet()) {
      return;
    }
    var password =
        Acting.as(
            Actor.SYSTEM,
            () -> desk.add(USERNAME, "Administrator", "unit", Set.of(Role.ADMINISTRATOR)));
    System.out.printf(
        """

        This Vigil has no accounts yet. One was made:
          name      %s
          password  %s   (works once, within %d hours; you will choose your own, then set up a code generator)

        Where it was not used in time: ./vigil user password %s

        """,
        USERNAME, password, People.ONE_TIME.toHours(), USERNAME);
  }
}
