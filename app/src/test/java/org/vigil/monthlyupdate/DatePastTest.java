package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Issue.Ask;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Commitment.State;

class DatePastTest {
  private static final Checks CHECKS = ExampleChecks.all();
  private final Issue november = DemonstrationIssue.november2024();

  @Test
  void an_open_promise_of_a_day_before_the_month_is_found() {
    var found = found(promised("2020-01", State.OPEN));
    assertThat(found)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNS);
              assertThat(finding.where()).containsExactly("k99");
              assertThat(finding.message())
                  .isEqualTo(
                      "says January 2020, which is past: light the underpass. Correct the date, or say that it is late, kept or dropped");
            });
  }

  @Test
  void a_date_that_is_not_over_when_the_month_begins_is_left_alone() {
    for (var due : List.of("2024-11", "2024-11-01", "2024", "2025-01")) {
      assertThat(found(promised(due, State.OPEN))).as(due).isEmpty();
    }
    assertThat(found(promised(null, State.OPEN))).isEmpty();
    assertThat(found(promised("2024-10", State.OPEN))).hasSize(1);
    assertThat(found(promised("2024-10-31", State.OPEN))).hasSize(1);
  }

  @Test
  void a_promise_that_says_itself_what_became_of_it_is_left_alone() {
    for (var state : List.of(State.LATE, State.MET, State.DROPPED)) {
      assertThat(found(promised("2020-01", state))).as(state.words()).isEmpty();
    }
  }

  @Test
  void a_question_that_can_no_longer_be_answered_is_found() {
    assertThat(found(asked(LocalDate.of(2024, 10, 31))))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "says 31 October 2024, which is past: name a colleague. Correct the date, or take it out");
    assertThat(found(asked(LocalDate.of(2024, 11, 1)))).isEmpty();
    assertThat(found(asked(null))).isEmpty();
  }

  private static List<Finding> found(Issue issue) {
    return CHECKS.look(issue).stream()
        .filter(finding -> finding.rule().equals("date.past"))
        .toList();
  }

  private Issue promised(@Nullable String due, State state) {
    var promises = new ArrayList<>(november.commitments());
    promises.add(
        new Commitment(
            "k99", "s1.1", "light the underpass", due, null, null, state, null, null, null));
    return november.revised().commitments(promises).issue();
  }

  private Issue asked(@Nullable LocalDate by) {
    var asks = new ArrayList<>(november.asks());
    asks.add(new Ask("a99", "s1.1", "name a colleague", List.of(), by, List.of()));
    return november.revised().asks(asks).issue();
  }
}
