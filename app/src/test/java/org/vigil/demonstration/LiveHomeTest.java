package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.vigil.Vigil;
import org.vigil.monthlyupdate.DemonstrationYear;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.HomeIsLive;
import org.vigil.shell.Installation;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;
import org.vigil.shell.VigilHome;

/** A Vigil that people use is never taken for a demonstration, and never emptied as one by mistake. Has a home of its own. */
class LiveHomeTest {
  private static final Actor ANALYST =
      new Actor("live-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  @Test
  void
      a_home_with_an_issue_or_an_account_is_live_and_what_people_put_there_is_counted_before_it_goes()
          throws IOException {
    var house = open();
    try (house) {
      var storyteller = house.getBean(Storyteller.class);
      assertThat(storyteller.isLive()).as("nothing is here yet").isFalse();

      Acting.run(Storyteller.TELLER, () -> open(house, 0));
      assertThat(storyteller.isLive())
          .as("a demonstration broken off in its first month")
          .isFalse();

      Acting.run(ANALYST, () -> open(house, 1));
      assertThat(storyteller.isLive()).as("an issue somebody opened").isTrue();

      firstAccount(house);
      assertThatThrownBy(() -> start(house).run(new DefaultApplicationArguments()))
          .isInstanceOf(HomeIsLive.class)
          .hasMessageStartingWith("This VIGIL_HOME is in use");
      assertThat(house.getBean(Installation.class).demonstrationDay()).isEmpty();

      var emptying = house.getBean(Emptying.class);
      assertThat(emptying.empty(true))
          .isEqualTo(
              new Emptying.Outcome.Refused("This Vigil is no demonstration. Nothing was removed."));

      // As one that moved in before it was asked.
      house.getBean(Installation.class).setDemonstrationDay(DemonstrationCounty.TODAY);
      assertThat(emptying.empty(false))
          .isEqualTo(
              new Emptying.Outcome.Refused(
                  "People have added to this demonstration: 1 account, 1 entry of the monthly update. If all of it was practice, say --with-practice. Nothing was removed."));

      var outbox = house.getBean(VigilHome.class).outbox();
      Files.writeString(outbox.resolve("held-ambulance-1.csv"), "typed in practice");
      assertThat(emptying.empty(true)).isInstanceOf(Emptying.Outcome.Emptied.class);
      assertThat(outbox).isEmptyDirectory();
    }
  }

  private static void open(ConfigurableApplicationContext house, int month) {
    house
        .getBean(IssueDesk.class)
        .open(DemonstrationYear.of(DemonstrationYear.months().get(month)));
  }

  /** Nobody can be named where there is nobody yet; the first adds the others. */
  private static void firstAccount(ConfigurableApplicationContext house) {
    var add = house.getBean("userAdd", Command.class);
    var analyst = addUser("analyst");
    assertThat(add.touchesPeople(analyst)).isFalse();
    assertThat(Acting.as(Actor.SYSTEM, () -> add.run(analyst))).isEqualTo(Command.Result.REFUSED);
    assertThat(house.getBean(People.class).nobodyYet()).isTrue();
    var administrator = addUser("administrator,analyst");
    assertThat(Acting.as(Actor.SYSTEM, () -> add.run(administrator)))
        .isEqualTo(Command.Result.DONE);
    assertThat(add.touchesPeople(administrator)).isTrue();
  }

  private static CommandLine addUser(String roles) {
    return new CommandLine(
        List.of("live-analyst"), Map.of("organisation", "unit", "role", roles), System.out);
  }

  private static DemonstrationStart start(ConfigurableApplicationContext house) {
    return new DemonstrationStart(
        house.getBean(Storyteller.class),
        house.getBean(DemonstrationUsers.class),
        house.getBean(IssueDesk.class),
        house.getEnvironment());
  }

  private static ConfigurableApplicationContext open() throws IOException {
    var homes = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
    var before = System.getProperty("vigil.home");
    System.setProperty("vigil.home", Files.createTempDirectory(homes, "live").toString());
    try {
      var spring = new SpringApplication(Vigil.class);
      spring.setWebApplicationType(WebApplicationType.NONE);
      spring.setLazyInitialization(true);
      spring.setDefaultProperties(Map.of("vigil.command", true));
      return spring.run("--logging.level.root=warn");
    } finally {
      if (before == null) {
        System.clearProperty("vigil.home");
      } else {
        System.setProperty("vigil.home", before);
      }
    }
  }
}
