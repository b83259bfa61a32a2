package org.vigil.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyCountsTest {

  private static final Week FIRST = Week.of(LocalDate.of(2026, 1, 1));

  @Test
  void a_week_is_written_as_iso_does() {
    assertThat(FIRST).hasToString("2026-W01");
    assertThat(FIRST.monday()).isEqualTo("2025-12-29");
    assertThat(FIRST.plus(53)).hasToString("2027-W01");
    assertThat(FIRST.plus(53).weeksAfter(FIRST)).isEqualTo(53);
  }

  @Test
  void a_week_begins_on_a_monday() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Week(LocalDate.of(2026, 1, 6)))
        .withMessage("a week begins on a Monday, got 2026-01-06");
  }

  @Test
  void days_are_counted_into_their_weeks() {
    var days =
        List.of(
            LocalDate.of(2025, 12, 28),
            LocalDate.of(2025, 12, 29),
            LocalDate.of(2026, 1, 4),
            LocalDate.of(2026, 1, 19));

    assertThat(WeeklyCounts.ofDays("county", FIRST, FIRST.plus(3), days).counts())
        .containsExactly(2, 0, 0, 1);
  }

  @Test
  void a_week_not_known_is_not_a_week_without() {
    var series = new WeeklyCounts("county", FIRST, Arrays.asList(1, null, 0));

    assertThat(series.known(1)).isFalse();
    assertThat(series.known(2)).isTrue();
    assertThat(series.toArray()[1]).isNaN();
    assertThat(series.upTo(FIRST.plus(1)).lastWeek()).isEqualTo(FIRST.plus(1));
  }

  @Test
  void two_in_a_district_in_a_week_come_by_chance_three_times_a_year() {
    // Ten districts of six deaths a year: 520 looks at p = 0.0062.
    var chance = new ChanceInTime(0.0062, 520);

    assertThat(chance.timesPerYear()).isCloseTo(3.2, within(0.03));
    assertThat(chance.monthsBetween()).isCloseTo(3.7, within(0.03));
  }
}
