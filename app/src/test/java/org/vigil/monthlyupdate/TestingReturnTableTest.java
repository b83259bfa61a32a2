package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.disclosure.Counted;
import org.vigil.drugtesting.AreaLine;
import org.vigil.drugtesting.Assessments;
import org.vigil.drugtesting.MeasureBasis;
import org.vigil.drugtesting.Result;
import org.vigil.drugtesting.Results;
import org.vigil.drugtesting.ReturnTable;
import org.vigil.drugtesting.Unit;
import org.vigil.figures.PlaceBasis;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.reference.Area;

/** A return in an issue: printed, and entered in the ledger, under the months it counts. */
class TestingReturnTableTest {
  private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
  private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
  private static final Checks CHECKS = ExampleChecks.all();

  private final Issue november = DemonstrationIssue.november2024();
  private final Issue december = Assembly.after(november);

  @Test
  void the_return_of_october_in_the_issue_of_december_is_of_october() {
    var table = byItself(OCTOBER, OCTOBER, null);
    var figure = TableFigure.of(december, table);
    assertThat(figure.periodWords()).isEqualTo("October 2024");
    assertThat(counted(december, table).from()).isEqualTo(LocalDate.of(2024, 10, 1));
    assertThat(counted(december, table).to()).isEqualTo(LocalDate.of(2024, 10, 31));
    assertThat(table.title()).isEqualTo("Drug testing on arrest, October 2024");
    assertThat(found(december.withTable(table)))
        .singleElement()
        .isEqualTo(
            new Finding(
                "table.another_month",
                Severity.WARNS,
                List.of("t1"),
                "it counts October 2024 and not December 2024; its title says so"));
  }

  @Test
  void a_quarter_by_itself_is_that_quarter() {
    var table = byItself(YearMonth.of(2024, 7), YearMonth.of(2024, 9), null);
    assertThat(TableFigure.of(december, table).periodWords())
        .isEqualTo("July 2024 to September 2024");
    assertThat(counted(december, table).from()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(counted(december, table).to()).isEqualTo(LocalDate.of(2024, 9, 30));
  }

  @Test
  void the_month_of_the_issue_is_nothing_to_find() {
    var table = byItself(DECEMBER, DECEMBER, null);
    assertThat(TableFigure.of(december, table).periodWords()).isEqualTo("December 2024");
    assertThat(found(december.withTable(table))).isEmpty();
  }

  @Test
  void a_month_that_is_carried_and_not_renewed_stays_that_month_and_stops_the_issue() {
    var before = byItself(november.month().month(), november.month().month(), null);
    var issue = Assembly.after(november.withTable(before));
    assertThat(TableFigure.of(issue, issue.table("t1")).periodWords()).isEqualTo("November 2024");
    assertThat(found(issue))
        .singleElement()
        .isEqualTo(
            new Finding(
                "table.another_month",
                Severity.STOPS,
                List.of("t1"),
                "it is still the table of the issue before and counts November 2024: take in the table of December 2024, or take it out"));
    assertThat(IssueReader.read(IssueWriter.write(issue))).isEqualTo(issue);

    var renewed = byItself(DECEMBER, DECEMBER, issue.table("t1"));
    assertThat(renewed.title()).isEqualTo("Drug testing on arrest, December 2024");
    assertThat(found(issue.withTable(renewed))).isEmpty();
  }

  @Test
  void so_does_one_that_was_pasted_without_its_months() {
    var pasted =
        new UpdateTable(
            "t1",
            "Requests",
            "Requests",
            "requests",
            null,
            null,
            "Police",
            "CSP",
            List.of("positive", "total"),
            List.of(
                new UpdateTable.Row(
                    "Broxbourne", "E07000095", true, Map.of("positive", 5L, "total", 5L))),
            Map.of());
    var issue = Assembly.after(november.withTable(pasted));
    assertThat(TableFigure.of(issue, issue.table("t1")).periodWords()).isEqualTo("November 2024");
    assertThat(found(issue)).singleElement().extracting(Finding::stops).isEqualTo(true);
  }

  @Test
  void a_cumulative_table_is_carried_as_it_is() {
    assertThat(december.table("t1")).isEqualTo(november.table("t1"));
    assertThat(found(december)).isEmpty();
  }

  private static Counted counted(Issue issue, UpdateTable table) {
    return TableFigure.of(issue, table).counts().counted();
  }

  private static List<Finding> found(Issue issue) {
    return CHECKS.look(issue).stream()
        .filter(finding -> finding.rule().equals("table.another_month"))
        .toList();
  }

  private static UpdateTable byItself(YearMonth from, YearMonth to, @Nullable UpdateTable before) {
    return TestingReturnTable.of(
        new ReturnTable(
            List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED),
            List.of(
                new AreaLine(
                    "E07000095",
                    "Broxbourne",
                    Area.Kind.DISTRICT,
                    "Broxbourne",
                    Results.of(5, 4, 1),
                    10L,
                    Assessments.NOT_TOLD)),
            Map.of(),
            from,
            to,
            MeasureBasis.INCREMENT,
            to.plusMonths(1).atDay(5),
            Unit.TESTS,
            PlaceBasis.RESIDENCE,
            "Police"),
        "t1",
        before);
  }
}
