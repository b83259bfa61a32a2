package org.vigil.shell;

/** Why Vigil cannot start. Not a fault of Vigil's: the message says what is in the way, and {@link #whatToDo} what to do. */
abstract sealed class StartRefused extends RuntimeException
    permits HomeInUse, HomeIsLive, WrongSetting {
  private static final long serialVersionUID = 1;

  private final String whatToDo;

  StartRefused(String message, String whatToDo) {
    super(message);
    this.whatToDo = whatToDo;
  }

  String whatToDo() {
    return whatToDo;
  }
}
