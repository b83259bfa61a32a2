package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sep-24",
        "Sept-24",
        "Sep 2024",
        "Sept 2024",
        "Sep 24",
        "Sept 24",
        "SEP-24",
        "september 2024",
        "2024-09",
        "9/2024",
        "2024-09-01"
      })
  void september_is_read_however_it_is_shortened(String written) {
    assertThat(Months.parse(written)).contains(YearMonth.of(2024, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Sep", "Septem 2024", "2024", "2024-13"})
  void what_is_no_month_is_not_read(String written) {
    assertThat(Months.parse(written)).isEmpty();
  }
}
