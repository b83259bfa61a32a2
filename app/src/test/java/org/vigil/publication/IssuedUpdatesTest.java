package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.HouseTest;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.VersionDesk.Correcting;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

class IssuedUpdatesTest extends HouseTest {
  private static final Actor ANALYST =
      new Actor("shelf-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;
  @Autowired VersionDesk versions;
  @Autowired IssuedUpdates shelf;

  @Test
  void the_notice_of_a_withdrawal_goes_to_those_who_have_an_earlier_version_too() {
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var first = as(() -> desk.ofMonth(month)).orElseThrow();
    var correcting = as(() -> versions.correct(first, "A digit was misread.", "It was wrong."));
    var second = ((Correcting.Opened) correcting).version().id();
    ExampleIssues.clear(house, second);
    assertThat(as(() -> desk.issue(second))).isInstanceOf(Issuing.Done.class);
    assertThat(notice("monthly-update/" + month).versions()).containsExactly("1");

    assertThat(as(() -> versions.withdraw(second, "Somebody could be recognised."))).isEmpty();

    var notice = notice("monthly-update/" + month);
    assertThat(notice.document().key()).isEqualTo("monthly-update/" + month + "/withdrawal-2");
    assertThat(notice.versions()).containsExactly("1", "2");
  }

  /** The only one about it. */
  private IssuedNotice notice(String about) {
    var notices =
        as(shelf::notices).stream().filter(notice -> notice.about().equals(about)).toList();
    assertThat(notices).hasSize(1);
    return notices.getFirst();
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(ANALYST, work);
  }
}
