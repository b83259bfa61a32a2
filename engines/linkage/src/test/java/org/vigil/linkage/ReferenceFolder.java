package org.vigil.linkage;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Golden cases: small ones beside the tests, the others in a reference folder, without which their tests are skipped. */
public final class ReferenceFolder {

  private ReferenceFolder() {}

  public static List<NamedCsvRecord> rows(String path) throws IOException {
    var file = folder().resolve(path);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        "set VIGIL_REFERENCE to the reference folder to run this test: no " + path);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  /** Rows beside the tests; a line that begins with # says where they come from. */
  public static List<NamedCsvRecord> resource(String name) throws IOException {
    try (var stream = ReferenceFolder.class.getResourceAsStream("/golden/" + name);
        var rows =
            CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(stream)) {
      return rows.stream().toList();
    }
  }

  private static Path folder() {
    var told = System.getenv("VIGIL_REFERENCE");
    return told != null
        ? Path.of(told)
        : Path.of(System.getProperty("vigil.checkout", ".")).resolveSibling("shared");
  }
}
