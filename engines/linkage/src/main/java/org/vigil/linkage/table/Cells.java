package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as a model sees it: for each record, side by side in memory, the numbers of the values of every expression the model uses.
 *
 * <p>Expressions that are compared with one another share a dictionary. An expression of one column is reckoned once for each distinct value.
 */
final class Cells {

  private final RecordTable table;
  private final Map<Expression, Integer> places = new LinkedHashMap<>();
  private final List<Reckoning> reckonings = new ArrayList<>();
  private final int width;
  private int[] codes = new int[0];
  private int rows;

  /** @param together pairs of expressions that are compared with one another */
  Cells(RecordTable table, Collection<Expression> expressions, List<Condition.Equal> together) {
    this.table = table;
    var dictionaries = dictionaries(expressions, together);
    for (var expression : expressions) {
      if (!places.containsKey(expression)) {
        places.put(expression, places.size());
        reckonings.add(new Reckoning(table, expression, required(dictionaries, expression)));
      }
    }
    width = places.size();
    takeIn();
  }

  /** Numbers of all records; those of a record begin at its row times {@link #width}. */
  int[] codes() {
    return codes;
  }

  int width() {
    return width;
  }

  int rows() {
    return rows;
  }

  RecordTable table() {
    return table;
  }

  int place(Expression expression) {
    return required(places, expression);
  }

  Dictionary dictionary(int place) {
    return reckonings.get(place).dictionary;
  }

  /** Takes in the records the table has gained. */
  void takeIn() {
    if ((long) table.size() * width > codes.length) {
      var wanted = Math.max((long) table.size() * width, codes.length * 3L / 2);
      codes = Arrays.copyOf(codes, Math.toIntExact(Math.min(wanted, Integer.MAX_VALUE - 8)));
    }
    for (; rows < table.size(); rows++) {
      for (var place = 0; place < width; place++) {
        codes[rows * width + place] = reckonings.get(place).code(rows);
      }
    }
    reckonings.forEach(reckoning -> reckoning.dictionary.settle());
  }

  /** How many values each expression has, so that what is taken in can be taken away again. */
  int[] extent() {
    return reckonings.stream().mapToInt(reckoning -> reckoning.dictionary.size()).toArray();
  }

  /** Takes everything away that was taken in since. */
  void backTo(int rows, int[] extent, RecordTable.Extent table) {
    this.rows = rows;
    for (var place = 0; place < width; place++) {
      reckonings.get(place).backTo(extent[place], table);
    }
  }

  private static <T> T required(Map<Expression, T> known, Expression expression) {
    var value = known.get(expression);
    if (value == null) {
      throw new IllegalArgumentException("the model does not use " + expression);
    }
    return value;
  }

  private static Map<Expression, Dictionary> dictionaries(
      Collection<Expression> expressions, List<Condition.Equal> together) {
    var dictionaries = new LinkedHashMap<Expression, Dictionary>();
    expressions.forEach(expression -> dictionaries.put(expression, new Dictionary()));
    for (var pair : together) {
      var one = required(dictionaries, pair.one().expression());
      var other = required(dictionaries, pair.other().expression());
      dictionaries.replaceAll((e, dictionary) -> dictionary == other ? one : dictionary);
    }
    return dictionaries;
  }

  /** How one expression gets its numbers. */
  private static final class Reckoning {
    private static final int NOT_YET = -2;

    private final RecordTable table;
    private final Expression expression;
    private final int[] columns;
    private final Dictionary dictionary;
    private int[] codeOf = new int[0];

    Reckoning(RecordTable table, Expression expression, Dictionary dictionary) {
      this.table = table;
      this.expression = expression;
      this.dictionary = dictionary;
      columns = expression.columns().stream().mapToInt(table::place).toArray();
    }

    int code(int row) {
      if (columns.length > 1) {
        return number(expression.of(values(row)));
      }
      var base = table.code(columns[0], row);
      if (base == Dictionary.ABSENT) {
        return Dictionary.ABSENT;
      }
      if (base >= codeOf.length) {
        var known = codeOf.length;
        codeOf = Arrays.copyOf(codeOf, Math.max(base + 1, table.dictionary(columns[0]).size()));
        Arrays.fill(codeOf, known, codeOf.length, NOT_YET);
      }
      if (codeOf[base] == NOT_YET) {
        var text = table.dictionary(columns[0]).text(base);
        codeOf[base] = number(expression.of(List.of(text)));
      }
      return codeOf[base];
    }

    void backTo(int values, RecordTable.Extent extent) {
      dictionary.forgetDownTo(values);
      if (columns.length == 1) {
        var from = Math.min(extent.values(columns[0]), codeOf.length);
        Arrays.fill(codeOf, from, codeOf.length, NOT_YET);
      }
    }

    private List<@Nullable String> values(int row) {
      var values = new ArrayList<@Nullable String>(columns.length);
      for (var column : columns) {
        var code = table.code(column, row);
        values.add(code == Dictionary.ABSENT ? null : table.dictionary(column).text(code));
      }
      return values;
    }

    private int number(@Nullable String text) {
      return text == null ? Dictionary.ABSENT : dictionary.intern(text);
    }
  }
}
