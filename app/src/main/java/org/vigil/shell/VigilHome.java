package org.vigil.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  /**
   * Writes a file that is made once and that only the owner of the process may read. It is there whole or not at all, and
   * of two who make it at once the first one's stands.
   */
  public static void writeOnce(Path file, String text) throws IOException {
    var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "once-", ".new");
    try {
      restrict(fresh, "rw-------");
      try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      name(fresh, file);
    } catch (FileAlreadyExistsException someoneWasFirst) {
      return;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A second name for the same file is given only where there is none; renaming would replace what is there. */
  private static void name(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (UnsupportedOperationException noSecondNames) {
      Files.move(fresh, file);
    }
  }

  /** Narrows who may read {@code path}, where the file system knows such a thing. */
  static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().containsAll(Set.of("posix"))) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
