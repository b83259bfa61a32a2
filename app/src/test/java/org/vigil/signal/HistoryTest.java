package org.vigil.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.casefile.CountedDeath;
import org.vigil.detection.RateComparison;
import org.vigil.reference.Reference;

/** How far back anything is known, over plain lists of deaths. */
class HistoryTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 2);
  private static final LocalDate A_YEAR_AGO = TODAY.minusYears(1);

  @Test
  void one_wrong_year_does_not_stretch_it() {
    var deaths = sixtyInAYear();
    var first = History.firstDay(deaths, TODAY);
    deaths.add(ExampleDeaths.on(LocalDate.of(1990, 5, 1)));

    assertThat(History.firstDay(deaths, TODAY)).isEqualTo(A_YEAR_AGO);
    assertThat(first).isBetween(A_YEAR_AGO, A_YEAR_AGO.plusDays(7));
  }

  @Test
  void with_one_wrong_year_the_rules_still_learn_from_the_years_that_are_known() {
    var deaths = sixtyInAYear();
    deaths.add(ExampleDeaths.on(LocalDate.of(1990, 5, 1)));
    deaths.add(ExampleDeaths.naming(TODAY.minusDays(100), "alprazolam"));
    var from = History.firstDay(deaths, TODAY);

    // Over three years of which two are empty, three in a week would be an alarm, and any substance
    // the first.
    for (int day = 1; day <= 3; day++) {
      deaths.add(ExampleDeaths.on(TODAY.minusDays(day)));
    }
    assertThat(new RateRule(TODAY, from, List.of(60.0)).look("C", "County", deaths, List.of()))
        .isEmpty();
    assertThat(
            new FirstSeenRule(Reference.shipped().substances(), Set.of(), false, TODAY, from)
                .look("C", deaths))
        .isEmpty();
  }

  @Test
  void one_death_and_none_begin_it_where_they_can() {
    assertThat(History.firstDay(List.of(), TODAY)).isEqualTo(TODAY);
    assertThat(History.firstDay(List.of(ExampleDeaths.on(A_YEAR_AGO)), TODAY))
        .isEqualTo(A_YEAR_AGO);
  }

  @Test
  void a_year_of_history_expects_what_the_year_had() {
    var deaths = sixtyInAYear();
    var weeks =
        History.weeksBefore(TODAY, History.firstDay(deaths, TODAY), deaths, Basis.DIED, List.of());

    assertThat(weeks).hasSizeBetween(49, 52);
    assertThat(RateComparison.of(0, weeks).expected()).isCloseTo(60 / 52.2, within(0.1));
  }

  @Test
  void weeks_of_an_outbreak_somebody_acted_on_are_left_out() {
    var outbreak =
        new RateRule.OutbreakDays("C", LocalDate.of(2024, 6, 5), LocalDate.of(2024, 6, 12));

    assertThat(History.weeksBefore(TODAY, A_YEAR_AGO, List.of(), Basis.DIED, List.of()))
        .hasSize(52);
    assertThat(History.weeksBefore(TODAY, A_YEAR_AGO, List.of(), Basis.DIED, List.of(outbreak)))
        .hasSize(50);
  }

  private static List<CountedDeath> sixtyInAYear() {
    var deaths = new ArrayList<CountedDeath>();
    for (int n = 0; n < 60; n++) {
      deaths.add(ExampleDeaths.on(A_YEAR_AGO.plusDays(n * 365L / 60)));
    }
    return deaths;
  }
}
