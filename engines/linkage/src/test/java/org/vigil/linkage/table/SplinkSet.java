package org.vigil.linkage.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.ReferenceFolder;
import org.vigil.linkage.file.CsvRecords;

/** The public sets that Splink was run on, with the model it trained on each. */
enum SplinkSet {
  FAKE_1000("fake1000", "unique_id", List.of("splink/fake_1000.csv"), List.of("fake1000")),
  FEBRL_3("febrl3", "rec_id", List.of("febrl/dataset3.csv"), List.of("febrl3")),
  FEBRL_4(
      "febrl4",
      "rec_id",
      List.of("febrl/dataset4a.csv", "febrl/dataset4b.csv"),
      List.of("febrl4a", "febrl4b")),
  HISTORICAL_50K(
      "h50k",
      "unique_id",
      List.of("splink/historical_figures_with_errors_50k.csv"),
      List.of("h50k"));

  private final String key;
  private final String idColumn;
  private final List<String> files;
  private final List<String> sources;

  SplinkSet(String key, String idColumn, List<String> files, List<String> sources) {
    this.key = key;
    this.idColumn = idColumn;
    this.files = files;
    this.sources = sources;
  }

  String key() {
    return key;
  }

  String idColumn() {
    return idColumn;
  }

  List<String> sources() {
    return sources;
  }

  String pairs() {
    return "golden/linkage/splink_" + key + "_pairs.csv";
  }

  TableModel model() throws IOException {
    return ModelFile.read(ReferenceFolder.file("golden/linkage/splink_" + key + "_model.json"));
  }

  /** Every record, in order of source and id. */
  RecordTable table() throws IOException {
    var records = new CsvRecords(idColumn);
    for (var i = 0; i < files.size(); i++) {
      records.and(ReferenceFolder.file("data/linkage/" + files.get(i)), sources.get(i));
    }
    var read = records.read();
    return this == HISTORICAL_50K ? withWholeName(read) : read;
  }

  PreparedTable prepared() throws IOException {
    return new PreparedTable(model(), table(), TextUnit.UTF8_BYTE);
  }

  /** Who a record is of, as the set tells. */
  String person(RecordTable table, int row) {
    return switch (this) {
      case FAKE_1000, HISTORICAL_50K -> table.value(row, "cluster") + "";
      case FEBRL_3, FEBRL_4 -> table.id(row).split("-", -1)[1];
    };
  }

  /** Pairs of one person; across the files where there are two. */
  long truePairs(RecordTable table) {
    var persons = new HashMap<String, Long>();
    for (var row = 0; row < table.size(); row++) {
      persons.merge(person(table, row), 1L, Long::sum);
    }
    return persons.values().stream().mapToLong(count -> count * (count - 1) / 2).sum();
  }

  /** The column Splink's tutorial adds. */
  private static RecordTable withWholeName(RecordTable read) {
    var columns = new ArrayList<>(read.columns());
    columns.add("first_name_surname_concat");
    var table = new RecordTable(columns);
    for (var row = 0; row < read.size(); row++) {
      var values = new ArrayList<@Nullable String>();
      for (var column : read.columns()) {
        values.add(read.value(row, column));
      }
      var first = read.value(row, "first_name");
      var surname = read.value(row, "surname");
      values.add(first == null || surname == null ? null : first + " " + surname);
      table.add(read.id(row), read.source(row), values);
    }
    return table;
  }
}
