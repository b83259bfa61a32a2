package org.vigil.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets, each in a file of its own that only the owner of the process may read. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;

  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /** The secret of that name, made on first use: 256 random bits in hexadecimal. */
  String named(String name) {
    var file = file(name);
    try {
      if (!Files.exists(file)) {
        VigilHome.writeOnce(file, random());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the secret " + file, e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  static String random() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
