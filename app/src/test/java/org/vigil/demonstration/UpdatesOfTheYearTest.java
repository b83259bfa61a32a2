package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.drugtesting.MeasureBasis;
import org.vigil.monthlyupdate.DemonstrationIssue;
import org.vigil.monthlyupdate.DemonstrationYear;
import org.vigil.monthlyupdate.ExampleChecks;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.reference.Reference;

/** The invented year before the example, as files; {@link ToldYearTest} issues it. */
class UpdatesOfTheYearTest {
  static List<YearMonth> months() {
    return DemonstrationYear.months();
  }

  @ParameterizedTest
  @MethodSource("months")
  void each_is_of_its_month_marked_as_a_demonstration_and_nothing_stops_it(YearMonth month) {
    var issue = DemonstrationYear.of(month);
    assertThat(issue.month().month()).isEqualTo(month);
    assertThat(issue.demonstration()).isTrue();
    assertThat(ExampleChecks.all().look(issue)).noneMatch(Finding::stops);
  }

  @ParameterizedTest
  @MethodSource("months")
  void its_table_is_the_return_of_its_month(YearMonth month) {
    var sent =
        CustodyReturns.between(month.atEndOfMonth(), month.plusMonths(1).atDay(2)).stream()
            .filter(one -> one.cover().basis() == MeasureBasis.CUMULATIVE)
            .findFirst()
            .orElseThrow();
    var rows =
        new String(sent.file().content(), StandardCharsets.UTF_8)
            .lines()
            .skip(2)
            .collect(Collectors.toList());
    assertThat(printed(DemonstrationYear.of(month).table("t1"))).isEqualTo(rows);
  }

  private static List<String> printed(UpdateTable table) {
    var lines = new ArrayList<String>();
    table.rows().forEach(row -> lines.add(line(row.area(), row.counts().values().stream())));
    lines.add(line("Total", table.printedTotal().values().stream()));
    return lines;
  }

  private static String line(String area, Stream<Long> counts) {
    return area + "," + counts.map(String::valueOf).collect(Collectors.joining(","));
  }

  @Test
  void the_tables_rise_to_the_example_but_where_a_count_was_too_high() {
    var fell = new ArrayList<String>();
    var before = DemonstrationYear.of(months().getFirst());
    for (var month : months().subList(1, months().size())) {
      var now = DemonstrationYear.of(month);
      falls(before, now, fell);
      before = now;
    }
    falls(before, DemonstrationIssue.november2024(), fell);
    assertThat(fell).containsExactly("2024-03 Broxbourne negative");
  }

  private static void falls(Issue before, Issue now, List<String> fell) {
    for (var row : now.table("t1").rows()) {
      var then =
          before.table("t1").rows().stream()
              .filter(other -> other.code().equals(row.code()))
              .findFirst()
              .orElseThrow();
      for (var column : now.table("t1").parts()) {
        if (row.count(column) < then.count(column)) {
          fell.add(now.month().month() + " " + row.area() + " " + column);
        }
      }
    }
  }

  @Test
  void its_promises_are_kept_kept_late_dropped_and_forgotten() {
    var last = new java.util.LinkedHashMap<String, Commitment>();
    for (var month : months()) {
      for (var promise : DemonstrationYear.of(month).commitments()) {
        var earlier = last.put(promise.what(), promise);
        assertThat(earlier == null || earlier.state().isStanding())
            .as("%s is told after it was closed", promise.what())
            .isTrue();
        assertThat(promise.firstSeen() == null).isEqualTo(earlier == null);
      }
    }
    assertThat(last.values().stream().map(Commitment::state).distinct())
        .containsExactlyInAnyOrder(
            Commitment.State.MET, Commitment.State.DROPPED, Commitment.State.OPEN);
    assertThat(last.values())
        .filteredOn(promise -> promise.state() == Commitment.State.DROPPED)
        .hasSize(2);
    assertThat(last.values()).filteredOn(UpdatesOfTheYearTest::isKeptLate).hasSize(3);
  }

  @Test
  void what_was_promised_is_told_in_every_issue_until_it_is_kept_or_dropped() {
    var missing = new ArrayList<String>();
    var before = DemonstrationYear.of(months().getFirst());
    for (var month : months().subList(1, months().size())) {
      var now = DemonstrationYear.of(month);
      untold(before, now, missing);
      before = now;
    }
    untold(before, DemonstrationIssue.november2024(), missing);
    assertThat(missing)
        .as("two are forgotten, each after the month it was due, for the archive to show")
        .containsExactly(
            "2024-06 share an offer of naloxone training with every district",
            "2024-11 report on the Children at Risk project");
  }

  private static void untold(Issue before, Issue now, List<String> missing) {
    before.commitments().stream()
        .filter(promise -> promise.state().isStanding())
        .map(Commitment::what)
        .filter(what -> now.commitments().stream().noneMatch(one -> one.what().equals(what)))
        .forEach(what -> missing.add(now.month().month() + " " + what));
  }

  @ParameterizedTest
  @MethodSource("months")
  void no_issue_promises_or_asks_for_a_day_that_is_past(YearMonth month) {
    assertThat(ExampleChecks.all().look(DemonstrationYear.of(month)))
        .extracting(Finding::rule)
        .doesNotContain("date.past");
  }

  private static boolean isKeptLate(Commitment promise) {
    var due = promise.due();
    var closed = promise.closedIn();
    return promise.state() == Commitment.State.MET
        && due != null
        && closed != null
        && closed.isAfter(YearMonth.parse(due.substring(0, 7)));
  }

  @Test
  void hate_crime_stands_under_two_themes() {
    var themes =
        months().stream()
            .map(DemonstrationYear::of)
            .flatMap(issue -> issue.sections().stream())
            .filter(
                section ->
                    section.items().stream().anyMatch(i -> i.topics().contains("hate-crime")))
            .map(Issue.Section::theme)
            .distinct();
    assertThat(themes).containsExactlyInAnyOrder("Community Safety & ASB", "Hate Crime");
  }

  @Test
  void each_goes_out_on_a_working_day_after_its_return_came() {
    for (var month : months()) {
      var day = Reference.shipped().workingDays().plus(month.atEndOfMonth(), 3);
      assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(day)
          .isAfterOrEqualTo(month.plusMonths(1).atDay(2))
          .isBefore(LocalDate.of(2024, 12, 1));
    }
  }
}
