package org.vigil.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The room's data files: plain comma-separated lines, {@code #} comments, one header line. */
final class DataFile {
  private DataFile() {}

  static List<String[]> rows(String name) {
    try (var reader = reader(name)) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedReader reader(String name) {
    var stream = DataFile.class.getResourceAsStream("/demonstration/" + name);
    if (stream == null) {
      throw new IllegalStateException("The demonstration's data file " + name + " is missing");
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
