package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.archive.PromiseOverTime.Standing;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Change;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Commitment;

/** Promises as issue after issue tells of them. */
class PromisesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 1);
  private static final YearMonth OCTOBER = YearMonth.of(2024, 10);

  @Nested
  class From_issue_to_issue {
    private final Issue november = ExampleIssues.november();
    private final Commitment made = november.commitments().getFirst();
    private final Issue december = ExampleIssues.after(november);

    @Test
    void one_whose_item_was_left_out_is_closed_all_the_same() {
      var issue =
          changed(
              december,
              new Edit.ItemDropped(made.item(), "Nothing new."),
              new Edit.CommitmentWritten(met(made.what())));
      var promises = overTime(november, issue);
      assertThat(promises).hasSameSizeAs(november.commitments());
      assertThat(promises)
          .filteredOn(promise -> promise.what().equals(made.what()))
          .singleElement()
          .satisfies(
              promise -> {
                assertThat(promise.standing()).isEqualTo(Standing.KEPT);
                assertThat(promise.item())
                    .isEqualTo(november.item(made.item()).orElseThrow().headingOrWorkingHeading());
              });
    }

    @Test
    void one_written_in_other_words_and_closed_stays_one() {
      var issue = changed(december, new Edit.CommitmentWritten(met("put it in other words")));
      assertThat(overTime(november, issue)).hasSameSizeAs(november.commitments());
      assertThat(overTime(november, issue))
          .filteredOn(promise -> promise.what().equals("put it in other words"))
          .singleElement()
          .satisfies(
              promise -> {
                assertThat(promise.standing()).isEqualTo(Standing.KEPT);
                assertThat(promise.firstTold()).isEqualTo(november.month().month());
              });
    }

    @Test
    void the_same_id_in_the_issues_of_two_units_is_no_sign_of_one_promise() {
      var other =
          new PromiseInIssue(
              source("dcsu-2024-11", november),
              new PromiseTold(
                  new Passage.Item("s1.1", "Beds", "HOUSING", List.of()),
                  new Commitment(
                      made.id(),
                      "s1.1",
                      "open ten beds",
                      null,
                      null,
                      null,
                      Commitment.State.OPEN,
                      null,
                      null,
                      null),
                  7));
      var all = new ArrayList<>(tellings("monthly-update-2024-11", november));
      all.add(other);
      assertThat(Promises.overTime(all, TODAY)).hasSize(november.commitments().size() + 1);
    }

    private Commitment met(String words) {
      return new Commitment(
          made.id(),
          made.item(),
          words,
          made.due(),
          made.dueWords(),
          made.owner(),
          Commitment.State.MET,
          november.month().month(),
          december.month().month(),
          "Done.");
    }

    private static List<PromiseOverTime> overTime(Issue earlier, Issue later) {
      var all = new ArrayList<>(tellings("monthly-update-2024-11", earlier));
      all.addAll(tellings("monthly-update-2024-12", later));
      return Promises.overTime(all, TODAY);
    }

    private static List<PromiseInIssue> tellings(String key, Issue issue) {
      return Told.promises(issue, List.of()).stream()
          .map(told -> new PromiseInIssue(source(key, issue), told))
          .toList();
    }

    private static Passage.Source source(String key, Issue issue) {
      return new Passage.Source(key, "Monthly update", issue.month().month(), null);
    }

    private static Issue changed(Issue issue, Change... changes) {
      return ExampleIssues.changed(issue, List.of(changes));
    }
  }

  @Nested
  class One_that_was_kept {
    @Test
    void in_time_and_told_the_month_after_was_kept() {
      assertThat(kept("2024-12", YearMonth.of(2025, 1), LocalDate.of(2024, 12, 12)))
          .isEqualTo(Standing.KEPT);
    }

    @Test
    void late_and_told_in_the_month_it_was_due_was_kept_late() {
      assertThat(kept("2024-12-05", YearMonth.of(2024, 12), LocalDate.of(2024, 12, 20)))
          .isEqualTo(Standing.KEPT_LATE);
    }

    @Test
    void on_a_day_nobody_named_is_not_said_to_be_late() {
      assertThat(kept("2024-12", YearMonth.of(2025, 1), null)).isEqualTo(Standing.KEPT);
    }

    @Test
    void on_its_last_day_was_kept() {
      assertThat(kept("2024", YearMonth.of(2025, 1), LocalDate.of(2024, 12, 31)))
          .isEqualTo(Standing.KEPT);
      assertThat(kept(null, YearMonth.of(2025, 1), LocalDate.of(2025, 1, 31)))
          .isEqualTo(Standing.KEPT);
    }

    private static Standing kept(
        @Nullable String due, YearMonth toldIn, @Nullable LocalDate keptOn) {
      return Promises.standing(
          new Commitment(
              "k1",
              "s1.1",
              "hold the conference",
              due,
              null,
              null,
              Commitment.State.MET,
              OCTOBER,
              toldIn,
              null,
              keptOn),
          TODAY);
    }
  }
}
