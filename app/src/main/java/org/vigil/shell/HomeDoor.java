package org.vigil.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the database of a home: a door that one process passes at a time, coming and going, and a register of those
 * inside. Both are locks of the operating system, so that they end with the process that held them.
 */
final class HomeDoor implements AutoCloseable {
  private static final String DOOR = "lock";
  private static final String REGISTER = "users";
  private static final Duration GLANCE = Duration.ofMillis(100);

  // Far beyond the number written into the file, which others must be able to read meanwhile.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path folder;
  private final FileChannel channel;

  private HomeDoor(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Waits until nobody else is coming or going; after {@code patience}, {@link HomeInUse} says who still is. */
  static HomeDoor pass(Path folder, Duration patience) throws IOException {
    var file = folder.resolve(DOOR);
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (lock(channel, false) == null) {
        if (System.nanoTime() > until) {
          throw HomeInUse.stillAtTheDoor(folder, processIn(file), patience);
        }
        pause();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(name().getBytes(StandardCharsets.UTF_8)), 0);
      return new HomeDoor(folder, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Enters this process in the register; closing the entry takes it out again. */
  FileChannel enter() throws IOException {
    var register = register();
    if (lock(register, true) == null) {
      register.close();
      throw new IOException("the register " + folder.resolve(REGISTER) + " cannot be written");
    }
    return register;
  }

  boolean isAnybodyInside() throws IOException {
    try (var register = register()) {
      return lock(register, false) == null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private FileChannel register() throws IOException {
    return FileChannel.open(
        folder.resolve(REGISTER),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, shared);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String name() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static String processIn(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(GLANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the database of this home", e);
    }
  }
}
