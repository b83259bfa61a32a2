package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;

/** A return of drug testing on its way into the table of an issue, by the hands of an analyst. */
class ReturnIntoIssuePagesTest extends PageTest {
  private static final List<String> AREAS =
      List.of(
          "Broxbourne",
          "Dacorum",
          "East Hertfordshire",
          "Hertsmere",
          "North Hertfordshire",
          "St Albans",
          "Stevenage",
          "Three Rivers",
          "Watford",
          "Welwyn Hatfield",
          "No fixed abode",
          "Out of county");

  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;
  @Autowired VigilClock clock;

  @Test
  void is_looked_at_beside_the_table_that_stands_and_then_taken() {
    var month = ExampleIssues.openOneMore(house);
    var label = ExampleIssues.label(returned());
    var analyst = signedIn(Role.ANALYST);
    takesIn(analyst, returned().minusMonths(3), 20);

    analyst
        .opens("/monthly-updates/" + month + "/tables/t1/new-figures")
        .sees("Of Police up to " + label + ", cumulative.")
        .sees("13 rows to be printed.")
        .presses("Look at this return")
        .sees("Look at it before it is taken")
        .sees(
            "The return has no row for \"Area not known\". The row stands here all the same, at 0")
        .sees("20\nwas 310");
    assertThat(table(month).rows().getFirst().count("positive")).as("not taken yet").isEqualTo(158);
    analyst
        .findsItAccessible()
        .findsItFitsEveryScreen("monthly-update-return-look")
        .presses("Take this table");

    assertThat(analyst.path()).isEqualTo("/monthly-updates/" + month);
    analyst.sees("Table 1: table taken from the drug testing return of Police up to " + label);
    var taken = table(month);
    assertThat(taken.rows()).hasSize(13);
    assertThat(taken.rows().subList(0, 12))
        .extracting(UpdateTable.Row::area)
        .containsExactlyElementsOf(AREAS);
    assertThat(row(taken, "Area not known").count("total")).isZero();
    assertThat(row(taken, "Stevenage").count("positive")).isEqualTo(20);
    assertThat(row(taken, "Broxbourne").count("total")).isEqualTo(15);
    assertThat(taken.printedTotal()).as("none was printed, so none is made up").isEmpty();
    assertThat(taken.unit()).isEqualTo("requests");
    assertThat(taken.source()).isEqualTo("Police");
  }

  @Test
  void is_looked_at_again_where_another_came_in_meanwhile() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = signedIn(Role.ANALYST);
    takesIn(analyst, returned().minusMonths(5), 20);
    analyst
        .opens("/monthly-updates/" + month + "/tables/t1/new-figures")
        .presses("Look at this return");
    takesIn(signedIn(Role.ANALYST), returned().minusMonths(5), 21);

    analyst
        .presses("Take this table")
        .sees(
            "Another return came in since you looked at this one. Look at it again, then take it.");
    assertThat(row(table(month), "Stevenage").count("positive")).isEqualTo(310);

    analyst.presses("Look at this return").sees("21\nwas 310").presses("Take this table");
    assertThat(row(table(month), "Stevenage").count("positive")).isEqualTo(21);
  }

  /** The last month that can be counted, so that no other return is newer. */
  private YearMonth returned() {
    return YearMonth.from(clock.today()).minusMonths(1);
  }

  /** Each test counts from another month, in a series of its own. */
  private void takesIn(Visitor visitor, YearMonth from, int stevenagePositive) {
    var lines =
        AREAS.stream()
            .map(area -> line(area, area.equals("Stevenage") ? stevenagePositive : 10))
            .collect(Collectors.joining("\n"));
    visitor.opens("/drug-testing/import");
    Map.of(
            "Or paste it from a spreadsheet",
            "CSP\tPositive\tNegative\tRefused\tTotal\n" + lines,
            "Month, or the last month counted",
            returned().toString(),
            "First month counted",
            from.toString(),
            "Day the data were drawn",
            "not stated")
        .forEach(visitor::fills);
    visitor
        .ticks("Everything since a first month (cumulative)")
        .chooses("Whose data it is", "Police")
        .chooses("What one of the counts is", "requests")
        .presses("Take in the return")
        .sees("The return was taken");
  }

  private static String line(String area, int positive) {
    return "%s\t%d\t5\t0\t%d".formatted(area, positive, positive + 5);
  }

  private UpdateTable table(YearMonth month) {
    return Acting.as(Actor.SYSTEM, () -> desk.now(desk.ofMonth(month).orElseThrow()))
        .orElseThrow()
        .table("t1");
  }

  private static UpdateTable.Row row(UpdateTable table, String area) {
    return table.rows().stream().filter(row -> row.area().equals(area)).findFirst().orElseThrow();
  }
}
