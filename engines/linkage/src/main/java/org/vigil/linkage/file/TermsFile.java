package org.vigil.linkage.file;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.linkage.TermFrequencies;

/**
 * How common values are among people at large, from a CSV file with the columns {@code column}, {@code value} and {@code count}: a published ranking of
 * names, say. Values are written as the records write them. Lines that begin with # say where the counts are from.
 */
final class TermsFile {

  private TermsFile() {}

  static Map<String, TermFrequencies> read(Path file) throws IOException {
    var counts = new TreeMap<String, Map<String, Double>>();
    try (var rows =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
      for (var row : rows) {
        var value = row.findField("value").orElse("").strip();
        var count = count(row.findField("count").orElse(""));
        var column = row.findField("column").orElse("").strip();
        if (value.isEmpty() || column.isEmpty() || !(count > 0)) {
          throw new IllegalArgumentException(
              "%s, line %d: a line names a column, a value, and a count above 0"
                  .formatted(file.getFileName(), row.getStartingLineNumber()));
        }
        counts
            .computeIfAbsent(column, none -> new LinkedHashMap<>())
            .merge(value, count, Double::sum);
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(
          file.getFileName() + " is no CSV file: " + e.getMessage(), e);
    }
    var terms = new TreeMap<String, TermFrequencies>();
    counts.forEach((column, values) -> terms.put(column, frequencies(values)));
    return terms;
  }

  private static TermFrequencies frequencies(Map<String, Double> counts) {
    var people = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    var shares = new LinkedHashMap<String, Double>();
    counts.forEach((value, count) -> shares.put(value, count / people));
    return new TermFrequencies((int) Math.min(Integer.MAX_VALUE - 1.0, people), shares);
  }

  private static double count(String text) {
    try {
      return Double.parseDouble(text.strip().replace(",", ""));
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
