package org.vigil.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.notification.Feeds;
import org.vigil.notification.Intake;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Role;

/** The audit as the case team reads it. */
class AuditPagesTest extends PageTest {
  private static final String YEAR_2006 = "/annual-audit/connecticut/2006";

  @Autowired Feeds feeds;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void a_medical_examiner_tells_of_two_years() {
    new MedicalExaminer(feeds, intake, jdbc).tellsOfTwoYears();
  }

  @Test
  void a_year_is_chosen_by_place_and_read_table_by_table() {
    var visitor =
        signedIn(Role.CONSULTANT)
            .opens("/")
            .follows("Annual audit")
            .finds("Annual audit")
            .chooses("Place", "Connecticut")
            .chooses("In order", "Oldest first")
            .presses("Show")
            .sees("counted by date of death")
            .sees("this office holds no inquests");
    assertThat(visitor.page().locator("tbody th").first().innerText()).isEqualTo("2006");

    visitor
        .follows("2006")
        .finds("Annual audit 2006: Connecticut")
        .sees("4 deaths are counted in 2006 in Connecticut; 2 were of people who lived there.")
        .sees("T1. Headline")
        .sees("T9. Sex by age")
        .sees("3 of the 4 people were men (75%)")
        .sees("T13. Substances mentioned")
        .sees("annual-audit-by-death, version 1")
        .sees("Data cut-off")
        .sees("[x] not given. Deaths are known here from 2006 on.")
        .follows("Year after: 2007")
        .finds("Annual audit 2007: Connecticut");
  }

  @Test
  void each_table_leaves_as_csv_with_the_numbers_of_the_page() {
    var visitor = signedIn(Role.ANALYST).opens(YEAR_2006);

    for (var table : List.of("T1", "T9", "T13")) {
      var onThePage = numbersOf(visitor, table);
      var inTheFile =
          visitor.page().request().get(visitor.page().url() + "/" + table + ".csv").text();

      assertThat(onThePage).as(table).isNotEmpty();
      assertThat(
              inTheFile.lines().skip(1).filter(AuditPagesTest::isARow).map(AuditPagesTest::start))
          .as(table)
          .containsExactlyElementsOf(onThePage);
      assertThat(inTheFile)
          .contains("annual-audit-by-death,1,")
          .contains(",Case team,not released");
    }
  }

  @Test
  void the_years_leave_as_csv_in_the_order_chosen() {
    var visitor = signedIn(Role.ANALYST).opens("/annual-audit?place=connecticut&sort=OLDEST");

    var csv = visitor.page().request().get(visitor.page().url().replace("?", ".csv?")).text();

    assertThat(csv.lines().limit(3))
        .containsExactly(
            "place,year,deaths,counted by,tier",
            "Connecticut,2006,4,\"date of death, or the date it was reported where only that is given\",Case team",
            "Connecticut,2007,1,\"date of death, or the date it was reported where only that is given\",Case team");
  }

  @Test
  void a_year_in_which_nobody_is_counted_says_what_to_do() {
    signedIn(Role.ANALYST)
        .opens("/annual-audit/connecticut/1999")
        .sees("No death of 1999 is counted in Connecticut: there is nothing to audit.")
        .sees("Choose one of those years, or import what is missing.");
  }

  @Test
  void what_is_no_place_or_no_year_has_no_page() {
    var visitor = signedIn(Role.ANALYST);

    for (var path :
        List.of(
            "/annual-audit/atlantis/2006", "/annual-audit/county/later", YEAR_2006 + "/T99.csv")) {
      assertThat(visitor.opens(path).heading()).as(path).isEqualTo("There is no such page");
    }
  }

  @Test
  void partners_and_governance_do_not_read_exact_numbers_here() {
    for (var role : List.of(Role.CONTRIBUTOR, Role.GOVERNANCE, Role.ADMINISTRATOR)) {
      var visitor = signedIn(role);
      assertThat(visitor.opens(YEAR_2006).heading()).isEqualTo("This page is not open to you");
      assertThat(visitor.opens("/").menu().innerText()).doesNotContain("Annual audit");
    }
  }

  @Test
  void it_is_accessible_and_fits_every_screen() {
    signedIn(Role.ANALYST)
        .opens("/annual-audit?place=connecticut")
        .findsItAccessible()
        .findsItFitsEveryScreen("annual-audit-years")
        .findsItReadableAtTwiceTheSize("annual-audit-years")
        .opens(YEAR_2006)
        .findsItAccessible()
        .findsItFitsEveryScreen("annual-audit")
        .findsItReadableAtTwiceTheSize("annual-audit");
  }

  /** Name and numbers of each line of a table on the page, joined by commas. */
  private static List<String> numbersOf(Visitor visitor, String table) {
    var rows = visitor.page().locator("section[aria-labelledby='" + table + "'] tbody tr");
    var lines = new ArrayList<String>();
    for (var row : rows.all()) {
      lines.add(String.join(",", row.locator("th, td").allInnerTexts()));
    }
    return lines;
  }

  private static boolean isARow(String line) {
    return line.contains(",row,deaths,") || line.contains(",total,deaths,");
  }

  private static String start(String line) {
    return line.replaceFirst(",(row|total),deaths,.*", "").replace("\"", "");
  }
}
