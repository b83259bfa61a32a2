package org.vigil.linkage;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Golden cases: small ones beside the tests, the others in a reference folder, without which their tests are skipped. */
public final class ReferenceFolder {

  private ReferenceFolder() {}

  public static List<NamedCsvRecord> rows(String path) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file(path))) {
      return rows.stream().toList();
    }
  }

  public static JsonNode json(String path) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file(path)));
  }

  /** The file, or the test is skipped. */
  public static Path file(String path) {
    var file = folder().resolve(path);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        "set VIGIL_REFERENCE to the reference folder to run this test: no " + path);
    return file;
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
