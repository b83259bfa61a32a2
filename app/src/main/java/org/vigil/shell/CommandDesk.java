package org.vigil.shell;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds the command that was typed, asks who is acting where people's data are touched, and runs it. */
@Component
final class CommandDesk {
  private static final Logger LOGGER = LoggerFactory.getLogger(CommandDesk.class);
  private static final String DATABASE_GONE =
      "The database went away in the middle. What was acknowledged above is kept; give the command again, and nothing is done twice.";

  private final List<Command> commands;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final PrintStream out;

  CommandDesk(List<Command> commands, Accounts accounts, ApplicationEventPublisher events) {
    this.events = events;
    this.commands = Command.inMatchingOrder(commands);
    this.accounts = accounts;
    this.out = System.out;
  }

  Command.Result run(List<String> arguments) {
    var found = find(arguments);
    if (found.isEmpty()) {
      out.println(overview());
      return arguments.getFirst().equals("help") ? Command.Result.DONE : Command.Result.WRONG_USE;
    }
    var command = found.get();
    return CommandTurn.of(command, arguments, out, line -> asWhoeverMay(command, line));
  }

  private Command.Result asWhoeverMay(Command command, CommandLine line) {
    try {
      if (!command.touchesPeople(line) && !line.has("as") && !line.has("purpose")) {
        return Acting.as(Actor.SYSTEM, () -> command.run(line));
      }
      return asSomebody(command, line);
    } catch (DataAccessResourceFailureException | TransactionException databaseGone) {
      LOGGER.debug("{} was cut short", command.name(), databaseGone);
      out.println(DATABASE_GONE);
      return Command.Result.TRY_AGAIN;
    }
  }

  private Optional<Command> find(List<String> arguments) {
    return commands.stream().filter(command -> command.isNamedBy(arguments)).findFirst();
  }

  private Command.Result asSomebody(Command command, CommandLine line) {
    var purpose = line.required("purpose");
    var actor = actor(line);
    if (command.whoseWork().stream().noneMatch(actor::has)) {
      events.publishEvent(
          new DoorEvent.CommandRefused(
              actor.username(), actor.organisation(), command.name(), purpose));
      out.println(
          "%s may not do this. It is for: %s."
              .formatted(
                  actor.username(),
                  command.whoseWork().stream()
                      .sorted()
                      .map(Role::label)
                      .collect(Collectors.joining(", "))));
      return Command.Result.REFUSED;
    }
    events.publishEvent(
        new DoorEvent.CommandRun(actor.username(), actor.organisation(), command.name(), purpose));
    return Acting.as(actor, () -> command.run(line));
  }

  private Actor actor(CommandLine line) {
    var username = line.required("as");
    return accounts
        .find(username)
        .filter(account -> !account.disabled())
        .map(Account::actor)
        .orElseThrow(() -> new Command.WrongUse("there is no account \"" + username + "\""));
  }

  private String overview() {
    var text = new StringBuilder("Usage: ./vigil COMMAND [options]\n\n");
    text.append("  %-18s %s%n".formatted("serve", "the real thing"));
    commands.stream()
        .sorted(Comparator.comparing(Command::name))
        .forEach(
            command -> text.append("  %-18s %s%n".formatted(command.name(), command.summary())));
    text.append(
        "\n./vigil COMMAND --help says more of each. Exit status: 0 done, 1 data refused, 2 wrong use, 3 try again later.");
    return text.toString();
  }
}
