package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.accesslog.AccessAction;
import org.vigil.demonstration.ToldReturns;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Role;

/** The room as an analyst sees it, on the returns of the demonstration county. */
class TestingPagesTest extends PageTest {
  private static final String NOVEMBER = "/drug-testing?month=2024-11";

  @Autowired ReturnIntake intake;
  @TempDir Path folder;

  @BeforeEach
  void the_county_has_told_its_returns() {
    ToldReturns.into(intake);
  }

  @Test
  void the_first_page_says_what_the_table_says_and_draws_it() {
    var analyst = signedIn(Role.ANALYST).opens("/");
    assertThat(analyst.menu().innerText()).contains("Testing on arrest");
    analyst
        .opens(NOVEMBER)
        .finds("Drug testing on arrest")
        .sees("In the ten districts together 57.0% of valid results were positive")
        .sees("No fixed abode is 5.0% of requests but 34.9% of refusals")
        .sees("Out of county is 40.6% of requests, and of its valid results 40.7% were positive")
        .sees("Its totals exceed its rows by 43 positive, 57 negative, 100 in all.")
        .sees("Counted in [unit not stated]")
        .sees("Person not asked again within")
        .sees("117,825 tests, 65,638 of them positive, 55.7%")
        .findsItAccessible()
        .findsItFitsEveryScreen("testing-overview")
        .findsItReadableAtTwiceTheSize("testing-overview");
    analyst.opens(NOVEMBER);
    var page = analyst.page();
    // Twelve rows have a mark, ten of them dots; area not known keeps its row and has none.
    assertThat(page.locator(".vigil-wide-only svg .mark-interval").count()).isEqualTo(12);
    assertThat(page.locator(".vigil-wide-only svg circle").count()).isEqualTo(10);
    assertThat(page.locator(".vigil-wide-only svg .mark-square").count()).isEqualTo(2);
    assertThat(page.locator(".vigil-wide-only svg title").textContent())
        .isEqualTo("Positive, by community safety partnership");
    assertThat(page.locator(".vigil-wide-only svg").textContent())
        .contains("Stevenage", "63.3%", "Area not known");
    assertThat(page.content()).doesNotContain("style=\"");
    page.getByText("Show as a table").click();
    analyst.sees("58.9% to 67.4%").findsItAccessible();
    analyst.follows("See the difference").finds("Return for October 2020 to November 2024");
  }

  @Test
  void the_months_stand_by_themselves_with_a_year_before_and_their_marks() {
    var analyst = signedIn(Role.CONSULTANT).opens("/drug-testing/months?to=2024-11");
    analyst
        .finds("Drug testing, month by month")
        .sees("The two cannot be told apart: their intervals overlap.")
        .sees("A cumulative count fell, which no such count can.")
        .sees("Broxbourne negative: counted")
        .sees("[r]: comes out below zero somewhere")
        .findsItAccessible()
        .findsItFitsEveryScreen("testing-months");
    assertThat(analyst.page().locator("tbody tr").count()).isEqualTo(13);
    analyst
        .opens("/drug-testing/months?to=2024-03&area=E07000243")
        .sees("[b] August 2023: Specified Class A drugs")
        .sees("Months by themselves: Stevenage");
    assertThat(analyst.reads()).doesNotContain("Broxbourne negative");
    analyst.opens("/drug-testing/months?to=2020-11").sees("[x] September 2020: no return");
  }

  @Test
  void the_list_is_filtered_sorted_paged_and_exported() {
    var analyst = signedIn(Role.ANALYST).opens("/drug-testing/returns?words=testing-on-arrest");
    analyst
        .finds("Returns of drug testing")
        .sees("51 returns.")
        .sees("1 to 25 of 51")
        .findsItAccessible()
        .findsItFitsEveryScreen("testing-returns");
    analyst.follows("Next page").sees("26 to 50 of 51");
    analyst
        .opens("/drug-testing/returns")
        .chooses("Which", "Replaced or set aside")
        .chooses("In order", "Earliest month first")
        .fills("Month, file or source", "2024-06")
        .presses("Show")
        .sees("Replaced by a later return");
    assertThat(
            analyst
                .page()
                .context()
                .request()
                .get(address(analyst, "/drug-testing/returns.csv?words=2024-11"))
                .text())
        .startsWith("from,to,basis,as at,unit,source,file,sha256,received")
        .contains(
            "2020-10,2024-11,cumulative,not stated,not stated,Police,testing-on-arrest-2024-11.csv");
    analyst
        .opens("/drug-testing/returns?words=nothing+of+the+kind")
        .sees("No return answers this.")
        .sees("Show every return");
  }

  @Test
  void one_return_shows_both_sets_of_figures_the_cause_and_the_file_as_it_came() {
    var analyst = signedIn(Role.ANALYST).opens(NOVEMBER).follows("See the difference");
    analyst
        .sees(
            "The return does not add up: its totals exceed its rows by 43 positive, 57 negative, 100 in all.")
        .sees("Most likely a row of 43, 57, 0 and 100 was counted in the totals and not printed")
        .sees("Area not known (not in the return; nothing was told)")
        .sees("Out of county (as told: Out of County)")
        .sees("[unit not stated]")
        .findsItAccessible()
        .findsItFitsEveryScreen("testing-return");
    var here = analyst.path();
    assertThat(analyst.page().locator("tr.difference").innerText().replaceAll("\\s+", " "))
        .isEqualTo("Difference (printed minus computed) +43 +57 0 +100");
    assertThat(
            analyst
                .page()
                .context()
                .request()
                .get(address(analyst, here.replaceAll("#.*", "") + "/file"))
                .text())
        .contains("Out of County,1248,1818,19,3085", "Total,3888,3745,63,7696");
    analyst
        .presses("Keep note")
        .sees("Choose what the note is about.")
        .ticks("Write down that the source was asked")
        .presses("Keep note")
        .sees("Write who was asked what")
        .ticks("Write down that the source was asked")
        .fills("Words", "Asked the custody desk why the totals hold 100 more")
        .presses("Keep note")
        .sees("Asked the custody desk why the totals hold 100 more");
    analyst.opens(NOVEMBER).sees("The source was asked on");
  }

  @Test
  void a_revision_is_told_on_the_return_that_brought_it() {
    signedIn(Role.ANALYST)
        .opens("/drug-testing?month=2024-06")
        .sees("It replaces an earlier return for the same months. Stevenage positive fell from")
        .follows("See both")
        .sees("Printed total of all fell from");
  }

  @Test
  void assessments_are_shown_where_a_return_tells_them() {
    var analyst = signedIn(Role.ANALYST).opens("/drug-testing?month=2024-11");
    analyst
        .sees("July 2024 to September 2024, all areas together.")
        .sees("not a group of people followed");
    assertThat(analyst.page().getByRole(AriaRole.IMG).last().textContent())
        .contains("Required to attend", "Follow-up attended");
    analyst.opens("/drug-testing?month=2023-11").sees("No return tells how many were required");
  }

  @Test
  void a_pasted_table_is_taken_and_a_faulty_one_held_with_its_faults() {
    var analyst = signedIn(Role.ANALYST).opens("/drug-testing/import");
    analyst.findsItAccessible().findsItFitsEveryScreen("testing-import");
    analyst
        .presses("Take in the return")
        .sees("Give the month as 2024-11 or November 2024.")
        .sees("Say what is counted: requests, tests, people, detentions, not stated.")
        .sees("Choose a file, or paste the table.")
        .findsItAccessible();
    var table = ReturnIntakeTest.text(12).replace(',', '\t');
    fillIn(analyst, table.replace("Watford\t1", "Watford\t<5"), "June 2007")
        .presses("Take in the return")
        .finds("Return for October 2004 to June 2007")
        .sees("The return is held")
        .sees("Line 10, Positive")
        .sees("<5")
        .findsItAccessible()
        .findsItFitsEveryScreen("testing-held");
    fillIn(analyst.opens("/drug-testing/import"), table, "June 2007")
        .presses("Take in the return")
        .sees("The return was taken.")
        .sees("The return adds up");
    fillIn(analyst.opens("/drug-testing/import"), table, "June 2007")
        .presses("Take in the return")
        .sees("Nothing changed.");
    fillIn(
            analyst.opens("/drug-testing/import"),
            table.replace("Stevenage\t12", "Stevenage\t9"),
            "June 2007")
        .presses("Take in the return")
        .sees("Stevenage positive fell from 12 to 9: ask.");
  }

  @Test
  void a_pasted_list_of_people_is_refused_and_not_shown_again() {
    var analyst = signedIn(Role.ANALYST).opens("/drug-testing/import");
    assertThat(analyst.page().getByLabel("Whose data it is").textContent())
        .contains("Police")
        .doesNotContain("Connecticut");
    fillIn(analyst, "Name\tDOB\tResult\nJohn Smith\t01/02/1990\tPositive\n", "August 2007")
        .presses("Take in the return")
        .sees("Nothing was taken")
        .sees("reads like a list of people or of tests")
        .sees("Ask the source for the counts alone");
    assertThat(analyst.page().content()).doesNotContain("John Smith");
    analyst.opens("/drug-testing/returns?words=2007-08").sees("No return answers this.");
  }

  @Test
  void a_file_nobody_can_read_is_refused_in_words() throws IOException {
    var file = folder.resolve("return.xlsx");
    Files.writeString(file, "no workbook at all");
    var analyst =
        signedIn(Role.ANALYST).opens("/drug-testing/import").attaches("File (CSV or XLSX)", file);
    fillIn(analyst, "", "July 2007")
        .presses("Take in the return")
        .sees("Nothing was taken")
        .sees("The name says a workbook, but the content is not one.");
    assertThat(analyst.page().getByLabel("Month, or the last month counted").inputValue())
        .isEqualTo("July 2007");
  }

  @Test
  void figures_leave_through_the_gate_and_are_written_down() throws IOException {
    var analyst = signedIn(Role.ANALYST).opens("/drug-testing/figures?month=2024-11");
    analyst.findsItAccessible().findsItFitsEveryScreen("testing-figures");
    analyst
        .fills("Where it is published", "The council's website")
        .page()
        .locator("#public-reason")
        .fill("Yearly overview");
    var open = saved(analyst.page(), "Release to the public and save as CSV");
    assertThat(open)
        .contains("E07000243,Stevenage,October 2020 to November 2024,tested,490,")
        .contains("E07000243,Stevenage,October 2020 to November 2024,percent-positive,63.3,")
        .contains("TOTAL,All areas,October 2020 to November 2024,refused,63,")
        .doesNotContain("requests");
    assertThat(open.lines().filter(line -> line.contains(",refused,"))).hasSize(1);

    analyst.opens("/drug-testing/figures?month=2024-11");
    analyst.page().locator("#recipients").fill("Chief officers");
    analyst.page().locator("#reason").fill("Meeting in December");
    analyst.presses("Release to partners and save as CSV").sees("The table does not add up.");
    assertThat(analyst.page().locator("#recipients").inputValue()).isEqualTo("Chief officers");
    assertThat(analyst.page().locator("#reason").inputValue()).isEqualTo("Meeting in December");
    assertThat(analyst.page().locator("#months-reason").inputValue()).isEmpty();
    assertThat(analyst.page().locator("#months-recipients").inputValue())
        .isEqualTo("Responsible Authorities Groups");
    analyst
        .fills("Note to be printed", "Totals are as reported to us; the source was asked.")
        .fills("You sign it as", "Analyst");
    assertThat(saved(analyst.page(), "Release to partners and save as CSV"))
        .contains("NFA,No fixed abode,October 2020 to November 2024,refused,22,")
        .contains("\"Total, as received\",October 2020 to November 2024,requests,7696,")
        .contains("COMPUTED,Computed from the rows,October 2020 to November 2024,requests,7596,");

    analyst.opens("/drug-testing/figures?month=2024-11");
    analyst.page().locator("#months-reason").fill("Meeting in December");
    assertThat(saved(analyst.page(), "Release the months and save as CSV"))
        .contains("2024-03,2024-03,November 2023 to November 2024,negative,,r,")
        .doesNotContain(",-");
    assertThat(
            signedIn(Role.GOVERNANCE).opens("/access-log?action=" + AccessAction.RELEASE).reads())
        .contains("Drug testing on arrest");
  }

  @Test
  void partners_are_not_let_in() {
    var partner = signedIn(Role.CONTRIBUTOR);
    assertThat(partner.menu().innerText()).doesNotContain("Testing on arrest");
    for (var path : List.of("/drug-testing", "/drug-testing/returns", "/drug-testing/figures")) {
      assertThat(partner.page().navigate(address(partner, path)).status()).as(path).isEqualTo(403);
    }
  }

  private static Visitor fillIn(Visitor visitor, String pasted, String month) {
    Map.of(
            "Or paste it from a spreadsheet",
            pasted,
            "Month, or the last month counted",
            month,
            "First month counted",
            "2004-10",
            "Day the data were drawn",
            "not stated")
        .forEach(visitor::fills);
    return visitor
        .ticks("Everything since a first month (cumulative)")
        .chooses("What one of the counts is", "requests");
  }

  private static String saved(Page page, String button) throws IOException {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                    .click());
    return Files.readString(download.path(), StandardCharsets.UTF_8);
  }

  private static String address(Visitor visitor, String path) {
    var url = visitor.page().url();
    return url.substring(0, url.length() - visitor.path().length()) + path;
  }
}
