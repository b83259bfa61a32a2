package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.figures.PlaceBasis;
import org.vigil.reference.Area;

/** What a later return says otherwise. */
class RevisionTest {
  @Test
  void totals_and_what_followed_positive_tests_are_compared_too() {
    var earlier =
        received(Map.of("total", 2L), line("Broxbourne", 5L, new Assessments(10L, 4L, null, null)));
    var later = received(Map.of(), line("Broxbourne", 2L, new Assessments(10L, 9L, 3L, null)));
    assertThat(sentences(earlier, later))
        .containsExactly(
            "Broxbourne printed total fell from 5 to 2: ask",
            "Broxbourne assessments attended rose from 4 to 9",
            "Broxbourne follow-up required was not told and is 3",
            "Printed total of all was 2 and is not told any more: ask");
    assertThat(sentences(earlier, earlier)).isEmpty();
  }

  @Test
  void a_row_that_is_not_told_any_more_is_no_fall_to_nothing() {
    var told = line("Broxbourne", 2L, Assessments.NOT_TOLD);
    var untold = line("", null, Assessments.NOT_TOLD);
    assertThat(sentences(received(Map.of(), told), received(Map.of(), untold)))
        .contains("Broxbourne positive was 1 and is not told any more: ask");
  }

  @Test
  void a_total_that_changes_with_its_row_is_told_by_the_row() {
    var later =
        new AreaLine(
            "E07000095",
            "Broxbourne",
            Area.Kind.DISTRICT,
            "Broxbourne",
            Results.of(2, 1, 0),
            3L,
            Assessments.NOT_TOLD);
    assertThat(
            sentences(
                received(Map.of(), line("Broxbourne", 2L, Assessments.NOT_TOLD)),
                received(Map.of(), later)))
        .containsExactly("Broxbourne positive rose from 1 to 2");
  }

  private static List<String> sentences(TestingReturn earlier, TestingReturn later) {
    return Revision.between(earlier, later).changes().stream()
        .map(Revision.Change::sentence)
        .toList();
  }

  private static AreaLine line(String asTold, @Nullable Long printedTotal, Assessments told) {
    return new AreaLine(
        "E07000095",
        "Broxbourne",
        Area.Kind.DISTRICT,
        asTold,
        asTold.isEmpty() ? Results.NONE : Results.of(1, 1, 0),
        printedTotal,
        told);
  }

  private static TestingReturn received(Map<String, Long> printedTotals, AreaLine line) {
    var november = YearMonth.of(2024, 11);
    return new TestingReturn(
        ReturnId.random(),
        new Cover(
            "police",
            MeasureBasis.CUMULATIVE,
            YearMonth.of(2020, 10),
            november,
            null,
            Unit.REQUESTS,
            List.of(),
            PlaceBasis.RESIDENCE),
        "return.csv",
        "0".repeat(64),
        "UTF-8, comma",
        new ReturnContent(
            List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED),
            List.of(line),
            printedTotals,
            Assessments.NOT_TOLD,
            List.of()),
        Instant.EPOCH,
        "analyst");
  }
}
