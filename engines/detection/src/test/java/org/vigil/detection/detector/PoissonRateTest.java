package org.vigil.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.detection.AlarmLevel;
import org.vigil.detection.Detection;
import org.vigil.detection.Week;
import org.vigil.detection.WeeklyCounts;

class PoissonRateTest {

  private static final Week FIRST = new Week(LocalDate.of(2023, 1, 2));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // series,                      expected, warn, p, alert, p, p<.001, p
    "county 60 a year 7 days,    1.154,  4, .0299,  5, .0066,  7, .0002",
    "county 77 a year 7 days,    1.481,  5, .0177,  6, .0042,  7, .0009",
    "county 60 a year 28 days,   4.603,  9, .0452, 11, .0078, 13, .0010",
    "district 6 a year 7 days,   0.115,  2, .0062,  2, .0062,  3, .0002",
    "district 6 a year 28 days,  0.460,  3, .0116,  4, .0013,  5, .0001"
  })
  void thresholds_for_county_and_district(
      String series,
      double lambda,
      int warn,
      double warnP,
      int alert,
      double alertP,
      int rare,
      double rareP) {
    var tail = new CountTail(lambda, 1);
    var compared = PoissonRate.compare(warn, lambda, 1);

    assertThat(compared.warnFrom()).isEqualTo(warn);
    assertThat(compared.pValue()).isCloseTo(warnP, within(1e-4));
    assertThat(compared.alertFrom()).isEqualTo(alert);
    assertThat(tail.atLeast(alert)).isCloseTo(alertP, within(1e-4));
    assertThat(tail.firstBelow(0.001)).isEqualTo(rare);
    assertThat(tail.atLeast(rare)).isCloseTo(rareP, within(1e-4));
  }

  @Test
  void raises_an_alarm_in_a_case_checked_by_hand() {
    // One death in every second week of three years: λ = 78/156 = 1/2, variance below the mean.
    // P(X ≥ 3 | 1/2) = 1 − e^(−1/2) (1 + 1/2 + 1/8) = 0.0144.
    var series = alternating(156, 3);

    var detection = new PoissonRate().examine(series, 1);

    assertThat(detection).isInstanceOf(Detection.Alarm.class);
    var alarm = (Detection.Alarm) detection;
    assertThat(alarm.level()).isEqualTo(AlarmLevel.WARN);
    assertThat(alarm.measure().expected()).isCloseTo(0.5, within(1e-12));
    assertThat(alarm.measure().pValue()).isCloseTo(1 - Math.exp(-0.5) * 1.625, within(1e-12));
    assertThat(alarm.measure().alarmFrom()).isEqualTo(3);
  }

  @Test
  void allows_for_counts_that_vary_more_than_chance() {
    var steady = PoissonRate.compare(6, Collections.nCopies(100, 1));
    var bursts = new ArrayList<Integer>(Collections.nCopies(80, 0));
    bursts.addAll(Collections.nCopies(20, 5));
    var bursting = PoissonRate.compare(6, bursts);

    assertThat(steady.dispersion()).isEqualTo(1);
    assertThat(bursting.expected()).isEqualTo(1);
    assertThat(bursting.dispersion()).isCloseTo(400.0 / 99, within(1e-12));
    assertThat(bursting.pValue()).isGreaterThan(steady.pValue());
  }

  @Test
  void leaves_past_outbreaks_out_of_what_it_expects() {
    var counts = new ArrayList<@Nullable Integer>(Collections.nCopies(156, 1));
    counts.set(100, 40);
    counts.add(4);
    var series = new WeeklyCounts("county", FIRST, counts);

    var unmarked = new PoissonRate().examine(series, 1);
    var marked = new PoissonRate().examine(series.withOutbreakWeeks(Set.of(series.week(100))), 1);

    assertThat(unmarked).isInstanceOf(Detection.Quiet.class);
    assertThat(marked).isInstanceOf(Detection.Alarm.class);
  }

  @Test
  void looks_at_four_weeks_as_well_as_one() {
    // Two a week is nothing; eight in four weeks against an expectation of two is.
    var counts = new ArrayList<@Nullable Integer>(alternating(156, 0).counts());
    counts.addAll(List.of(2, 2, 2));

    var detection = new PoissonRate().examine(new WeeklyCounts("county", FIRST, counts));

    assertThat(detection).isInstanceOf(Detection.Alarm.class);
    assertThat(((Detection.Alarm) detection).measure().weeks()).isEqualTo(4);
  }

  @Test
  void a_dispersion_a_hair_above_one_is_one() {
    for (var expected : List.of(1.15, 4.6, 20.0, 100.0)) {
      for (int observed = 1; observed < 2 * expected + 20; observed++) {
        var poisson = PoissonRate.compare(observed, expected, 1);
        for (var above : List.of(Math.ulp(1.0), 1e-15, 1e-12, 1e-9)) {
          var compared = PoissonRate.compare(observed, expected, 1 + above);
          assertThat(compared.pValue())
              .as("%d where %.2f are expected, dispersion 1 + %s", observed, expected, above)
              .isBetween(0.0, 1.0)
              .isCloseTo(poisson.pValue(), withinPercentage(0.001));
          assertThat(compared.warnFrom()).isEqualTo(poisson.warnFrom());
        }
      }
    }
  }

  private static WeeklyCounts alternating(int weeks, int last) {
    var counts = new ArrayList<@Nullable Integer>();
    for (var i = 0; i < weeks; i++) {
      counts.add(i % 2);
    }
    counts.add(last);
    return new WeeklyCounts("county", FIRST, counts);
  }
}
