package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.archive.Archive;
import org.vigil.archive.PromiseOverTime;
import org.vigil.archive.PromiseOverTime.Standing;
import org.vigil.archive.Promises;
import org.vigil.archive.TopicOverTime;
import org.vigil.circulation.Dispatches;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Offer;
import org.vigil.circulation.Sendables;
import org.vigil.monthlyupdate.DemonstrationYear;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.shell.Acting;

/** The invented year issued in a real house, one after the other, and the archive over it. */
class ToldYearTest extends HouseTest {
  @Autowired UpdatesOfTheYear updates;
  @Autowired DemonstrationGroups groups;
  @Autowired Groups circulationGroups;
  @Autowired Dispatches circulated;
  @Autowired Sendables sendables;
  @Autowired IssueDesk desk;
  @Autowired PutHere what;
  @Autowired Archive archive;
  @Autowired Promises promises;
  @Autowired TopicOverTime topics;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void ten_issues_go_out_are_sent_and_archived_and_telling_them_again_changes_nothing() {
    var putHere = what.inWords();
    Acting.run(Storyteller.TELLER, groups::add);
    tell();
    assertThat(what.inWords()).as("nothing of it counts as put here by people").isEqualTo(putHere);
    int documents = as(archive::documents).size();
    long sent = dispatches();
    tell();
    assertThat(as(archive::documents)).hasSize(documents);
    assertThat(dispatches()).isEqualTo(sent);

    for (var month : DemonstrationYear.months()) {
      assertThat(as(() -> archive.find("monthly-update-" + month)))
          .as(month.toString())
          .isPresent();
    }
    everybodyWasSentTheirOwnEdition("monthly-update/2024-10");
    assertThat(updates.between(LocalDate.of(2024, 10, 31), LocalDate.of(2024, 11, 30)))
        .containsExactly(YearMonth.of(2024, 10));

    assertThat(standing("refresh the Hate Crime JSNA")).isEqualTo(Standing.KEPT_LATE);
    assertThat(standing("publish the serious violence delivery plan")).isEqualTo(Standing.KEPT);
    assertThat(standing("start a quarterly newsletter for schools on hate crime"))
        .isEqualTo(Standing.DROPPED);
    assertThat(standing("share an offer of naloxone training with every district"))
        .isEqualTo(Standing.NOT_TOLD);
    var told =
        as(promises::all).stream()
            .filter(p -> p.what().equals("refresh the Hate Crime JSNA"))
            .findFirst()
            .orElseThrow();
    assertThat(told.firstTold()).isEqualTo(YearMonth.of(2024, 1));
    assertThat(told.line()).isNotNull();
    assertThat(
            as(() -> topics.of("hate-crime")).stream()
                .map(saying -> saying.item().theme())
                .distinct())
        .contains("Community Safety & ASB", "Hate Crime");
  }

  private void tell() {
    Acting.run(Storyteller.TELLER, () -> DemonstrationYear.months().forEach(updates::tell));
    Quiet.await(jdbc);
    assertThat(as(() -> desk.ofMonth(YearMonth.of(2024, 10)))).isPresent();
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return Acting.as(Storyteller.TELLER, work);
  }

  private Standing standing(String what) {
    return as(promises::all).stream()
        .filter(promise -> promise.what().equals(what))
        .map(PromiseOverTime::standing)
        .findFirst()
        .orElseThrow();
  }

  private void everybodyWasSentTheirOwnEdition(String key) {
    var sent = as(() -> circulated.of(key));
    assertThat(sent).isNotEmpty();
    for (var dispatch : sent) {
      var update =
          as(() -> sendables.find(dispatch.document() + "@" + dispatch.version())).orElseThrow();
      var editions = as(() -> sendables.editions(update));
      for (var recipient : dispatch.recipients()) {
        var group = as(() -> circulationGroups.find(recipient.group())).orElseThrow();
        assertThat(dispatch.edition())
            .as(group.name())
            .isEqualTo(Offer.to(group, editions).getFirst().edition());
      }
    }
  }

  private long dispatches() {
    return counted("select count(*) from dispatch where document like 'monthly-update/2024-%'");
  }

  private long counted(String sql) {
    return as(() -> transaction.execute(status -> jdbc.sql(sql).query(Long.class).single()));
  }
}
