package org.vigil.linkage.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.TermFrequencies;

/** How common each value of a column is, in bits, by the number of the value. */
final class Terms {

  private final Map<String, Column> columns = new HashMap<>();

  Terms(TableModel model, Cells cells) {
    model.comparisons().stream()
        .flatMap(comparison -> comparison.levels().stream())
        .map(ColumnLevel::rarity)
        .filter(Objects::nonNull)
        .map(ColumnLevel.Rarity::column)
        .distinct()
        .forEach(
            name -> {
              var place = cells.place(Expression.column(name));
              var column = new Column(place, model.terms().get(name), counts(cells, place));
              columns.put(name, cells.dictionary(place).derive(column));
            });
  }

  Column of(String column) {
    return Objects.requireNonNull(columns.get(column));
  }

  private static int[] counts(Cells cells, int place) {
    var counts = new int[cells.dictionary(place).size()];
    var codes = cells.codes();
    for (var row = 0; row < cells.rows(); row++) {
      var code = codes[row * cells.width() + place];
      if (code >= 0) {
        counts[code]++;
      }
    }
    return counts;
  }

  /** The frequencies of one column: from outside, or counted in the table when it was made ready. */
  static final class Column implements Dictionary.Derived {
    private final int place;
    private final @Nullable TermFrequencies outside;
    private final int[] counts;
    private final double told;
    private double[] bits = new double[16];

    Column(int place, @Nullable TermFrequencies outside, int[] counts) {
      this.place = place;
      this.outside = outside;
      this.counts = counts;
      told = Arrays.stream(counts).asDoubleStream().sum();
    }

    int place() {
      return place;
    }

    @Override
    public void extend(Dictionary dictionary, int from, int to) {
      if (to > bits.length) {
        bits = Arrays.copyOf(bits, Math.max(to, bits.length * 2));
      }
      for (var code = from; code < to; code++) {
        bits[code] = MatchWeight.log2(frequency(dictionary, code));
      }
    }

    /** The rarest value's bits; no value to come is rarer. */
    double least() {
      return MatchWeight.log2(outside == null ? 1 / (told + 1) : outside.least());
    }

    /** log₂ of the frequency of a value; −∞ where it is not told, so that the other side's serves. */
    double bits(int code) {
      return code < 0 ? Double.NEGATIVE_INFINITY : bits[code];
    }

    private double frequency(Dictionary dictionary, int code) {
      if (outside != null) {
        return outside.of(dictionary.text(code));
      }
      return code < counts.length && counts[code] > 0 ? counts[code] / told : 1 / (told + 1);
    }
  }
}
