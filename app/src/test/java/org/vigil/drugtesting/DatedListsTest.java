package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatedListsTest {
  @Test
  void the_home_office_tables_add_up_and_their_shares_are_those_published() {
    var national = DatedLists.national();
    assertThat(national.stream().mapToLong(NationalQuarter::tests).sum()).isEqualTo(117_825);
    assertThat(national.stream().mapToLong(NationalQuarter::positive).sum()).isEqualTo(65_638);
    assertThat(national.stream().map(q -> Math.round(q.positivity().percent())))
        .containsExactly(52L, 54L, 56L, 55L, 54L, 56L, 58L, 57L, 56L);
    assertThat(Math.round(new Positivity(65_638, 117_825).percent())).isEqualTo(56);
    assertThat(national).extracting(NationalQuarter::forces).startsWith(14).endsWith(29);
  }

  @Test
  void a_change_of_what_is_tested_for_breaks_the_series_on_its_day() {
    assertThat(DatedLists.rules())
        .filteredOn(Rule::breaks)
        .extracting(Rule::from)
        .contains(LocalDate.of(2023, 8, 2))
        .isSorted();
  }

  @Test
  void a_limit_nobody_set_is_empty_and_not_invented() {
    assertThat(DatedLists.clocks())
        .filteredOn(clock -> !clock.isSet())
        .extracting(TestingClock::clock)
        .containsExactly(
            "From test to initial assessment",
            "From initial to follow-up assessment",
            "Police told of a failure to attend",
            "Person not asked again within");
    assertThat(DatedLists.clocks()).allMatch(clock -> !clock.source().isBlank());
  }
}
