package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.monthlyupdate.Issue.Commitment;

class PromptTest {
  private final Issue november = DemonstrationIssue.november2024();

  private Prompt prompt(@Nullable String due, @Nullable YearMonth firstSeen) {
    var promise =
        new Commitment(
            "k99",
            "s1.1",
            "light the underpass",
            due,
            null,
            null,
            Commitment.State.OPEN,
            firstSeen,
            null,
            null);
    return Prompt.of(november.revised().commitments(List.of(promise)).issue()).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-05, true",
    "2024-11-29, true",
    "2024-11-30, false",
    "2024-12-01, false",
    "2024-10, true",
    "2024-11, false",
    "2024-12, false",
    "2023, true",
    "2024, false"
  })
  void is_overdue_once_its_day_month_or_year_ended_before_the_month_did(
      String due, boolean overdue) {
    assertThat(prompt(due, null).overdue()).isEqualTo(overdue);
  }

  @Test
  void without_a_date_it_is_never_overdue() {
    assertThat(prompt(null, null).overdue()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, first",
    "12, twelfth",
    "13, 'more than a year, 13th'",
    "21, 'more than a year, 21st'",
    "22, 'more than a year, 22nd'",
    "23, 'more than a year, 23rd'",
    "24, 'more than a year, 24th'",
    "111, 'more than a year, 111th'",
    "112, 'more than a year, 112th'",
    "121, 'more than a year, 121st'"
  })
  void counts_the_months_in_words(int months, String words) {
    assertThat(prompt(null, YearMonth.of(2024, 11).minusMonths(months - 1L)).words())
        .isEqualTo("light the underpass: no date given, " + words + " month");
  }
}
