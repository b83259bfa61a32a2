package org.vigil.linkage.reproduction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.LinkageReproduction.Outcome;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.file.CsvRecords;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ModelFile;
import org.vigil.linkage.table.PairScorer;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TableModel;
import org.vigil.linkage.table.TextUnit;

/**
 * Pairs that Splink scored, scored again with its model and the public set they are from; also where they stand at a level it had not trained, which weighs
 * what it weighs there.
 */
final class SplinkPairs implements CaseFile {

  private static final double BITS = 1e-6;
  private static final String WHOLE_NAME = "first_name_surname_concat";

  private final String set;

  SplinkPairs(String set) {
    this.set = set;
  }

  @Override
  public String name() {
    return "splink_" + set + "_pairs.csv";
  }

  @Override
  public List<Outcome> run(Path cases, Path out) throws IOException {
    var model = ModelFile.read(cases.resolve("splink_" + set + "_model.json"));
    var data = OtherPackages.data(cases);
    var files = files().entrySet().stream().map(e -> data.resolve(e.getValue())).toList();
    if (!files.stream().allMatch(Files::isReadable)) {
      return List.of(OtherPackages.notRun(name(), BITS, String.join(", ", files().values())));
    }
    var pairs = CsvCases.read(cases.resolve(name()));
    var prepared = new PreparedTable(model, table(model, data), TextUnit.UTF8_BYTE);
    var results = scored(pairs, prepared);
    CsvCases.write(out.resolve(name()), heads(model), results);
    return List.of(compared(pairs, results, model));
  }

  private List<List<String>> scored(List<NamedCsvRecord> pairs, PreparedTable prepared) {
    var rows = new HashMap<String, Integer>();
    var table = prepared.table();
    for (var row = 0; row < table.size(); row++) {
      rows.put(key(table.source(row), table.id(row)), row);
    }
    var scorer = prepared.scorer();
    var results = new ArrayList<List<String>>();
    for (var pair : pairs) {
      var left = rows.get(key(source(pair, "_l"), pair.getField(idColumn() + "_l")));
      var right = rows.get(key(source(pair, "_r"), pair.getField(idColumn() + "_r")));
      if (left == null || right == null) {
        throw new IllegalArgumentException(name() + " names a record that its set does not have");
      }
      results.add(scored(pair, scorer, left, right));
    }
    return results;
  }

  private List<String> scored(NamedCsvRecord pair, PairScorer scorer, int left, int right) {
    var result = new ArrayList<String>();
    for (var side : List.of("_l", "_r")) {
      if (isLink()) {
        result.add(pair.getField("source_dataset" + side));
      }
      result.add(pair.getField(idColumn() + side));
    }
    for (var k = 0; k < scorer.comparisons(); k++) {
      result.add(Integer.toString(scorer.rank(k, left, right)));
    }
    var weight = scorer.explain(left, right).total();
    result.add(Double.toString(weight));
    result.add(Double.toString(MatchWeight.probabilityOf(weight)));
    return result;
  }

  private List<String> heads(TableModel model) {
    var heads = new ArrayList<String>();
    for (var side : List.of("_l", "_r")) {
      if (isLink()) {
        heads.add("source_dataset" + side);
      }
      heads.add(idColumn() + side);
    }
    model.comparisons().stream()
        .map(ColumnComparison::name)
        .map(name -> "gamma_" + name)
        .forEach(heads::add);
    heads.add("match_weight");
    heads.add("match_probability");
    return heads;
  }

  private Outcome compared(
      List<NamedCsvRecord> pairs, List<List<String>> results, TableModel model) {
    var agreement = new Agreement(BITS);
    var heads = heads(model);
    for (var i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i);
      for (var k = 0; k < heads.size(); k++) {
        var head = heads.get(k);
        if (head.startsWith("gamma_")) {
          agreement.equal(
              "row " + (i + 2) + " " + head, pair.getField(head), results.get(i).get(k));
        } else if (head.startsWith("match_")) {
          agreement.number(
              "row " + (i + 2) + " " + head,
              Double.parseDouble(pair.getField(head)),
              Double.parseDouble(results.get(i).get(k)));
        }
      }
    }
    return agreement.outcome(name(), "");
  }

  private RecordTable table(TableModel model, Path data) throws IOException {
    var records = new CsvRecords(idColumn());
    for (var file : files().entrySet()) {
      records.and(data.resolve(file.getValue()), file.getKey());
    }
    var columns = new LinkedHashSet<>(model.columns());
    if (!columns.remove(WHOLE_NAME)) {
      return records.read(columns);
    }
    columns.add("first_name");
    columns.add("surname");
    return withWholeName(records.read(columns));
  }

  private static RecordTable withWholeName(RecordTable read) {
    var columns = new ArrayList<>(read.columns());
    columns.add(WHOLE_NAME);
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

  /** By source. */
  private Map<String, String> files() {
    return switch (set) {
      case "fake1000" -> Map.of("fake1000", "splink/fake_1000.csv");
      case "febrl3" -> Map.of("febrl3", "febrl/dataset3.csv");
      case "febrl4" ->
          new TreeMap<>(Map.of("febrl4a", "febrl/dataset4a.csv", "febrl4b", "febrl/dataset4b.csv"));
      default -> Map.of(set, "splink/historical_figures_with_errors_50k.csv");
    };
  }

  private boolean isLink() {
    return files().size() > 1;
  }

  private String idColumn() {
    return set.startsWith("febrl") ? "rec_id" : "unique_id";
  }

  private String source(NamedCsvRecord pair, String side) {
    return isLink() ? pair.getField("source_dataset" + side) : set;
  }

  private static String key(String source, String id) {
    return source + "/" + id;
  }
}
