package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseSearch;
import org.vigil.notification.Fact;
import org.vigil.notification.Feeds;
import org.vigil.notification.ImportReport;
import org.vigil.notification.Intake;
import org.vigil.notification.PartnerFile;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;

/** What was told, in its lists, on its case file and in the report of its file. */
class ToldPagesTest extends PageTest {
  private static final String WHY = "Review of a death";
  private static final String HEADER =
      "Incident number,Incident date,Surname,Forenames,District,Outcome,Narrative\n";

  @Autowired private Feeds feeds;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private CaseFiles caseFiles;
  @Autowired private WhatBecameOfIt outcomes;

  private final String key = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_case_file_says_who_called_and_what_nobody_recognised() {
    var surname = "Toldwell" + key;
    new Telephone(intake, jdbc)
        .tell(
            Map.of(
                Fact.SURNAME, surname,
                Fact.DATE_OF_DEATH, "2024-11-05",
                Fact.NHS_NUMBER, "9990974349",
                Fact.SUBSTANCES, "zzyxium, heroin"));
    var caseFile =
        Acting.as(Telephone.ANALYST, () -> caseFiles.search(CaseSearch.of(surname), 20))
            .items()
            .getFirst();

    signedIn(Role.ANALYST)
        .saysWhy(WHY)
        .opens("/case-files/" + caseFile.reference())
        .sees("A caller notified us")
        .sees("Told, but not recognised: zzyxium")
        .sees("999 097 4349")
        .findsItAccessible();
  }

  @Test
  void the_list_is_filtered_and_put_in_order_and_its_export_says_the_same() {
    var told = new Telephone(intake, jdbc).tell("Listwell" + key, "Ida", "1981-02-03");
    var reference =
        Acting.as(Telephone.ANALYST, () -> outcomes.of(told.id())).orElseThrow().reference();
    var analyst = signedIn(Role.ANALYST).opens("/notifications?feed=phone&sort=NEWEST");

    analyst.sees(reference).findsItAccessible();
    analyst.fills("Received from", "1/1/1990").fills("to", "31/12/1990").presses("Show");
    analyst.sees("No notification answers this.");
    analyst.fills("Received from", "31/2/1990").presses("Show");
    assertThat(analyst.title()).startsWith("Problem: ");
    var csv = calling(Role.ANALYST).gets("/notifications.csv?feed=phone").body();
    assertThat(csv.lines().filter(line -> line.startsWith(told.id().toString())).toList())
        .singleElement()
        .asString()
        .contains(told.receivedAt().toString().substring(0, 19), reference);
    assertThat(calling(Role.ANALYST).gets("/notifications.csv?to=31/12/1990").body().lines())
        .hasSize(1);
  }

  @Test
  void the_districts_to_choose_from_are_those_of_the_county_first() {
    var districts = calling(Role.ANALYST).gets("/case-files").body();

    assertThat(districts).contains("<optgroup label=\"Hertfordshire\">");
    assertThat(districts.split("Area not known", -1).length).isLessThanOrEqualTo(3);
    assertThat(districts.substring(0, districts.indexOf("</optgroup>")))
        .contains("Stevenage")
        .doesNotContain("Fairfield");
  }

  @Test
  void a_partner_chooses_among_their_own_feeds_and_learns_of_no_case_file() {
    var partner = signedIn(Role.CONTRIBUTOR).opens("/notifications");

    assertThat(partner.page().locator("#feed option").allInnerTexts())
        .contains("Every way")
        .doesNotContain(feeds.labelOf("ambulance"));
    assertThat(partner.reads()).doesNotContain("Being matched", "Case file");
  }

  @Test
  void a_file_that_comes_again_is_drawn_as_it_stands_and_says_where_its_held_rows_are() {
    var text = HEADER + row("1", "died") + row("2", "perhaps") + row("3", "perhaps");
    receive(text);
    var again = receive(text);
    var analyst = signedIn(Role.ANALYST).saysWhy(WHY);

    analyst
        .opens("/notifications/imports/" + again.id())
        .sees("The held rows wait in the file they first came in; correct them there.")
        .sees("2 of the held rows came before in an earlier file and wait there.");
    assertThat(analyst.page().locator("rect.mark-member").count()).isEqualTo(2);
    assertThat(analyst.page().locator("rect.mark-open").count()).isEqualTo(1);
    assertThat(analyst.reads()).doesNotContain("The row was accepted", "Nothing was imported");
    analyst.follows("Correct the held rows").finds("Held rows");
    assertThat(analyst.reads()).contains("told-" + key + ".csv: 2 rows");
  }

  @Test
  void imports_are_found_by_the_name_of_their_file() {
    receive(HEADER + row("1", "died"));
    var analyst = signedIn(Role.ANALYST).opens("/notifications/imports");

    analyst.fills("Name of the file", "told-" + key).presses("Show");
    analyst.sees("told-" + key + ".csv").findsItAccessible();
    assertThat(analyst.page().locator("tbody tr").count()).isEqualTo(1);
    analyst.fills("Name of the file", "told-100%").presses("Show");
    analyst.sees("No import answers this.");
  }

  private ImportReport receive(String text) {
    var feed = feeds.find("ambulance").orElseThrow();
    var file =
        (PartnerFile.Rows)
            PartnerFile.read("told-" + key + ".csv", text.getBytes(StandardCharsets.UTF_8), feed);
    var report =
        Acting.as(
            Telephone.ANALYST,
            () -> intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {}));
    Quiet.await(jdbc);
    return report;
  }

  private String row(String number, String outcome) {
    return key
        + "-"
        + number
        + ",02/11/2024,Achterberg"
        + number
        + ",Josie,Stevenage,"
        + outcome
        + ",made up\n";
  }
}
