package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.HouseTest;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.VersionDesk.Correcting;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

/** Correcting and withdrawing what went out, with a real PostgreSQL. */
class IssueVersionTest extends HouseTest {
  private static final Actor ANALYST =
      new Actor("version-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;
  @Autowired VersionDesk versions;
  @Autowired IssueList list;

  private static <T> T as(Supplier<T> work) {
    return Acting.as(ANALYST, work);
  }

  private IssueId issued(YearMonth month) {
    ExampleIssues.settleAndIssue(house, month);
    return as(() -> desk.ofMonth(month)).orElseThrow();
  }

  private IssueVersion corrected(IssueId id) {
    var correcting = as(() -> versions.correct(id, "A row was read twice.", "Watford was wrong."));
    return ((Correcting.Opened) correcting).version();
  }

  private IssueVersion version(IssueId id) {
    return as(() -> versions.find(id)).orElseThrow();
  }

  @Test
  void a_correction_starts_from_everything_people_did_and_is_cleared_again_by_two() {
    var month = ExampleIssues.openOneMore(house);
    var first = issued(month);

    var second = corrected(first);

    assertThat(second.number()).isEqualTo(2);
    assertThat(as(() -> desk.ofMonth(month))).hasValue(second.id());
    var journal = as(() -> desk.journal(second.id())).orElseThrow();
    assertThat(journal.entries())
        .extracting(entry -> entry.change().getClass().getSimpleName())
        .containsExactly("NoteUnderTable", "NoteOfLoss");
    assertThat(journal.entries())
        .extracting(IssueJournal.Entry::writtenBy)
        .containsOnly("example-analyst");
    assertThat(as(() -> desk.readiness(second.id())).orElseThrow())
        .isInstanceOf(Readiness.Ready.class);
    assertThat(as(() -> desk.issue(second.id()))).isInstanceOf(Issuing.Refused.class);
    assertThat(version(first).isCurrent()).as("until the correction is out").isTrue();

    ExampleIssues.clear(house, second.id());
    var update = ((Issuing.Done) as(() -> desk.issue(second.id()))).update();

    assertThat(Objects.requireNonNull(update.version().correction()).note())
        .isEqualTo("Watford was wrong.");
    assertThat(Objects.requireNonNull(version(first).superseded()).by()).isEqualTo(2);
    assertThat(version(first).isCurrent()).isFalse();
    assertThat(version(second.id()).isCurrent()).isTrue();
    assertThat(as(() -> desk.asItStands(first)).orElseThrow().isIssued()).isTrue();
    assertThat(as(() -> versions.ofMonth(month)))
        .extracting(IssueVersion::number)
        .containsExactly(1, 2);
    assertThat(
            as(() -> list.all(IssueFilter.EVERYTHING)).stream()
                .filter(l -> l.month().equals(month)))
        .singleElement()
        .satisfies(line -> assertThat(line.version()).isEqualTo(2));
  }

  @Test
  void only_one_correction_is_open_and_it_may_be_called_off() {
    var month = ExampleIssues.openOneMore(house);
    var draft = as(() -> desk.ofMonth(month)).orElseThrow();
    assertThat(as(() -> versions.correct(draft, "x", "y")))
        .isEqualTo(new Correcting.Refused("It has not gone out yet: write in it."));
    var first = issued(month);
    var second = corrected(first);

    assertThat(as(() -> versions.correct(first, "x", "y")))
        .isEqualTo(
            new Correcting.Refused("A correction is open already: write in it, or call it off."));
    assertThat(as(() -> versions.callOff(first, "x"))).hasValue("There is no correction open.");
    assertThat(as(() -> versions.callOff(second.id(), "It was right after all."))).isEmpty();

    assertThat(as(() -> desk.ofMonth(month))).hasValue(first);
    assertThat(as(() -> desk.take(second.id(), new Step.Assembled())))
        .hasValue("This correction was called off. Open another if one is needed.");
    var another = corrected(first);
    assertThat(another.number()).isEqualTo(2);
    assertThat(another.id()).isNotEqualTo(second.id());
    assertThat(as(() -> versions.ofMonth(month)))
        .extracting(IssueVersion::id)
        .containsExactly(first, second.id(), another.id());
  }

  @Test
  void what_is_corrected_twice_counts_on() {
    var month = ExampleIssues.openOneMore(house);
    var first = issued(month);
    var second = corrected(first);
    ExampleIssues.clear(house, second.id());
    as(() -> desk.issue(second.id()));

    assertThat(as(() -> versions.correct(first, "x", "y")))
        .isEqualTo(new Correcting.Refused("A later version has gone out: correct that one."));
    assertThat(corrected(second.id()).number()).isEqualTo(3);
  }

  @Test
  void what_is_withdrawn_stays_in_the_journal_and_is_withdrawn_once() {
    var month = ExampleIssues.openOneMore(house);
    var draft = as(() -> desk.ofMonth(month)).orElseThrow();
    assertThat(as(() -> versions.withdraw(draft, "x")))
        .hasValue("It has not gone out, so there is nothing to withdraw.");
    var id = issued(month);
    assertThat(as(() -> versions.withdraw(id, " ")))
        .hasValue("Say why it is withdrawn: its readers are told.");

    assertThat(as(() -> versions.withdraw(id, "A person could be recognised."))).isEmpty();

    assertThat(as(() -> versions.withdraw(id, "Again.")))
        .hasValue("It was withdrawn already. Nothing more is to be done.");
    assertThat(Objects.requireNonNull(version(id).withdrawal()).reason())
        .isEqualTo("A person could be recognised.");
    assertThat(version(id).isCurrent()).isFalse();
    assertThat(as(() -> desk.journal(id)).orElseThrow().entries()).hasSize(5);
    assertThat(as(() -> desk.now(id)).orElseThrow().items()).isNotEmpty();
    assertThat(
            as(
                () ->
                    list.all(
                        new IssueFilter(IssueFilter.State.WITHDRAWN, IssueFilter.Sort.NEWEST))))
        .anySatisfy(line -> assertThat(line.id()).isEqualTo(id));
    assertThat(
            as(() -> list.all(new IssueFilter(IssueFilter.State.ISSUED, IssueFilter.Sort.NEWEST))))
        .noneSatisfy(line -> assertThat(line.id()).isEqualTo(id));
  }
}
