package org.vigil.linkage.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.table.RecordTable;

/**
 * Reads CSV files with a header into one table. Names and values are stripped of the blanks around them; an empty value is nothing told. Files need not
 * have their columns in one order, nor all of them.
 */
public final class CsvRecords {

  private final String idColumn;
  private final List<Path> files = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  /** @param idColumn the column that names a record, unique within a file */
  public CsvRecords(String idColumn) {
    this.idColumn = idColumn;
  }

  /** @param source what the records of this file are said to come from */
  public CsvRecords and(Path file, String source) {
    files.add(file);
    sources.add(source);
    return this;
  }

  public RecordTable read() throws IOException {
    var columns = new LinkedHashSet<String>();
    for (var file : files) {
      columns.addAll(header(file));
    }
    return read(columns);
  }

  /** Reads these columns and no others; one that no file has is refused. */
  public RecordTable read(Set<String> wanted) throws IOException {
    var table = new RecordTable(List.copyOf(wanted));
    for (var i = 0; i < files.size(); i++) {
      read(files.get(i), sources.get(i), table);
    }
    return table;
  }

  /** The names of the columns of a file. */
  public static List<String> header(Path file) throws IOException {
    try (var rows = CsvReader.builder().ofCsvRecord(file)) {
      var iterator = rows.iterator();
      if (!iterator.hasNext()) {
        throw new IllegalArgumentException(file.getFileName() + " is empty: it has no header");
      }
      return iterator.next().getFields().stream().map(CsvRecords::withoutMark).toList();
    }
  }

  private void read(Path file, String source, RecordTable table) throws IOException {
    try (var rows = CsvReader.builder().ofCsvRecord(file)) {
      var places = new int[0];
      var id = -1;
      var ids = new LinkedHashSet<String>();
      for (var row : rows) {
        if (id < 0) {
          var header = row.getFields().stream().map(CsvRecords::withoutMark).toList();
          id = place(header, idColumn, file);
          places = table.columns().stream().mapToInt(header::indexOf).toArray();
          continue;
        }
        var name = field(row, id);
        if (name == null || !ids.add(name)) {
          throw new IllegalArgumentException(
              "%s, line %d: %s"
                  .formatted(
                      file.getFileName(),
                      row.getStartingLineNumber(),
                      name == null
                          ? "no " + idColumn
                          : "the " + idColumn + " stands in an earlier line too"));
        }
        table.add(name, source, values(row, places));
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(
          file.getFileName() + " is no CSV file: " + e.getMessage(), e);
    }
  }

  private static List<@Nullable String> values(CsvRecord row, int[] places) {
    var values = new ArrayList<@Nullable String>(places.length);
    for (var place : places) {
      values.add(place < 0 ? null : field(row, place));
    }
    return values;
  }

  private static @Nullable String field(CsvRecord row, int place) {
    if (place >= row.getFieldCount()) {
      return null;
    }
    var text = row.getField(place).strip();
    return text.isEmpty() ? null : text;
  }

  private static int place(List<String> header, String column, Path file) {
    var place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException(
          "%s has no column \"%s\"; its columns are %s"
              .formatted(file.getFileName(), column, String.join(", ", header)));
    }
    return place;
  }

  private static String withoutMark(String name) {
    return name.replace("\uFEFF", "").strip();
  }
}
