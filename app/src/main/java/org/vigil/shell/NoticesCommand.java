package org.vigil.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Prints whose work Vigil carries and under which licence; the build lists it anew each time. */
@Component
final class NoticesCommand implements Command {
  private static final String NOTICES = "/META-INF/THIRD-PARTY.txt";

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public String summary() {
    return "whose work Vigil carries, and under which licence";
  }

  @Override
  public String help() {
    return "./vigil notices prints every part inside vigil.jar with its version, licence and address.";
  }

  @Override
  public Set<Role> whoseWork() {
    return ANYBODYS;
  }

  @Override
  public Result run(CommandLine line) {
    notices().lines().forEach(line::print);
    return Result.DONE;
  }

  static String notices() {
    try (InputStream in = NoticesCommand.class.getResourceAsStream(NOTICES)) {
      if (in == null) {
        throw new IllegalStateException(NOTICES + " is written by the build, and is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
