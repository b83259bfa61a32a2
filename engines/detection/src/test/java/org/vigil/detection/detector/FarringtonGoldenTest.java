package org.vigil.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * farringtonFlexible of surveillance 1.20.3 on R 4.2.2, to a relative 1e-6; the series that are
 * constant, all nought or nearly so by alarm and threshold only, since their fits are all rounding.
 */
class FarringtonGoldenTest {

  private static final double TOLERANCE = 1e-6;
  private static final Set<String> ALL_ROUNDING =
      Set.of("edge_constant", "edge_allzero", "edge_nearly_zero");

  @TestFactory
  List<DynamicTest> answers_of_r() {
    return Reference.cases("farringtonFlexible").stream()
        .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(file)))
        .toList();
  }

  @Test
  void answers_of_r_on_the_simulated_outbreaks() {
    var folder = Reference.detection().resolve("simulation");
    var series = SimulatedSeries.readFrom(folder);
    var noufaily = FarringtonSettings.noufaily();
    compare(folder.resolve("R_flex_default.csv"), series, FarringtonSettings.defaultsOfR());
    compare(folder.resolve("R_flex_noufaily_nb_a005.csv"), series, noufaily);
  }

  private static void compare(Path file, SimulatedSeries series, FarringtonSettings settings) {
    var detector = new FarringtonFlexible(settings);
    for (var row : Reference.rows(file)) {
      var counts = series.counts(row.getField("id"));
      var t = Integer.parseInt(row.getField("t"));
      var ones = new double[counts.length];
      Arrays.fill(ones, 1);
      var result = detector.at(new CountSeries(counts, ones, null, 52), t - 1);
      assertSame(row, Objects.requireNonNull(result), false);
    }
  }

  private static void check(Path file) {
    var json = Reference.text(file);
    var name = Reference.parameter(json, "series");
    var input = Reference.rows(Reference.detection().resolve(name));
    var dated = Boolean.parseBoolean(Reference.parameter(json, "epochAsDate"));
    var series =
        new CountSeries(
            Reference.column(input, "observed"),
            Reference.column(input, "population"),
            dated
                ? input.stream().map(row -> LocalDate.parse(row.getField("epoch"))).toList()
                : null,
            Integer.parseInt(Reference.parameter(json, "freq")));
    var detector = new FarringtonFlexible(settings(json));
    var rows = Reference.expected(file);
    assertThat(rows).isNotEmpty();
    for (var row : rows) {
      var result = detector.at(series, Integer.parseInt(row.getField("t")) - 1);
      assertSame(
          row, Objects.requireNonNull(result), ALL_ROUNDING.stream().anyMatch(name::contains));
    }
  }

  private static void assertSame(
      NamedCsvRecord row, FarringtonResult result, boolean thresholdOnly) {
    if (!thresholdOnly && allRounding(row)) {
      return;
    }
    var shown = result.enough() || !result.converged();
    assertNumber(row, "upperbound", shown ? result.upperBound() : Double.NaN);
    assertNumber(row, "alarm", result.alarm() ? 1 : 0);
    if (thresholdOnly) {
      return;
    }
    assertNumber(row, "expected", shown ? result.expected() : Double.NaN);
    assertNumber(row, "score", result.score());
    assertNumber(row, "pvalue", result.pValue());
    assertNumber(row, "phi", result.phi());
    assertNumber(row, "trend", result.trend() == null ? 0 : 1);
  }

  /**
   * A trend of exactly nought, or a series that follows its population exactly: whether the trend is kept
   * hangs on the last bit of R's arithmetic.
   */
  private static boolean allRounding(NamedCsvRecord row) {
    return below(row, "trend_coef", 1e-12) || below(row, "pred_dispersion", 1e-20);
  }

  private static boolean below(NamedCsvRecord row, String field, double limit) {
    return row.findField(field)
        .map(Reference::number)
        .filter(value -> Math.abs(value) < limit)
        .isPresent();
  }

  private static void assertNumber(NamedCsvRecord row, String field, double actual) {
    var expected = Reference.number(row.getField(field));
    var where = field + " at t = " + row.getField("t");
    if (Double.isNaN(expected)) {
      if (!field.equals("alarm") && !field.equals("trend")) {
        assertThat(actual).as(where).isNaN();
      }
    } else {
      assertThat(actual)
          .as(where)
          .isCloseTo(expected, within(TOLERANCE * Math.max(1e-4, Math.abs(expected))));
    }
  }

  private static FarringtonSettings settings(String json) {
    var limit = Reference.pair(json, "limit54");
    return new FarringtonSettings(
        whole(json, "b"),
        whole(json, "w"),
        whole(json, "noPeriods"),
        whole(json, "pastWeeksNotIncluded"),
        flag(json, "reweight"),
        Double.parseDouble(Reference.parameter(json, "weightsThreshold")),
        flag(json, "trend"),
        Double.parseDouble(Reference.parameter(json, "pThresholdTrend")),
        Double.parseDouble(Reference.parameter(json, "alpha")),
        limit[0],
        limit[1],
        flag(json, "populationOffset"),
        switch (Reference.parameter(json, "powertrans")) {
          case "2/3" -> 2.0 / 3;
          case "1/2" -> 0.5;
          default -> 1;
        },
        switch (Reference.parameter(json, "thresholdMethod")) {
          case "delta" -> FarringtonSettings.Threshold.DELTA;
          case "nbPlugin" -> FarringtonSettings.Threshold.NB_PLUGIN;
          default -> FarringtonSettings.Threshold.MUAN;
        });
  }

  private static int whole(String json, String name) {
    return Integer.parseInt(Reference.parameter(json, name));
  }

  private static boolean flag(String json, String name) {
    return Boolean.parseBoolean(Reference.parameter(json, name));
  }
}
