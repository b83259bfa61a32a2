package org.vigil.detection.detector;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference cases, where the folder is there: VIGIL_REFERENCE, or "shared" beside the checkout. */
final class Reference {

  private Reference() {}

  /** Skips the test, visibly, where there is no reference folder. */
  static Path detection() {
    var named = System.getenv("VIGIL_REFERENCE");
    var checkout = System.getProperty("vigil.checkout", ".");
    var folder =
        (named == null ? Path.of(checkout).resolveSibling("shared") : Path.of(named))
            .resolve("golden/detection");
    assumeTrue(Files.isDirectory(folder), "no reference cases: set VIGIL_REFERENCE");
    return folder;
  }

  static List<Path> cases(String family) {
    try (var files = Files.list(detection().resolve(family))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Rows of the CSV file beside a case. */
  static List<NamedCsvRecord> expected(Path json) {
    return rows(json.resolveSibling(json.getFileName().toString().replace(".json", ".csv")));
  }

  static List<NamedCsvRecord> rows(Path file) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static double[] column(List<NamedCsvRecord> rows, String name) {
    return rows.stream().mapToDouble(row -> number(row.getField(name))).toArray();
  }

  static double number(String text) {
    return switch (text) {
      case "NA", "NaN" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** A plain value of the case's JSON, which nests no name twice. */
  static String parameter(String json, String name) {
    Matcher matcher =
        Pattern.compile("\"" + name + "\"\\s*:\\s*(\\[[^\\]]*\\]|\"[^\"]*\"|[^,}\\s]+)")
            .matcher(json);
    if (!matcher.find()) {
      throw new IllegalArgumentException("the case has no parameter " + name);
    }
    return Objects.requireNonNull(matcher.group(1)).replace("\"", "");
  }

  static int[] pair(String json, String name) {
    var ends = parameter(json, name).replaceAll("[\\[\\]\\s]", "").split(",", -1);
    return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
  }
}
