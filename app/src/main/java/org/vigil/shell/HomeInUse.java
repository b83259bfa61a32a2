package org.vigil.shell;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.ExitCodeGenerator;

/** Another Vigil has this home just now. Not a fault: the message says who, and what to do. */
final class HomeInUse extends StartRefused implements ExitCodeGenerator {
  private static final long serialVersionUID = 1;

  private HomeInUse(String message, String whatToDo) {
    super(message, whatToDo);
  }

  static HomeInUse stillAtTheDoor(Path folder, String process, Duration waited) {
    return new HomeInUse(
        "Another Vigil (process %s) has been opening or closing the database in %s for more than %s. Nothing was done."
            .formatted(process, folder, Words.count(waited.toSeconds(), "second", "seconds")),
        "Try again when it has finished. If it never does, end that process; nothing it acknowledged is lost.");
  }

  static HomeInUse withoutItsDatabase(Path folder) {
    return new HomeInUse(
        "The database in %s has stopped, but a Vigil that uses it is still open. Nothing was done."
            .formatted(folder),
        "Close that Vigil, then try again; the database is started anew. The log %s says why it stopped."
            .formatted(folder.resolve("postgresql.log")));
  }

  @Override
  public int getExitCode() {
    return Launch.TRY_AGAIN;
  }
}
