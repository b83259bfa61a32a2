package org.vigil.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How many times a year chance alone brings the loudest of all looks at one area to a p-value or below it. The rule looks every
 * night, by two bases and at two windows, and gives the smallest p-value: how many independent looks that comes to is not a
 * matter of counting, and was found by letting the rule look at years in which nothing happened. The file says how.
 *
 * @param deathsAYear a row of the table each, the fewest first
 * @param pValues a column each, the greatest first
 * @param timesAYear above zero throughout, so that logarithms can be taken
 */
record ChanceTable(List<Double> deathsAYear, List<Double> pValues, List<List<Double>> timesAYear) {
  private static final String FILE = "chance-of-the-loudest-look.csv";
  private static final ChanceTable SHIPPED = read();

  ChanceTable {
    deathsAYear = List.copyOf(deathsAYear);
    pValues = List.copyOf(pValues);
    timesAYear = timesAYear.stream().map(List::copyOf).toList();
  }

  static ChanceTable shipped() {
    return SHIPPED;
  }

  /** Between rows and columns along straight lines of logarithms; outside of them in proportion to the nearest. */
  double timesAYear(double deaths, double pValue) {
    double few = deathsAYear.getFirst();
    if (deaths < few) {
      return timesAYear(few, pValue) * deaths / few;
    }
    double rare = pValues.getLast();
    if (pValue < rare) {
      return timesAYear(deaths, rare) * pValue / rare;
    }
    var logs =
        timesAYear.stream()
            .map(row -> between(pValues.reversed(), row.reversed(), pValue))
            .toList();
    return between(deathsAYear, logs, deaths);
  }

  /** @param at ascending, and no smaller than the first */
  private static double between(List<Double> at, List<Double> values, double x) {
    int last = at.size() - 1;
    if (x >= at.get(last)) {
      return values.get(last);
    }
    int next = 1;
    while (at.get(next) <= x) {
      next++;
    }
    double part = Math.log(x / at.get(next - 1)) / Math.log(at.get(next) / at.get(next - 1));
    return Math.exp(
        (1 - part) * Math.log(values.get(next - 1)) + part * Math.log(values.get(next)));
  }

  private static ChanceTable read() {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ChanceTable.class.getResourceAsStream("/signal/" + FILE)),
                StandardCharsets.UTF_8))) {
      var lines =
          file.lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> line.split(",", -1))
              .toList();
      var rows = lines.subList(1, lines.size());
      return new ChanceTable(
          rows.stream().map(row -> Double.valueOf(row[0])).toList(),
          numbers(lines.getFirst()),
          rows.stream().map(ChanceTable::numbers).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Double> numbers(String[] line) {
    return Arrays.stream(line).skip(1).map(Double::valueOf).toList();
  }
}
