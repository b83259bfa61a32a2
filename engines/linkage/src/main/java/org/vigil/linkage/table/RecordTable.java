package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as columns of numbered values: what bulk linkage reads.
 *
 * <p>A record has an id, a source (one table may hold several files), and in each column a text or nothing. An empty text is nothing told. A list is a
 * text whose members stand apart by {@link #LIST_SEPARATOR}. Hand records in sorted by id where a run must be repeatable whatever their order was.
 */
public final class RecordTable {

  /** Stands between the members of a list. */
  public static final String LIST_SEPARATOR = "|";

  private final List<String> names;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Dictionary[] dictionaries;
  private final int[][] codes;
  private final List<String> sourceNames = new ArrayList<>();
  private String[] ids = new String[16];
  private int[] sources = new int[16];
  private int size;

  public RecordTable(List<String> columns) {
    names = List.copyOf(columns);
    dictionaries = new Dictionary[names.size()];
    codes = new int[names.size()][16];
    for (var i = 0; i < names.size(); i++) {
      if (places.put(names.get(i), i) != null) {
        throw new IllegalArgumentException("two columns are named " + names.get(i));
      }
      dictionaries[i] = new Dictionary();
    }
  }

  /** Adds a record; its values in the order of the columns. Gives its row, counted from 0. */
  public int add(String id, String source, List<? extends @Nullable String> values) {
    if (values.size() != names.size()) {
      throw new IllegalArgumentException(
          "a record has " + names.size() + " values, got " + values.size());
    }
    if (size == ids.length) {
      grow(size * 2);
    }
    ids[size] = id;
    sources[size] = sourceNumber(source);
    for (var column = 0; column < names.size(); column++) {
      var text = values.get(column);
      codes[column][size] =
          text == null || text.isEmpty() ? Dictionary.ABSENT : dictionaries[column].intern(text);
    }
    return size++;
  }

  public int size() {
    return size;
  }

  public List<String> columns() {
    return names;
  }

  public String id(int row) {
    return ids[row];
  }

  /** The name of the source of a record. */
  public String source(int row) {
    return sourceNames.get(sources[row]);
  }

  public List<String> sources() {
    return List.copyOf(sourceNames);
  }

  /** What the record tells in a column; null where it tells nothing. */
  public @Nullable String value(int row, String column) {
    var place = place(column);
    var code = codes[place][row];
    return code == Dictionary.ABSENT ? null : dictionaries[place].text(code);
  }

  /** How many records tell something in a column. */
  public int told(String column) {
    var values = codes[place(column)];
    var told = 0;
    for (var row = 0; row < size; row++) {
      told += values[row] == Dictionary.ABSENT ? 0 : 1;
    }
    return told;
  }

  /** How often each value of a column is told. */
  public Map<String, Integer> counts(String column) {
    var place = place(column);
    var counts = counts(place);
    var byText = new LinkedHashMap<String, Integer>();
    for (var code = 0; code < counts.length; code++) {
      byText.put(dictionaries[place].text(code), counts[code]);
    }
    return byText;
  }

  /**
   * Chance that two different records that tell the column agree in it, as if no two were of one: Σ c(c − 1) / (n(n − 1)), over all pairs and not a
   * sample. Zero where fewer than two tell it.
   */
  public double chanceAgreement(String column) {
    var sum = 0.0;
    var n = 0.0;
    for (var count : counts(place(column))) {
      sum += count * (count - 1.0);
      n += count;
    }
    return n < 2 ? 0 : sum / (n * (n - 1));
  }

  /** As {@link #chanceAgreement}, over pairs of records of different sources. */
  public double chanceAgreementAcross(String column) {
    var place = place(column);
    var bySource = new int[sourceNames.size()][dictionaries[place].size()];
    for (var row = 0; row < size; row++) {
      if (codes[place][row] != Dictionary.ABSENT) {
        bySource[sources[row]][codes[place][row]]++;
      }
    }
    var agreeing = 0.0;
    for (var code = 0; code < dictionaries[place].size(); code++) {
      agreeing += pairsAcross(bySource, code);
    }
    var told = Arrays.stream(bySource).mapToDouble(counts -> Arrays.stream(counts).sum()).toArray();
    var pairs = 0.0;
    for (var i = 0; i < told.length; i++) {
      for (var j = i + 1; j < told.length; j++) {
        pairs += told[i] * told[j];
      }
    }
    return pairs == 0 ? 0 : agreeing / pairs;
  }

  private static double pairsAcross(int[][] bySource, int code) {
    var before = 0.0;
    var pairs = 0.0;
    for (var counts : bySource) {
      pairs += before * counts[code];
      before += counts[code];
    }
    return pairs;
  }

  int place(String column) {
    var place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(
          "there is no column \"" + column + "\"; the columns are " + String.join(", ", names));
    }
    return place;
  }

  Dictionary dictionary(int place) {
    return dictionaries[place];
  }

  int code(int place, int row) {
    return codes[place][row];
  }

  int sourceNumber(int row) {
    return sources[row];
  }

  /** What there is now, so that what is added can be taken away again. */
  Extent extent() {
    return new Extent(size, Arrays.stream(dictionaries).mapToInt(Dictionary::size).toArray());
  }

  /** Takes everything away that was added since. */
  void backTo(Extent extent) {
    size = extent.records();
    for (var i = 0; i < dictionaries.length; i++) {
      dictionaries[i].forgetDownTo(extent.values(i));
    }
  }

  /** How many records, and how many values of each column. */
  static final class Extent {
    private final int records;
    private final int[] values;

    Extent(int records, int[] values) {
      this.records = records;
      this.values = values;
    }

    int records() {
      return records;
    }

    int values(int column) {
      return values[column];
    }
  }

  private int[] counts(int place) {
    var counts = new int[dictionaries[place].size()];
    for (var row = 0; row < size; row++) {
      var code = codes[place][row];
      if (code != Dictionary.ABSENT) {
        counts[code]++;
      }
    }
    return counts;
  }

  private int sourceNumber(String source) {
    var number = sourceNames.indexOf(source);
    if (number < 0) {
      sourceNames.add(source);
      return sourceNames.size() - 1;
    }
    return number;
  }

  private void grow(int length) {
    ids = Arrays.copyOf(ids, length);
    sources = Arrays.copyOf(sources, length);
    for (var column = 0; column < codes.length; column++) {
      codes[column] = Arrays.copyOf(codes[column], length);
    }
  }
}
