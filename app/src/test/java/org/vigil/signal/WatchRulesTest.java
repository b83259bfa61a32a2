package org.vigil.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.casefile.CountedDeath;
import org.vigil.detection.AlarmLevel;
import org.vigil.reference.Reference;

/** The rules over plain lists of deaths. */
class WatchRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 2);
  private static final LocalDate FIRST = TODAY.minusYears(4);
  private static final List<Double> WATCHED = Collections.nCopies(11, 6.0);

  @Test
  void says_nothing_of_a_district_that_is_as_it_always_was() {
    assertThat(rate().look("D", "Stevenage", everyTwoMonths(), List.of())).isEmpty();
  }

  @Test
  void counts_exactly_its_case_files() {
    var deaths = everyTwoMonths();
    for (int day = 1; day <= 4; day++) {
      deaths.add(ExampleDeaths.on(TODAY.minusDays(day)));
    }

    var alarm = rate().look("D", "Stevenage", deaths, List.of()).orElseThrow();

    assertThat(alarm.observed()).isEqualTo(4).isEqualTo(alarm.members().size());
    assertThat(alarm.level()).isEqualTo(AlarmLevel.ALERT);
    assertThat(alarm.monthsBetween()).isGreaterThan(12);
    assertThat(alarm.from()).isEqualTo(TODAY.minusDays(6));
  }

  @Test
  void guesses_nothing_from_a_few_weeks_of_history() {
    var deaths =
        List.of(
            ExampleDeaths.on(TODAY),
            ExampleDeaths.on(TODAY.minusDays(1)),
            ExampleDeaths.on(TODAY.minusDays(2)));

    assertThat(
            new RateRule(TODAY, TODAY.minusDays(90), WATCHED)
                .look("D", "Stevenage", deaths, List.of()))
        .isEmpty();
  }

  @Test
  void raises_a_nitazene_the_first_time_it_is_named_and_not_again() {
    var deaths = List.of(ExampleDeaths.naming(TODAY.minusDays(2), "metonitazene", "heroin"));

    assertThat(firstSeen(Set.of("heroin")).look("C", deaths))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.substance()).isEqualTo("metonitazene"));
    assertThat(firstSeen(Set.of("heroin", "metonitazene")).look("C", deaths)).isEmpty();
  }

  @Test
  void the_first_watch_of_all_does_not_tell_old_news() {
    var deaths = List.of(ExampleDeaths.naming(TODAY.minusDays(200), "metonitazene"));

    assertThat(
            new FirstSeenRule(Reference.shipped().substances(), Set.of(), true, TODAY, FIRST)
                .look("C", deaths))
        .isEmpty();
  }

  @Test
  void words_for_chance() {
    assertThat(Chance.inWords(14.2)).isEqualTo("once in 14 months");
    assertThat(Chance.inWords(36.0)).isEqualTo("once in 3 years");
    assertThat(Chance.inWords(0.5)).isEqualTo("about 24 times a year");
    assertThat(Chance.inWords(1e9)).isEqualTo("less than once in 100 years");
  }

  private static RateRule rate() {
    return new RateRule(TODAY, FIRST, WATCHED);
  }

  private static FirstSeenRule firstSeen(Set<String> seen) {
    return new FirstSeenRule(Reference.shipped().substances(), seen, false, TODAY, FIRST);
  }

  private static List<CountedDeath> everyTwoMonths() {
    var deaths = new ArrayList<CountedDeath>();
    for (var day = FIRST; day.isBefore(TODAY.minusDays(40)); day = day.plusDays(61)) {
      deaths.add(ExampleDeaths.on(day));
    }
    return deaths;
  }
}
