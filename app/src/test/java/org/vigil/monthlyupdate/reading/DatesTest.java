package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when something is said to be, in an issue of November 2023. */
class DatesTest {
  private static final YearMonth ISSUE = YearMonth.of(2023, 11);

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "will be sent by the end of January | by the end of January | 2024-01-31",
        "will be sent by the end of November | by the end of November | 2023-11-30",
        "will be sent in February | in February | 2024-02",
        "will be sent on 6 December | on 6 December | 2023-12-06",
        "will be sent by Friday 1 December | by Friday 1 December | 2023-12-01",
        "will be sent by noon on 3rd January 2025 | by noon on 3rd January 2025 | 2025-01-03",
        "will be sent before Christmas | before Christmas | 2023-12-24",
        "will be published in 2025 | in 2025 | 2025",
        "will be in the March update | in the March update | 2024-03",
        "will be sent in due course | in due course | none",
        "will be sent in the spring | in the spring | none",
        "will be sent within a fortnight of the meeting | within a fortnight of the | none",
        "From May it will show each month | From May | 2024-05",
        "will be sent each week | each week | none",
        "will be sent by 31 February | by 31 February | none"
      })
  void is_read_with_the_day_month_or_year_it_means(String text, String words, String iso) {
    var due = Dates.due(text, text.indexOf("will"), ISSUE).orElseThrow();
    assertThat(due.words()).isEqualToIgnoringCase(words);
    assertThat(due.iso()).isEqualTo(iso);
  }
}
