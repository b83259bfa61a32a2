package org.vigil.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Thresholds of earsC in surveillance 1.20.3 on R 4.2.2, to a relative 1e-9, and the same alarms. */
class EarsGoldenTest {

  private static final double TOLERANCE = 1e-9;

  @TestFactory
  List<DynamicTest> thresholds_of_r() {
    return Reference.cases("ears").stream()
        .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(file)))
        .toList();
  }

  @Test
  void thresholds_of_r_on_the_simulated_outbreaks() {
    var folder = Reference.detection().resolve("simulation");
    var series = SimulatedSeries.readFrom(folder);
    for (var method : List.of("C1", "C2", "C3")) {
      var bounds = bounds(method, defaults(method));
      for (var row : Reference.rows(folder.resolve("R_ears" + method + ".csv"))) {
        var counts = series.counts(row.getField("id"));
        var t = Integer.parseInt(row.getField("t"));
        assertSame(
            method + " " + row.getField("id") + " " + t,
            counts,
            t,
            bounds.at(counts, t - 1),
            Reference.number(row.getField("upperbound")),
            Reference.number(row.getField("alarm")));
      }
    }
  }

  private static void check(Path file) {
    var json = Reference.text(file);
    var method = Reference.parameter(json, "method");
    var settings =
        new EarsSettings(
            Integer.parseInt(Reference.parameter(json, "baseline")),
            Double.parseDouble(Reference.parameter(json, "alpha")),
            Double.parseDouble(Reference.parameter(json, "minSigma")));
    var series = Reference.detection().resolve(Reference.parameter(json, "series"));
    var counts = Reference.column(Reference.rows(series), "observed");
    var bounds = bounds(method, settings);
    var rows = Reference.expected(file);
    assertThat(rows).isNotEmpty();
    for (var row : rows) {
      var t = Integer.parseInt(row.getField("t"));
      assertSame(
          "t = " + t,
          counts,
          t,
          bounds.at(counts, t - 1),
          Reference.number(row.getField("upperbound")),
          Reference.number(row.getField("alarm")));
    }
  }

  private static void assertSame(
      String where, double[] counts, int t, double bound, double expected, double alarm) {
    if (Double.isNaN(expected)) {
      assertThat(bound).as(where).isNaN();
      return;
    }
    assertThat(bound)
        .as(where)
        .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    if (!Double.isNaN(alarm)) {
      assertThat(counts[t - 1] > bound).as("alarm at " + where).isEqualTo(alarm == 1);
    }
  }

  private static EarsSettings defaults(String method) {
    return new EarsSettings(7, method.equals("C3") ? 0.025 : 0.001, 0);
  }

  private static Ears.UpperBounds bounds(String method, EarsSettings settings) {
    return switch (method) {
      case "C1" -> new EarsC1(settings)::upperBound;
      case "C2" -> new EarsC2(settings)::upperBound;
      case "C3" -> EarsC3.asInR(settings)::upperBound;
      default -> throw new IllegalArgumentException("no EARS method is called " + method);
    };
  }
}
