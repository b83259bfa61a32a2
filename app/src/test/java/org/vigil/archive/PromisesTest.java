package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.archive.PromiseOverTime.Standing;
import org.vigil.monthlyupdate.Issue.Commitment;

/** Promises as issue after issue tells of them. */
class PromisesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 1);
  private static final YearMonth OCTOBER = YearMonth.of(2024, 10);

  @Nested
  class One_that_was_kept {
    @Test
    void in_time_and_told_the_month_after_was_kept() {
      assertThat(kept("2024-12", YearMonth.of(2025, 1), LocalDate.of(2024, 12, 12)))
          .isEqualTo(Standing.KEPT);
    }

    @Test
    void late_and_told_in_the_month_it_was_due_was_kept_late() {
      assertThat(kept("2024-12-05", YearMonth.of(2024, 12), LocalDate.of(2024, 12, 20)))
          .isEqualTo(Standing.KEPT_LATE);
    }

    @Test
    void on_a_day_nobody_named_is_not_said_to_be_late() {
      assertThat(kept("2024-12", YearMonth.of(2025, 1), null)).isEqualTo(Standing.KEPT);
    }

    @Test
    void on_its_last_day_was_kept() {
      assertThat(kept("2024", YearMonth.of(2025, 1), LocalDate.of(2024, 12, 31)))
          .isEqualTo(Standing.KEPT);
      assertThat(kept(null, YearMonth.of(2025, 1), LocalDate.of(2025, 1, 31)))
          .isEqualTo(Standing.KEPT);
    }

    private static Standing kept(
        @Nullable String due, YearMonth toldIn, @Nullable LocalDate keptOn) {
      return Promises.standing(
          new Commitment(
              "k1",
              "s1.1",
              "hold the conference",
              due,
              null,
              null,
              Commitment.State.MET,
              OCTOBER,
              toldIn,
              null,
              keptOn),
          TODAY);
    }
  }
}
