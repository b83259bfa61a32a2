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

  /** Six issues of another county, which nobody who wrote the asking has looked at. */
  public static final Path OTHER_COUNTY =
      Path.of("src", "test", "resources", "update", "other-county");

  public static List<Path> files() {
    return AskCommand.files(FOLDER);
  }

  /** What its files say, without a database. */
  public static List<Passage> passages() {
    return passages(FOLDER);
  }

  public static List<Passage> passages(Path folder) {
    var reference = Reference.shipped();
    var reading =
        new FileReading(new UpdateReader(ExampleChecks.with(reference), reference), reference);
    return AskCommand.files(folder).stream()
        .map(file -> reading.read(file.getFileName().toString(), bytes(file), AsWritten.NOTHING))
        .map(FileReading.Outcome.Read.class::cast)
        .flatMap(read -> read.paper().passages().stream())
        .toList();
  }

  public static String questions(String file) {
    return questions(FOLDER, file);
  }

  public static String questions(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    return AskCommand.bytes(file);
  }
}
