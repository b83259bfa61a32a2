package org.vigil.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after a command's name, taken apart: {@code --option value}, {@code --flag} and plain words. */
public record CommandLine(List<String> words, Map<String, String> options, PrintStream out) {

  static CommandLine parse(List<String> arguments, PrintStream out) {
    var words = new ArrayList<String>();
    var options = new LinkedHashMap<String, String>();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (argument.contains("=")) {
        options.put(
            argument.substring(2, argument.indexOf('=')),
            argument.substring(argument.indexOf('=') + 1));
      } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
        options.put(argument.substring(2), arguments.get(++i));
      } else {
        options.put(argument.substring(2), "");
      }
    }
    return new CommandLine(List.copyOf(words), Map.copyOf(options), out);
  }

  /**
   * What was typed after an option.
   *
   * @throws Command.WrongUse where the option was typed and nothing after it
   */
  public Optional<String> option(String name) {
    var value = options.get(name);
    if (value != null && value.isBlank()) {
      throw new Command.WrongUse("nothing stands after --" + name);
    }
    return Optional.ofNullable(value);
  }

  /** What was typed after an option that may stand alone; empty where it does. */
  public Optional<String> optionOrFlag(String name) {
    return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
  }

  public String required(String name) {
    return option(name).orElseThrow(() -> new Command.WrongUse("--" + name + " is missing"));
  }

  public boolean has(String flag) {
    return options.containsKey(flag);
  }

  public String word(int index, String what) {
    if (index >= words.size()) {
      throw new Command.WrongUse(what + " is missing");
    }
    return words.get(index);
  }

  public void print(String line) {
    out.println(line);
  }
}
