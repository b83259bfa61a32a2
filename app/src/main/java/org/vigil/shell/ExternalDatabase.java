package org.vigil.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else keeps, named by environment variables. */
final class ExternalDatabase {
  static final String URL = "VIGIL_DATABASE_URL";

  private ExternalDatabase() {}

  static boolean isConfigured(Map<String, String> environment) {
    return environment.get(URL) != null;
  }

  static DatabaseAddress from(Map<String, String> environment) {
    var url = required(environment, URL);
    return new DatabaseAddress(
        url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres://", "postgresql://"),
        login(environment, "VIGIL_DATABASE_OWNER", "vigil_owner"),
        login(environment, "VIGIL_DATABASE_APP", "vigil_app"));
  }

  private static DatabaseAddress.Login login(
      Map<String, String> environment, String variable, String usual) {
    return new DatabaseAddress.Login(
        environment.getOrDefault(variable, usual), password(environment, variable + "_PASSWORD"));
  }

  /** A password may stand in a file, so that it need not stand in the environment. */
  private static String password(Map<String, String> environment, String variable) {
    @Nullable String file = environment.get(variable + "_FILE");
    if (file == null) {
      return required(environment, variable);
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file named by " + variable + "_FILE", e);
    }
  }

  private static String required(Map<String, String> environment, String variable) {
    var value = environment.get(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "%s is not set. With an external database %s needs %s; a password may stand in a file named by the variable with _FILE at its end."
              .formatted(variable, URL, variable));
    }
    return value;
  }
}
