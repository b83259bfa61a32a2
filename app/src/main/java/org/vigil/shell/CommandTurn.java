package org.vigil.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** One command's turn: its words taken apart, its help where asked for or where the words are wrong. */
final class CommandTurn {
  private CommandTurn() {}

  static Command.Result of(
      Command command,
      List<String> arguments,
      PrintStream out,
      Function<CommandLine, Command.Result> run) {
    int length = command.name().split(" ").length;
    var line = CommandLine.parse(arguments.subList(length, arguments.size()), out);
    if (line.has("help")) {
      out.println(command.help());
      return Command.Result.DONE;
    }
    try {
      return run.apply(line);
    } catch (Command.WrongUse wrong) {
      out.println(wrong.getMessage());
      out.println(command.help());
      return Command.Result.WRONG_USE;
    }
  }
}
