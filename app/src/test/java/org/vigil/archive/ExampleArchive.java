package org.vigil.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.ExampleChecks;
import org.vigil.monthlyupdate.reading.UpdateReader;
import org.vigil.reference.Reference;

/** The year of past issues of an invented county, which the questions are about. */
public final class ExampleArchive {
  public static final Path FOLDER = Path.of("src", "test", "resources", "update", "archive");

  private ExampleArchive() {}

  public static List<Path> files() {
    return AskCommand.files(FOLDER);
  }

  /** What its files say, without a database. */
  public static List<Passage> passages() {
    var reference = Reference.shipped();
    var reading =
        new FileReading(new UpdateReader(ExampleChecks.with(reference), reference), reference);
    return files().stream()
        .map(file -> reading.read(file.getFileName().toString(), bytes(file), AsWritten.NOTHING))
        .map(FileReading.Outcome.Read.class::cast)
        .flatMap(read -> read.paper().passages().stream())
        .toList();
  }

  public static String questions(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    return AskCommand.bytes(file);
  }
}
