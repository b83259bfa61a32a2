package org.vigil.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of chance is what chance does. */
class ChanceTableTest {
  private static final double MONTHS_IN_A_YEAR = 12;

  /** Other years than those the table was made from. */
  @ParameterizedTest
  @CsvSource({"60, 20241113, 6 12 24", "6, 20241114, 24 36 60"})
  void what_is_said_to_come_once_in_so_many_months_does(
      double deathsAYear, long seed, String monthsSaid) {
    var nights = ByChanceAlone.of(seed, deathsAYear, 150).nights();

    for (var said : monthsSaid.split(" ", -1)) {
      double months = Double.parseDouble(said);
      double came =
          MONTHS_IN_A_YEAR / timesAYear(nights, alarm -> known(alarm.monthsBetween()) >= months);
      assertThat(came)
          .as("%s deaths a year: said once in %s months or rarer", deathsAYear, said)
          .isCloseTo(months, withinPercentage(30));
    }
  }

  @Test
  void stands_at_its_corners_and_goes_straight_between_them() {
    var table =
        new ChanceTable(
            List.of(10.0, 1000.0),
            List.of(0.1, 0.001),
            List.of(List.of(1.0, 0.01), List.of(100.0, 1.0)));

    assertThat(table.timesAYear(10, 0.1)).isEqualTo(1, within(1e-9));
    assertThat(table.timesAYear(1000, 0.001)).isEqualTo(1, within(1e-9));
    assertThat(table.timesAYear(100, 0.01)).isEqualTo(1, within(1e-9));
    assertThat(table.timesAYear(5, 0.1)).as("half as many deaths").isEqualTo(0.5, within(1e-9));
    assertThat(table.timesAYear(10, 0.0001)).as("a tenth as likely").isEqualTo(0.001, within(1e-9));
    assertThat(table.timesAYear(1e6, 0.5)).isEqualTo(100, within(1e-9));
    assertThat(table.timesAYear(0, 0.01)).isZero();
  }

  @Test
  void the_rarer_the_p_value_the_rarer_it_comes() {
    var table = ChanceTable.shipped();
    for (double deaths = 0.5; deaths < 500; deaths *= 1.3) {
      double before = Double.POSITIVE_INFINITY;
      for (double pValue = 0.05; pValue > 1e-6; pValue /= 1.5) {
        double now = table.timesAYear(deaths, pValue);
        assertThat(now).isPositive().isLessThanOrEqualTo(before);
        before = now;
      }
    }
  }

  /** Makes the table again, into target/: run it with {@code -Dvigil.calibrate=true} after a change of the rule. */
  @Test
  @EnabledIfSystemProperty(named = "vigil.calibrate", matches = "true")
  void makes_the_table() throws IOException {
    var table = ChanceTable.shipped();
    var lines = new ArrayList<String>();
    lines.add("deaths a year \\ p-value or below," + row(table.pValues()));
    for (double deaths : table.deathsAYear()) {
      var nights = ByChanceAlone.of(11, deaths, 1000).nights();
      lines.add(
          number(deaths)
              + ","
              + row(
                  table.pValues().stream()
                      .map(pValue -> timesAYear(nights, alarm -> known(alarm.pValue()) <= pValue))
                      .toList()));
    }
    Files.write(Path.of("target", "chance-of-the-loudest-look.csv"), lines);
  }

  private static double timesAYear(List<Optional<Alarm>> nights, Predicate<Alarm> loud) {
    return ByChanceAlone.timesAYear(
        nights.stream().map(night -> night.filter(loud).isPresent()).toList());
  }

  private static double known(@Nullable Double number) {
    return Objects.requireNonNull(number);
  }

  private static String row(List<Double> numbers) {
    return numbers.stream().map(ChanceTableTest::number).collect(Collectors.joining(","));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.4g", number)
        .replaceFirst("(\\.\\d*?)0+$", "$1")
        .replaceFirst("\\.$", "");
  }
}
