package org.vigil.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of PHEindicatormethods 2.1.1 on R 4.2.2, on made-up areas, to a relative 1e-9. */
class GoldenRatesTest {

  private static final double TOLERANCE = 1e-9;

  @Test
  void limits_of_a_count() {
    for (var row : rows("byars_exact_grid__expected")) {
      var byar = ByarsInterval.around(count(row, "x"), number(row, "confidence"));
      var exact = ExactPoissonInterval.around(count(row, "x"), number(row, "confidence"));
      assertNumber(row, "byars_lower", byar.lower());
      assertNumber(row, "byars_upper", byar.upper());
      assertNumber(row, "exact_lower", exact.lower());
      assertNumber(row, "exact_upper", exact.upper());
    }
  }

  @Test
  void limits_of_a_proportion() {
    for (var row : rows("wilson_grid__expected")) {
      var wilson =
          WilsonInterval.around(count(row, "x"), count(row, "n"), number(row, "confidence"));
      assertNumber(row, "lower", wilson.lower());
      assertNumber(row, "upper", wilson.upper());
    }
  }

  @Test
  void crude_rates() {
    for (var row : rows("crude_rate__expected")) {
      assertTwoConfidences(
          row,
          confidence ->
              CrudeRate.of(count(row, "x"), number(row, "n"), Rate.PER_100_000, confidence));
      assertThat(CrudeRate.of(count(row, "x"), number(row, "n"), 1, 0.95).method())
          .isEqualTo(row.getField("method"));
    }
  }

  @Test
  void proportions() {
    for (var row : rows("proportion__expected")) {
      assertTwoConfidences(
          row,
          confidence ->
              WilsonInterval.proportion(
                  count(row, "x"), count(row, "n"), Rate.PERCENT, confidence));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dsr_esp2013_95_998",
        "dsr_missing_counts",
        "dsr_single_conf",
        "dsr_nonindependent"
      })
  void directly_standardised_rates(String id) {
    var areas = byArea(id);
    for (var row : rows(id + "__expected")) {
      var groups = groups(Objects.requireNonNull(areas.get(row.getField("area"))));
      if (row.getField("value").equals("NA")) {
        assertThat(dsr(groups, Rate.PER_100_000, 0.95))
            .isInstanceOfSatisfying(
                StandardisedRate.Refused.class,
                refused -> assertThat(refused.count()).isEqualTo(count(row, "total_count")));
      } else if (row.findField("lowercl").isPresent()) {
        var single = id.equals("dsr_single_conf");
        var rate = calculated(groups, single ? 1000 : Rate.PER_100_000, single ? 0.9 : 0.95);
        assertNumber(row, "value", rate.value());
        assertNumber(row, "lowercl", rate.lower());
        assertNumber(row, "uppercl", rate.upper());
        assertNumber(row, "total_count", rate.numerator());
        assertNumber(row, "total_pop", rate.denominator());
        assertThat(rate.method()).isEqualTo(row.getField("method"));
      } else {
        assertTwoConfidences(row, confidence -> calculated(groups, Rate.PER_100_000, confidence));
      }
    }
  }

  @Test
  void standardised_mortality_ratios() {
    var areas = byArea("smr_95_998");
    for (var row : rows("smr_95_998__expected")) {
      var bands = Objects.requireNonNull(areas.get(row.getField("area")));
      var expected = IndirectlyStandardisedRatio.expected(populations(bands), reference(bands));
      assertNumber(row, "expected", expected);
      assertTwoConfidences(
          row,
          confidence ->
              IndirectlyStandardisedRatio.of(count(row, "observed"), expected, 1, confidence));
    }
  }

  @Test
  void indirectly_standardised_rates() {
    var areas = byArea("isr_rate");
    for (var row : rows("isr_rate__expected")) {
      var bands = Objects.requireNonNull(areas.get(row.getField("area")));
      var reference = reference(bands);
      var expected = IndirectlyStandardisedRatio.expected(populations(bands), reference);
      var rate =
          IndirectlyStandardisedRatio.asRate(
              count(row, "observed"), expected, reference, Rate.PER_100_000, 0.95);
      assertNumber(row, "value", rate.value());
      assertNumber(row, "lowercl", rate.lower());
      assertNumber(row, "uppercl", rate.upper());
      assertThat(rate.method()).isEqualTo(row.getField("method"));
    }
  }

  private interface RateAt {
    Rate at(double confidence);
  }

  private static void assertTwoConfidences(NamedCsvRecord row, RateAt rate) {
    assertNumber(row, "value", rate.at(0.95).value());
    assertNumber(row, "lower95_0cl", rate.at(0.95).lower());
    assertNumber(row, "upper95_0cl", rate.at(0.95).upper());
    assertNumber(row, "lower99_8cl", rate.at(0.998).lower());
    assertNumber(row, "upper99_8cl", rate.at(0.998).upper());
  }

  private static Rate calculated(
      Map<Integer, List<AgeBand>> groups, double multiplier, double confidence) {
    return ((StandardisedRate.Calculated) dsr(groups, multiplier, confidence)).rate();
  }

  private static StandardisedRate dsr(
      Map<Integer, List<AgeBand>> groups, double multiplier, double confidence) {
    var esp = StandardPopulation.ESP2013;
    return groups.size() == 1
        ? DirectlyStandardisedRate.of(
            groups.values().iterator().next(), esp, multiplier, confidence)
        : DirectlyStandardisedRate.ofRepeatedEvents(groups, esp, multiplier, confidence);
  }

  private static Map<Integer, List<AgeBand>> groups(List<NamedCsvRecord> rows) {
    var groups = new TreeMap<Integer, List<AgeBand>>();
    for (var row : rows) {
      var events = row.findField("eventfreq").map(Integer::valueOf).orElse(1);
      var count = row.getField("x").equals("NA") ? 0 : count(row, "x");
      groups
          .computeIfAbsent(events, each -> new ArrayList<>())
          .add(new AgeBand(count, number(row, "n")));
    }
    return groups;
  }

  private static List<Double> populations(List<NamedCsvRecord> bands) {
    return bands.stream().map(band -> number(band, "n")).toList();
  }

  private static List<AgeBand> reference(List<NamedCsvRecord> bands) {
    return bands.stream()
        .map(band -> new AgeBand(count(band, "xref"), number(band, "nref")))
        .toList();
  }

  private static Map<String, List<NamedCsvRecord>> byArea(String id) {
    var areas = new LinkedHashMap<String, List<NamedCsvRecord>>();
    for (var row : rows(id + "__input")) {
      areas.computeIfAbsent(row.getField("area"), area -> new ArrayList<>()).add(row);
    }
    return areas;
  }

  private static List<NamedCsvRecord> rows(String name) {
    var resource = GoldenRatesTest.class.getResourceAsStream("/golden/" + name + ".csv");
    try (var csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long count(NamedCsvRecord row, String field) {
    return (long) number(row, field);
  }

  private static double number(NamedCsvRecord row, String field) {
    var text = row.getField(field);
    return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
  }

  private static void assertNumber(NamedCsvRecord row, String field, double actual) {
    var expected = number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s of %s", field, row).isNaN();
    } else {
      assertThat(actual)
          .as("%s of %s", field, row)
          .isCloseTo(expected, within(TOLERANCE * Math.max(Math.abs(expected), 1e-3)));
    }
  }
}
