package org.vigil.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

class UserPasswordCommandTest extends HouseTest {
  @Autowired People people;
  @Autowired AccountDesk desk;

  private final String name = "password-" + UUID.randomUUID().toString().substring(0, 8);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void it_prints_a_password_that_works_once_within_three_days() {
    people.add(name, "Forgetful", "unit", Set.of(Role.ANALYST));

    assertThat(run()).isEqualTo(Command.Result.DONE);

    assertThat(said())
        .matches(
            "One-time password of %s, to be used within 72 hours: [A-Za-z0-9_-]{32}"
                .formatted(name));
    var account = people.find(name).orElseThrow();
    assertThat(account.mustChangePassword()).isTrue();
    assertThat(account.passwordUntil())
        .isBetween(
            Instant.now().plus(Duration.ofHours(71)), Instant.now().plus(Duration.ofHours(72)));
  }

  @Test
  void nobody_and_whoever_is_out_get_none() {
    assertThat(run()).isEqualTo(Command.Result.REFUSED);
    assertThat(said()).isEqualTo("There is no account \"%s\".".formatted(name));

    people.add(name, "Gone", "unit", Set.of(Role.ANALYST));
    people.disable(name);
    said.reset();

    assertThat(run()).isEqualTo(Command.Result.REFUSED);
    assertThat(said()).isEqualTo("The account \"%s\" is closed.".formatted(name));
    assertThat(people.find(name).orElseThrow().passwordHash()).isNull();
  }

  private Command.Result run() {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Acting.as(
        Actor.SYSTEM,
        () ->
            new UserPasswordCommand(people, desk)
                .run(new CommandLine(List.of(name), Map.of(), out)));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8).strip();
  }
}
