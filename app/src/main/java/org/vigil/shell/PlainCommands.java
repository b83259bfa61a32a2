package org.vigil.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Runs the commands that do without the house. */
final class PlainCommands {
  private PlainCommands() {}

  /** How it ended; empty where the words name no such command. */
  static Optional<Command.Result> run(List<String> arguments, PrintStream out) {
    for (var command : ServiceLoader.load(PlainCommand.class)) {
      var name = List.of(command.name().split(" "));
      if (arguments.size() >= name.size() && arguments.subList(0, name.size()).equals(name)) {
        return Optional.of(run(command, arguments.subList(name.size(), arguments.size()), out));
      }
    }
    return Optional.empty();
  }

  private static Command.Result run(Command command, List<String> words, PrintStream out) {
    var line = CommandLine.parse(words, out);
    if (line.has("help")) {
      out.println(command.help());
      return Command.Result.DONE;
    }
    try {
      return command.run(line);
    } catch (Command.WrongUse wrong) {
      out.println(wrong.getMessage());
      out.println(command.help());
      return Command.Result.WRONG_USE;
    }
  }
}
