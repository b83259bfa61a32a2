package org.vigil.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One command's turn: its words taken apart, its help where asked for or where the words are wrong. */
final class CommandTurn {
  /** An option as it is typed, and as help tells of it. */
  static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z][a-z-]*)");

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
      refuseUnknown(command, line);
      return run.apply(line);
    } catch (Command.WrongUse wrong) {
      out.println(wrong.getMessage());
      out.println(command.help());
      return Command.Result.WRONG_USE;
    }
  }

  /** A slip in an option's name is told, and not taken for its absence. */
  private static void refuseUnknown(Command command, CommandLine line) {
    var known = options(command);
    line.options().keySet().stream()
        .filter(option -> !known.contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new Command.WrongUse(
                  "./vigil " + command.name() + " has no option --" + option);
            });
  }

  /** Those its help tells of; so none works that nobody is told of. */
  static Set<String> options(Command command) {
    var options =
        OPTION
            .matcher(command.help())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    if (command.touchesPeople()) {
      options.addAll(Set.of("as", "purpose"));
    }
    return options;
  }
}
