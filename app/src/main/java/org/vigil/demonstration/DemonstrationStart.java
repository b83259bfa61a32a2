package org.vigil.demonstration;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.shell.Acting;
import org.vigil.shell.HomeIsLive;
import org.vigil.shell.Words;

/** Opens a demonstration: tells the county where it has not been told, then prints the address and the ways in. */
@Component
@ConditionalOnProperty(name = "vigil.demonstration", havingValue = "true")
class DemonstrationStart implements ApplicationRunner {
  private final Storyteller storyteller;
  private final DemonstrationUsers users;
  private final IssueDesk updates;
  private final Environment environment;
  private final PrintStream out = System.out;

  DemonstrationStart(
      Storyteller storyteller,
      DemonstrationUsers users,
      IssueDesk updates,
      Environment environment) {
    this.storyteller = storyteller;
    this.users = users;
    this.updates = updates;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (storyteller.isLive()) {
      throw new HomeIsLive();
    }
    var today = storyteller.toldUntil();
    if (today.isEmpty() || today.get().isBefore(DemonstrationCounty.TODAY)) {
      out.println("Telling ten years of an invented county. Nobody in it is real.");
      var told = storyteller.tellUntil(DemonstrationCounty.TODAY, line -> out.println("  " + line));
      out.println("  " + told.sentence());
      out.println("  " + told.steps());
    }
    Acting.as(Storyteller.TELLER, updates::openDemonstration);
    var address =
        "http://localhost:"
            + environment.getProperty(
                "local.server.port", environment.getProperty("server.port", "8080"));
    out.println();
    out.println(
        "Vigil is open at "
            + address
            + ". Demonstration: not real deaths; today is "
            + Words.day(storyteller.toldUntil().orElse(DemonstrationCounty.TODAY))
            + ".");
    out.println("Each link signs one person in, once, within twelve hours:");
    users.links(address).forEach(line -> out.println("  " + line));
    out.println("./vigil demo --day tells the next day; Ctrl+C closes Vigil.");
  }
}
