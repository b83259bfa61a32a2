package org.vigil.archive.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final YearMonth JANUARY_2024 = YearMonth.of(2024, 1);

  @Test
  void what_says_when_is_read_and_left_out_of_what_is_asked() {
    var times = Times.in("How many bids came in for the 2023 round after the first two months?");

    assertThat(times.years()).containsExactly("2023");
    assertThat(times.length()).isEqualTo(OptionalInt.of(2));
    assertThat(times.isOfAnyMonth()).isFalse();
    assertThat(Times.leftOutOf("Which bid won in 2023/24?").replaceAll("\\s+", " "))
        .isEqualTo("Which bid won ?");
  }

  @Test
  void the_end_of_a_year_is_the_end_of_its_december() {
    var times = Times.in("How many by the close of 2023?");

    assertThat(times.months()).containsExactly(new Months.Named(Month.DECEMBER, 2023));
    assertThat(times.upToAMonth()).isTrue();
    assertThat(times.years()).isEmpty();
  }

  @Test
  void a_month_without_a_year_is_the_one_nearest_to_when_it_was_told() {
    assertThat(Months.dated("It opened in December and closes in March.", JANUARY_2024))
        .containsExactly(YearMonth.of(2023, 12), YearMonth.of(2024, 3));
    assertThat(Months.dated("Fewer than last April.", JANUARY_2024))
        .containsExactly(YearMonth.of(2023, 4));
    assertThat(Months.dated("It opens in May.", null)).isEmpty();
  }

  @Test
  void a_period_takes_the_year_it_names_for_both_its_ends() {
    assertThat(Period.in("Visits from 3 April to 31 December 2023:", JANUARY_2024))
        .isEqualTo(new Period(YearMonth.of(2023, 4), YearMonth.of(2023, 12)))
        .satisfies(period -> assertThat(period.months()).isEqualTo(9));
    assertThat(Period.in("Visits from 3 to 30 April 2023:", JANUARY_2024))
        .isEqualTo(new Period(YearMonth.of(2023, 4), YearMonth.of(2023, 4)));
    assertThat(Period.in("Visits between October and February", JANUARY_2024))
        .isEqualTo(new Period(YearMonth.of(2023, 10), YearMonth.of(2024, 2)));
    assertThat(Period.in("Visits to the hall", JANUARY_2024)).isNull();
  }

  @Test
  void a_year_that_begins_in_april_holds_the_march_after() {
    assertThat(Years.holds("2023/24", YearMonth.of(2024, 3))).isTrue();
    assertThat(Years.holds("2023/24", YearMonth.of(2023, 3))).isFalse();
    assertThat(Years.holds("2023", YearMonth.of(2023, 3))).isTrue();
  }
}
