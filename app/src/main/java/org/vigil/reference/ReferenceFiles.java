package org.vigil.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shipped code lists; a file of the same name in the partnership's own folder replaces one. */
final class ReferenceFiles {

  private final @Nullable Path folder;

  ReferenceFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  List<Row> rows(String file) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(open(file))) {
      var rows = new ArrayList<Row>();
      for (NamedCsvRecord each : csv) {
        rows.add(new Row(file, each.getStartingLineNumber(), new HashMap<>(each.getFieldsAsMap())));
      }
      if (rows.isEmpty()) {
        throw new IllegalStateException("Reference file " + file + " has no rows");
      }
      return List.copyOf(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Reference file " + file + " cannot be read", unreadable);
    }
  }

  private Reader open(String file) throws IOException {
    if (folder != null && Files.isRegularFile(folder.resolve(file))) {
      return Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8);
    }
    var shipped = ReferenceFiles.class.getResourceAsStream("/reference/" + file);
    if (shipped == null) {
      throw new IllegalStateException("Reference file " + file + " is not shipped");
    }
    return new InputStreamReader(shipped, StandardCharsets.UTF_8);
  }
}
