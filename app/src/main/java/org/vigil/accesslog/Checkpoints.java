package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The folder of checkpoints: one file each, named by the size of the log, never written over. */
final class Checkpoints {
  private static final String PATTERN = "checkpoint-*.txt";
  private static final String SET_ASIDE = "set-aside";

  private final Path folder;

  Checkpoints(Path folder) {
    this.folder = folder;
  }

  /** Every checkpoint file, smallest log first. */
  List<Path> files() {
    try (var found = Files.newDirectoryStream(folder, PATTERN)) {
      var files = new ArrayList<Path>();
      found.forEach(files::add);
      files.sort(null);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoints in " + folder, e);
    }
  }

  List<SignedText> all() {
    return files().stream().map(SignedText::read).toList();
  }

  Path folder() {
    return folder;
  }

  /** The text of the checkpoint of a log of this size. */
  String note(long size) {
    return SignedText.read(file(size)).note();
  }

  boolean has(long size) {
    return Files.exists(file(size));
  }

  /** Keeps a note for good: on the disk before it has its name. */
  void keep(long size, String note) {
    try {
      var fresh = Files.createTempFile(folder, "checkpoint", ".new");
      try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(note.getBytes(UTF_8)));
        channel.force(true);
      }
      if (has(size)) {
        Files.delete(fresh);
        return;
      }
      Files.move(fresh, file(size), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a checkpoint in " + folder, e);
    }
  }

  /** After a restore somebody answers for: checkpoints of what was lost are kept, but no longer held against the log. */
  List<Path> setAsideBeyond(long size, Instant moment) {
    var beyond = files().stream().filter(file -> file.compareTo(file(size)) > 0).toList();
    try {
      var aside =
          Files.createDirectories(
              folder.resolve(SET_ASIDE).resolve(moment.toString().replace(':', '-')));
      for (var file : beyond) {
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
      return beyond;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set checkpoints aside in " + folder, e);
    }
  }

  private Path file(long size) {
    return folder.resolve("checkpoint-%012d.txt".formatted(size));
  }

  /** A file that says it is a checkpoint; whether it is one, the key tells. */
  record SignedText(String name, String note) {
    static SignedText read(Path file) {
      try {
        return new SignedText(file.getFileName().toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the checkpoint " + file, e);
      }
    }
  }
}
