package org.vigil.linkage.reproduction;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rows of cases, and of results. */
final class CsvCases {

  private CsvCases() {}

  static List<NamedCsvRecord> read(Path file) throws IOException {
    try (var rows =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  static void write(Path file, List<String> heads, List<List<String>> rows) throws IOException {
    try (var out = CsvWriter.builder().build(file)) {
      out.writeRecord(heads);
      rows.forEach(out::writeRecord);
    }
  }
}
