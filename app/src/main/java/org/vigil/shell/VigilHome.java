package org.vigil.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder that holds what this installation keeps outside the database: secrets, checkpoints, the embedded data. */
public record VigilHome(Path root) {

  /** {@code VIGIL_HOME}, or {@code .vigil} in the home folder of whoever starts Vigil. */
  public static VigilHome fromEnvironment() {
    var configured = System.getProperty("vigil.home", System.getenv("VIGIL_HOME"));
    return new VigilHome(
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".vigil")
            : Path.of(configured).toAbsolutePath());
  }

  public Path secrets() {
    return privateFolder("secrets");
  }

  public Path checkpoints() {
    return privateFolder("checkpoints");
  }

  public Path database() {
    return privateFolder("database");
  }

  /** Held rows, exports and other files meant for people. */
  public Path outbox() {
    return privateFolder("outbox");
  }

  /** Code lists that replace the shipped ones, file by file. */
  public Path reference() {
    return root.resolve("reference");
  }

  private Path privateFolder(String name) {
    var folder = root.resolve(name);
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        restrict(root, "rwx------");
        restrict(folder, "rwx------");
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  /** Narrows who may read {@code path}, where the file system knows such a thing. */
  static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().containsAll(Set.of("posix"))) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
