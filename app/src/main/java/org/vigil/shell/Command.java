package org.vigil.shell;

import java.util.List;
import java.util.Set;

/** One thing {@code ./vigil} can do from the command line. Every bean of this type is found by its name. */
public interface Command {
  /** No role is needed, and nobody has to be named. */
  Set<Role> ANYBODYS = Set.of();

  /** What is typed after {@code ./vigil}; may be two words, as {@code log verify}. */
  String name();

  /** Whether the words typed begin with this command's name. */
  default boolean isNamedBy(List<String> arguments) {
    var words = List.of(name().split(" "));
    return arguments.size() >= words.size() && arguments.subList(0, words.size()).equals(words);
  }

  /** One line for the list of commands. */
  String summary();

  /** What {@code --help} prints. */
  String help();

  /**
   * Whose work this is: the roles of which somebody needs one to run it, as on the page that does the same. {@link #ANYBODYS}
   * where it neither reads nor changes people's data, and decides and releases nothing.
   */
  Set<Role> whoseWork();

  /** Whether this command reads or changes people's data, and so needs {@code --as USER --purpose TEXT}. */
  default boolean touchesPeople() {
    return !whoseWork().isEmpty();
  }

  /** Whether it does so as it was typed: one command may do a thing that does and a thing that does not. */
  default boolean touchesPeople(CommandLine line) {
    return touchesPeople();
  }

  Result run(CommandLine line);

  /** How it ended; the number is the exit status. */
  enum Result {
    DONE(0),
    /** The data were refused; the reasons have been printed. */
    REFUSED(1),
    WRONG_USE(2),
    /** Something stood in the way that will pass. */
    TRY_AGAIN(Launch.TRY_AGAIN);

    private final int exitStatus;

    Result(int exitStatus) {
      this.exitStatus = exitStatus;
    }

    public int exitStatus() {
      return exitStatus;
    }
  }

  /** Words a command cannot work with; the message is printed with the command's help. */
  final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUse(String message) {
      super(message);
    }
  }

  /** Names in the order they are matched: longer first, so that {@code log verify} wins over {@code log}. */
  static List<Command> inMatchingOrder(List<Command> commands) {
    return commands.stream()
        .sorted((a, b) -> Integer.compare(b.name().split(" ").length, a.name().split(" ").length))
        .toList();
  }
}
