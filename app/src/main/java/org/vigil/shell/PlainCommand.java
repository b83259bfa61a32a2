package org.vigil.shell;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * A command that works on files alone: no database is started for it, and nobody's data here are touched. It is also a bean, so that the list of
 * commands has it; its constructor takes nothing.
 */
public interface PlainCommand extends Command {

  @Override
  default Set<Role> whoseWork() {
    return ANYBODYS;
  }

  /** The one the words typed name; of several the one with the longest name. */
  static Optional<Command> find(List<String> arguments) {
    var commands =
        ServiceLoader.load(PlainCommand.class).stream()
            .map(provider -> (Command) provider.get())
            .toList();
    return Command.inMatchingOrder(commands).stream()
        .filter(command -> command.isNamedBy(arguments))
        .findFirst();
  }
}
