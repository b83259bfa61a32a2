package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;

/** What is typed after a command's name is taken at its word, or refused. */
class CommandTurnTest extends HouseTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TYPED = Pattern.compile("\\./vigil ([a-z][^`\\n]*)");

  @Autowired List<Command> commands;

  @Test
  void a_slip_in_the_name_of_an_option_is_told() {
    var said = new ByteArrayOutputStream();

    var result = turn(said, "count", "--hihg", "3");

    assertThat(result).isEqualTo(Command.Result.WRONG_USE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo("./vigil count has no option --hihg\n./vigil count [--high N]\n");
  }

  @Test
  void so_is_an_option_with_nothing_after_it() {
    var said = new ByteArrayOutputStream();

    var result = turn(said, "count", "--high");

    assertThat(result).isEqualTo(Command.Result.WRONG_USE);
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("nothing stands after --high\n");
  }

  @Test
  void what_is_typed_rightly_is_done() {
    var said = new ByteArrayOutputStream();

    assertThat(turn(said, "count", "--high", "3")).isEqualTo(Command.Result.DONE);
    assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("up to 3\n");
  }

  @Test
  void every_option_the_papers_show_is_one_its_command_knows() throws IOException {
    var unknown = new ArrayList<String>();
    int looked = 0;
    try (var papers = Files.walk(ROOT.resolve("docs"))) {
      for (var paper : papers.filter(file -> file.toString().endsWith(".md")).toList()) {
        looked += look(paper, unknown);
      }
    }
    looked += look(ROOT.resolve("README.md"), unknown);

    assertThat(unknown).isEmpty();
    assertThat(looked).isGreaterThan(10);
  }

  /** How many options were looked at. */
  private int look(Path paper, List<String> unknown) throws IOException {
    int looked = 0;
    for (var typed : TYPED.matcher(Files.readString(paper)).results().toList()) {
      var words = List.of(typed.group(1).strip().split("\\s+"));
      var command =
          Command.inMatchingOrder(commands).stream()
              .filter(one -> one.isNamedBy(words))
              .findFirst();
      if (command.isPresent()) {
        for (var option : CommandTurn.OPTION.matcher(typed.group(1)).results().toList()) {
          looked++;
          if (!option.group(1).equals("help")
              && !CommandTurn.options(command.get()).contains(option.group(1))) {
            unknown.add(paper + ": " + typed.group());
          }
        }
      }
    }
    return looked;
  }

  private static Command.Result turn(ByteArrayOutputStream said, String... typed) {
    var command = new Count();
    return CommandTurn.of(
        command, List.of(typed), new PrintStream(said, true, StandardCharsets.UTF_8), command::run);
  }

  private record Count() implements Command {
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
      return "./vigil count [--high N]";
    }

    @Override
    public Set<Role> whoseWork() {
      return ANYBODYS;
    }

    @Override
    public Result run(CommandLine line) {
      line.print("up to " + line.option("high").orElse("the end"));
      return Result.DONE;
    }
  }
}
