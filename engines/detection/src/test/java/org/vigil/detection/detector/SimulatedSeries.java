package org.vigil.detection.detector;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The simulated series with injected outbreaks (the scenarios of Noufaily and others 2013). */
record SimulatedSeries(Map<String, List<NamedCsvRecord>> byId) {

  static SimulatedSeries readFrom(Path folder) {
    return new SimulatedSeries(
        Reference.rows(folder.resolve("series_long.csv")).stream()
            .collect(Collectors.groupingBy(row -> row.getField("id"))));
  }

  double[] counts(String id) {
    return Reference.column(Objects.requireNonNull(byId.get(id)), "observed");
  }
}
