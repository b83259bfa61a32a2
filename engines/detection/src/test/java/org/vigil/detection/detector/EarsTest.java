package org.vigil.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EarsTest {

  @Test
  void raises_an_alarm_in_a_case_checked_by_hand() {
    // Mean 2, deviations −1 0 1 −1 0 1 0: variance 4/6, s = 0.8165, z(0.001) = 3.0902.
    double[] counts = {1, 2, 3, 1, 2, 3, 2, 5};

    assertThat(new EarsC1().upperBound(counts, 7))
        .isCloseTo(2 + 3.090232306167813 * Math.sqrt(4.0 / 6), within(1e-12));
  }

  @Test
  void c2_leaves_the_two_latest_weeks_out_of_the_baseline() {
    double[] counts = {1, 2, 3, 1, 2, 3, 2, 50, 50, 5};

    assertThat(new EarsC2().upperBound(counts, 9))
        .isCloseTo(new EarsC1().upperBound(counts, 7), within(1e-12));
  }

  @Test
  void c3_adds_up_three_weeks_where_r_looks_at_the_two_before() {
    double[] counts = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5};

    assertThat(counts[11]).isGreaterThan(new EarsC3().upperBound(counts, 11));
    assertThat(EarsC3.asInR(new EarsSettings(7, 0.025, 0.5)).upperBound(counts, 11))
        .isGreaterThan(counts[11]);
  }

  @Test
  void one_death_after_seven_weeks_without_is_no_alarm_and_two_are() {
    double[] counts = {0, 0, 0, 0, 0, 0, 0, 0};

    assertThat(new EarsC1().upperBound(counts, 7)).isBetween(1.0, 2.0);
    assertThat(EarsC1.asInR().upperBound(counts, 7)).isZero();
  }
}
