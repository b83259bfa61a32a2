package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.monthlyupdate.Finding.Severity;

class FindingTest {
  @ParameterizedTest
  @CsvSource({
    "footing.column, Totals",
    "sdc.small_cells, Small numbers",
    "text.lost, Lost words",
    "spelling, Spelling",
    "weather.bad, Weather",
  })
  void says_what_it_is_about_in_words(String rule, String subject) {
    assertThat(new Finding(rule, Severity.NOTE, List.of(), "Something.").subject())
        .isEqualTo(subject);
  }
}
