package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.vigil.HouseTest;

class CommandDeskTest extends HouseTest {
  @Autowired Accounts accounts;

  @Test
  void a_command_whose_database_goes_away_says_so_in_a_sentence_and_may_be_given_again() {
    for (var gone :
        List.of(
            new DataAccessResourceFailureException("the connection is closed"),
            new CannotCreateTransactionException("no connection"))) {
      var said = new ByteArrayOutputStream();
      var out = System.out;
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      try {
        var desk = new CommandDesk(List.of(new Interrupted(gone)), accounts, event -> {});

        assertThat(desk.run(List.of("count"))).isEqualTo(Command.Result.TRY_AGAIN);
      } finally {
        System.setOut(out);
      }
      assertThat(said.toString(StandardCharsets.UTF_8).strip())
          .isEqualTo(
              "The database went away in the middle. What was acknowledged above is kept; give the command again, and nothing is done twice.");
    }
    assertThat(Command.Result.TRY_AGAIN.exitStatus()).isEqualTo(3);
  }

  private record Interrupted(RuntimeException by) implements Command {
    @Override
    public String name() {
      return "count";
    }

    @Override
    public String summary() {
      return "counts";
    }

    @Override
    public String help() {
      return "./vigil count";
    }

    @Override
    public Set<Role> whoseWork() {
      return ANYBODYS;
    }

    @Override
    public Result run(CommandLine line) {
      throw by;
    }
  }
}
