package org.vigil.reference;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the reference folder of the project stands on this machine, if it does. */
public final class ReferenceFolder {

  private ReferenceFolder() {}

  public static Path path() {
    var told = System.getenv("VIGIL_REFERENCE");
    if (told != null) {
      return Path.of(told);
    }
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(".git")) || Files.isRegularFile(at.resolve(".git"))) {
        return at.resolveSibling("shared");
      }
    }
    return Path.of("shared");
  }
}
