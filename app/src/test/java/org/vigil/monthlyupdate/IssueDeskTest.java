package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.HouseTest;
import org.vigil.figures.LineColumns;
import org.vigil.figures.TableGrid;
import org.vigil.figures.Tier;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.Resolution.AreaNotKnownRow;
import org.vigil.monthlyupdate.Resolution.OwnersWord;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

/** The room through its door, with a real PostgreSQL. */
class IssueDeskTest extends HouseTest {
  private static final Actor ANALYST =
      new Actor("desk-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;
  @Autowired IssueList list;

  @Test
  void what_went_out_is_read_again_as_it_went() {
    var id = opened();
    var update = ((Issuing.Done) ExampleIssues.settleAndIssue(house, id)).update();

    var again = as(() -> desk.asItStands(id)).orElseThrow();

    var released = update.table("t1").orElseThrow();
    var read = again.table("t1").orElseThrow();
    assertThat(read.tier()).isEqualTo(Tier.PARTNER);
    assertThat(read.entry()).isEqualTo(released.entry()).isPresent();
    assertThat(TableGrid.of(read, LineColumns.NONE))
        .isEqualTo(TableGrid.of(released, LineColumns.NONE));
    assertThat(again.issuedOn()).isEqualTo(update.issuedOn());
  }

  @Test
  void a_draft_shows_the_note_that_will_stand_under_its_table() {
    var id = opened();
    ExampleIssues.settle(house, id);

    var draft = as(() -> desk.asItStands(id)).orElseThrow();

    assertThat(draft.table("t1").orElseThrow().tier()).isEqualTo(Tier.CASE_TEAM);
    assertThat(draft.table("t1").orElseThrow().note())
        .hasValueSatisfying(note -> assertThat(note.name()).isEqualTo("A. Specimen"));
  }

  @Test
  void nothing_is_settled_or_taken_back_after_it_went_out() {
    var id = opened();
    ExampleIssues.settleAndIssue(house, id);
    var row =
        new AreaNotKnownRow(
            "t1",
            Map.of("positive", 43L, "negative", 57L, "refused", 0L, "total", 100L),
            new OwnersWord("Testing desk", LocalDate.of(2024, 12, 2), "Nobody knows where."));
    var journal = as(() -> desk.journal(id)).orElseThrow();

    assertThat(as(() -> desk.take(id, row, journal.entriesAbout("t1"))))
        .hasValueSatisfying(refusal -> assertThat(refusal).startsWith("It was issued on "));
    assertThat(as(() -> desk.takeBack(id, journal.entries().getFirst().number(), "A slip.")))
        .hasValueSatisfying(refusal -> assertThat(refusal).startsWith("It was issued on "));
    assertThat(as(() -> desk.issue(id))).isInstanceOf(Issuing.Refused.class);
    assertThat(as(() -> desk.journal(id)).orElseThrow().entries()).hasSize(5);
  }

  @Test
  void an_entry_is_taken_back_once_and_stays_to_be_read() {
    var id = opened();
    ExampleIssues.settle(house, id);
    var entry = as(() -> desk.journal(id)).orElseThrow().entries().getFirst().number();

    assertThat(as(() -> desk.takeBack(id, entry, "The owner has answered."))).isEmpty();
    assertThat(as(() -> desk.takeBack(id, entry, "Again.")))
        .hasValue("It was taken back already. Nothing more is to be done.");

    var journal = as(() -> desk.journal(id)).orElseThrow();
    assertThat(journal.entries()).hasSize(2);
    assertThat(journal.entries().getFirst().stands()).isFalse();
    assertThat(as(() -> desk.readiness(id)).orElseThrow()).isInstanceOf(Readiness.Stopped.class);
  }

  @Test
  void an_issue_waits_in_the_list_until_it_goes_out() {
    var id = opened();
    assertThat(line(id).state()).isEqualTo(IssueFilter.State.STOPPED);
    assertThat(line(id).stoppedBy()).isEqualTo(2);

    ExampleIssues.settle(house, id);
    assertThat(line(id).state()).isEqualTo(IssueFilter.State.READY);
    assertThat(line(id).stops()).isEqualTo(2);

    assertThat(as(() -> desk.issue(id)))
        .isEqualTo(
            new Issuing.Refused(
                List.of(
                    "It is not signed off. One person checks it, another signs it off; then it may be issued.")));
    ExampleIssues.clear(house, id);
    as(() -> desk.issue(id));
    assertThat(line(id).state()).isEqualTo(IssueFilter.State.ISSUED);
    assertThat(as(() -> list.open())).noneMatch(open -> open.id().equals(id));
  }

  @Test
  void an_issue_whose_check_was_taken_back_does_not_go_out() {
    var id = opened();
    ExampleIssues.settle(house, id);
    ExampleIssues.clear(house, id);
    var check =
        as(() -> desk.journal(id)).orElseThrow().entries().stream()
            .filter(entry -> entry.change() instanceof Step.Checked)
            .findFirst()
            .orElseThrow();

    assertThat(as(() -> desk.takeBack(id, check.number(), "It was October's table."))).isEmpty();

    assertThat(as(() -> desk.clearance(id)))
        .isEqualTo(new Clearance(Clearance.Stage.ASSEMBLED, null, null));
    assertThat(as(() -> desk.issue(id)))
        .isEqualTo(
            new Issuing.Refused(
                List.of(
                    "It is not signed off. One person checks it, another signs it off; then it may be issued.")));
  }

  private IssueLine line(IssueId id) {
    return as(() -> list.all(IssueFilter.EVERYTHING)).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private IssueId opened() {
    YearMonth month = ExampleIssues.openOneMore(house);
    return as(() -> desk.ofMonth(month)).orElseThrow();
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(ANALYST, work);
  }
}
