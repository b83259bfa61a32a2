package org.vigil.shell;

import java.util.Locale;

/** A setting that is missing or makes no sense beside the others, by the name of its environment variable. */
final class WrongSetting extends StartRefused {
  private static final long serialVersionUID = 1;

  private WrongSetting(String message, String whatToDo) {
    super(message, whatToDo);
  }

  /**
   * @param name as {@code vigil.mail.port}
   * @param written what came; empty where nothing did
   * @param expected as it goes on after "Give it"
   */
  static WrongSetting of(String name, String written, String expected) {
    return new WrongSetting(
        written.isEmpty()
            ? "%s is not set.".formatted(variable(name))
            : "%s is \"%s\".".formatted(variable(name), written),
        "Give it %s, then start again.".formatted(expected));
  }

  static WrongSetting together(String message, String whatToDo) {
    return new WrongSetting(message, whatToDo);
  }

  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
