package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.HouseTest;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.ContributionFilter;
import org.vigil.monthlyupdate.contribution.ContributionLine;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.monthlyupdate.contribution.ReplyDesk;
import org.vigil.monthlyupdate.contribution.ReplyReading;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** The contributions a demonstration shows, told of an issue of a month of its own. */
class ContributionsOfNovemberTest extends HouseTest {
  @Autowired ApplicationContext house;
  @Autowired ContributionsOfNovember told;
  @Autowired Contributions contributions;
  @Autowired IssueDesk issues;
  @Autowired VigilClock clock;

  @Test
  void one_has_answered_one_was_refused_one_is_late_and_a_deputy_has_days_left() {
    var month = ExampleIssues.openOneMore(house);
    var issue = as(() -> issues.ofMonth(month)).orElseThrow();
    var before = now(issue);
    var today = clock.today();
    // Told twice, as where the telling was broken off.
    for (int time = 0; time < 2; time++) {
      Acting.run(
          Storyteller.TELLER,
          () -> {
            told.ask(issue, today);
            told.answer(issue);
          });
    }

    var demonstrated = today.plusDays(7);
    assertThat(of(issue))
        .extracting(line -> line.contribution().stateOn(demonstrated))
        .containsExactlyInAnyOrder(State.CAME, State.REFUSED, State.LATE, State.ASKED);
    var asked = inState(issue, State.ASKED, demonstrated);
    assertThat(asked.contributor().post().addressOn(demonstrated).standsFor())
        .isEqualTo("Custody inspector");
    assertThat(asked.contribution().happened().getFirst().words())
        .isEqualTo("To Custody sergeant, deputy of Custody inspector");
    assertThat(now(issue)).as("the update stays as it was").isEqualTo(before);
  }

  @Test
  void the_answer_that_came_can_be_read_into_its_item() {
    var month = ExampleIssues.openOneMore(house);
    var issue = as(() -> issues.ofMonth(month)).orElseThrow();
    var today = clock.today();
    Acting.run(
        Storyteller.TELLER,
        () -> {
          told.ask(issue, today);
          told.answer(issue);
        });

    var came = inState(issue, State.CAME, today).contribution();
    var reply = as(() -> contributions.replies(came.id())).getFirst();
    var read = (ReplyReading.Read) ReplyDesk.read(came, reply);
    assertThat(read.words())
        .startsWith("The Drug & Alcohol Strategy consultation has closed and its 412 responses")
        .contains("have been read. The full consultation report will be on the county council's")
        .endsWith("for ratification on 14 January 2025.");
  }

  @Test
  void they_are_told_on_two_days_of_november() {
    assertThat(told.between(LocalDate.of(2024, 10, 31), LocalDate.of(2024, 11, 30))).hasSize(2);
    assertThat(told.between(LocalDate.of(2024, 11, 30), LocalDate.of(2024, 12, 31))).isEmpty();
  }

  private ContributionLine inState(Issue.IssueId issue, State state, LocalDate day) {
    return of(issue).stream()
        .filter(line -> line.contribution().stateOn(day) == state)
        .findFirst()
        .orElseThrow();
  }

  private List<ContributionLine> of(Issue.IssueId issue) {
    return as(() -> contributions.all(ContributionFilter.EVERYTHING)).stream()
        .filter(line -> line.contribution().issue().equals(issue))
        .toList();
  }

  private Issue now(Issue.IssueId issue) {
    return as(() -> issues.now(issue)).orElseThrow();
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Storyteller.TELLER, work);
  }
}
