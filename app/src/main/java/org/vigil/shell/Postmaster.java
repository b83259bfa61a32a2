package org.vigil.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process of a PostgreSQL that some Vigil started, known by the number it wrote into its data folder. */
record Postmaster(ProcessHandle process) {
  private static final int STOP_SECONDS = 30;

  /** Empty where none runs on this folder. */
  static Optional<Postmaster> of(Path data) {
    var file = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
      return first.matches("[0-9]{1,18}")
          ? ProcessHandle.of(Long.parseLong(first))
              .filter(Postmaster::isPostgres)
              .map(Postmaster::new)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** After a crash of the machine the number may belong to anything. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  /** Asks it to stop once its last client has gone, and waits for that. */
  void stop() {
    process.destroy();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stillThere) {
      throw new IllegalStateException(
          "PostgreSQL, process " + process.pid() + ", was asked to stop and did not", stillThere);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
