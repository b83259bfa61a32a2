package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Page;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

/** A page of the list costs what is on it, however many issues there are. */
class IssueListTest extends HouseTest {
  private static final int SIZE = 3;
  private static final Actor ANALYST =
      new Actor("list-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;
  @Autowired Issues issues;
  @Autowired ChangeJournal journal;
  @Autowired TransactionTemplate transaction;

  /** Every issue that was put together and looked into, once for each time. */
  private final List<IssueId> looked = new ArrayList<>();

  private final List<IssueId> opened = new ArrayList<>();
  private IssueList list;

  /** Finds that nothing is wrong, and remembers in what. */
  private final class Looking implements Check {
    @Override
    public String rule() {
      return "looking";
    }

    @Override
    public String says() {
      return "Somebody looked.";
    }

    @Override
    public List<Finding> look(Issue issue) {
      looked.add(issue.id());
      return List.of();
    }
  }

  @BeforeEach
  void more_issues_than_a_page_has_room_for() {
    list = new IssueList(issues, journal, new Checks(List.of(new Looking())));
    for (int i = 0; i < SIZE + 2; i++) {
      var month = ExampleIssues.openOneMore(house);
      opened.add(as(() -> desk.ofMonth(month)).orElseThrow());
    }
  }

  @Test
  void only_the_issues_of_a_page_are_put_together() {
    var page = page(IssueFilter.EVERYTHING, 1);

    assertThat(page.total()).isGreaterThanOrEqualTo(SIZE + 2);
    assertThat(page.items()).extracting(IssueLine::id).containsExactlyElementsOf(newest());
    assertThat(looked).containsExactlyInAnyOrderElementsOf(newest());
  }

  @Test
  void none_is_put_together_again_until_somebody_does_something_in_it() {
    page(IssueFilter.EVERYTHING, 1);
    looked.clear();
    page(IssueFilter.EVERYTHING, 1);
    assertThat(looked).isEmpty();

    var changed = opened.getLast();
    var day = new Edit.CutOffStated(LocalDate.of(2024, 11, 30));
    assertThat(as(() -> desk.take(changed, day))).isEmpty();
    page(IssueFilter.EVERYTHING, 1);
    assertThat(looked).containsExactly(changed);

    looked.clear();
    var entry = as(() -> desk.journal(changed)).orElseThrow().entries().getFirst().number();
    assertThat(as(() -> desk.takeBack(changed, entry, "A slip."))).isEmpty();
    page(IssueFilter.EVERYTHING, 1);
    assertThat(looked).containsExactly(changed);
  }

  @Test
  void what_went_out_is_chosen_and_put_in_order_without_looking_into_it() {
    var issued = opened.getFirst();
    ExampleIssues.settleAndIssue(house, issued);

    assertThat(looked).isEmpty();
    var page = page(new IssueFilter(IssueFilter.State.ISSUED, IssueFilter.Sort.STOPPED), 1);
    assertThat(page.items())
        .extracting(IssueLine::id)
        .containsExactlyInAnyOrderElementsOf(looked)
        .hasSizeLessThanOrEqualTo(SIZE);
    looked.clear();
    page(new IssueFilter(IssueFilter.State.READY, IssueFilter.Sort.NEWEST), 1);
    assertThat(looked).doesNotContain(issued);
  }

  private List<IssueId> newest() {
    return opened.reversed().subList(0, SIZE);
  }

  private Page<IssueLine> page(IssueFilter filter, int number) {
    return inTransaction(() -> list.page(filter, number, SIZE));
  }

  /** As the house does it for a list of its own. */
  private <T> T inTransaction(Supplier<T> work) {
    return as(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(ANALYST, work);
  }
}
