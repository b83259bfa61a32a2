package org.vigil.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every detector promises, whichever they are. */
class DetectorContractTest {

  private static final Week FIRST = new Week(LocalDate.of(2018, 1, 1));

  static List<Detector> detectors() {
    return Detectors.all();
  }

  @Test
  void all_are_found_in_the_order_of_their_names() {
    assertThat(Detectors.all().stream().map(Detector::name).toList())
        .contains("ears-c1", "ears-c2", "ears-c3", "poisson-rate")
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void says_not_enough_history_rather_than_guess(Detector detector) {
    for (var weeks = 1; weeks <= 7; weeks++) {
      assertThat(detector.examine(series(7, weeks))).isInstanceOf(Detection.NotEnoughHistory.class);
    }
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void does_not_judge_a_week_it_does_not_know(Detector detector) {
    assertThat(detector.examine(withLast(series(3, 340), null)))
        .isInstanceOf(Detection.NotEnoughHistory.class);
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void gives_the_same_answer_to_the_same_series(Detector detector) {
    for (var seed = 0; seed < 20; seed++) {
      assertThat(detector.examine(series(seed, 340)))
          .isEqualTo(detector.examine(series(seed, 340)));
    }
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void more_deaths_this_week_never_silence_this_weeks_alarm(Detector detector) {
    var alarms = 0;
    for (var seed = 0; seed < 40; seed++) {
      var loudest = 0;
      for (var deaths = 0; deaths <= 30; deaths++) {
        var detection = detector.examine(withLast(series(seed, 340), deaths));
        var loudness = loudness(detection);
        assertThat(loudness).as("seed %d, %d deaths", seed, deaths).isGreaterThanOrEqualTo(loudest);
        loudest = loudness;
      }
      alarms += loudest > 0 ? 1 : 0;
    }
    assertThat(alarms).as("series in which %s ever spoke", detector.name()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void speaks_of_the_last_week_of_the_series(Detector detector) {
    var series = series(1, 340);

    assertThat(detector.examine(series).week()).isEqualTo(series.lastWeek());
  }

  private static int loudness(Detection detection) {
    return switch (detection) {
      case Detection.NotEnoughHistory none -> 0;
      case Detection.Quiet quiet -> 0;
      case Detection.Alarm alarm -> 1 + alarm.level().ordinal();
    };
  }

  private static WeeklyCounts withLast(WeeklyCounts series, @Nullable Integer count) {
    var counts = new ArrayList<@Nullable Integer>(series.counts());
    counts.set(counts.size() - 1, count);
    return new WeeklyCounts(series.series(), series.firstWeek(), counts);
  }

  /** A county of some sixty deaths a year. */
  private static WeeklyCounts series(long seed, int weeks) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var counts = new ArrayList<@Nullable Integer>();
    for (var week = 0; week < weeks; week++) {
      var deaths = 0;
      for (var day = 0; day < 7; day++) {
        deaths += random.nextDouble() < 60.0 / 365 ? 1 : 0;
      }
      counts.add(deaths);
    }
    return new WeeklyCounts("county", FIRST, counts);
  }
}
