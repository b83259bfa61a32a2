package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.drugtesting.MonthLine.How;
import org.vigil.drugtesting.MonthSeries.AreaKey;
import org.vigil.figures.PlaceBasis;
import org.vigil.reference.Area;

class MonthSeriesTest {
  private static final YearMonth OCTOBER = YearMonth.of(2020, 10);
  private static final Predicate<AreaKey> ALL = area -> true;

  @Test
  void of_cumulative_returns_a_month_is_this_one_less_the_last() {
    var series =
        series(
            cumulative(OCTOBER, Results.of(5, 4, 1)),
            cumulative(OCTOBER.plusMonths(1), Results.of(8, 4, 2)));
    var first = series.of(OCTOBER);
    assertThat(first.how()).isEqualTo(How.TOLD);
    assertThat(first.of(Result.POSITIVE, ALL)).isEqualTo(new Increment.Counted(60));
    var second = series.of(OCTOBER.plusMonths(1));
    assertThat(second.how()).isEqualTo(How.DERIVED);
    assertThat(second.of(Result.POSITIVE, ALL)).isEqualTo(new Increment.Counted(36));
    assertThat(second.of(Result.NEGATIVE, ALL)).isEqualTo(new Increment.Counted(0));
    assertThat(second.requests(AreaKey::isDistrict)).isEqualTo(new Increment.Counted(40));
    assertThat(second.positivity(ALL).orElseThrow().percent()).isEqualTo(100);
  }

  @Test
  void a_month_below_zero_is_a_revision_to_be_asked_about_and_no_data() {
    var series =
        series(
            cumulative(OCTOBER, Results.of(12, 4, 1)),
            cumulative(OCTOBER.plusMonths(1), Results.of(9, 6, 1)));
    var november = series.of(OCTOBER.plusMonths(1));
    assertThat(november.of(Result.POSITIVE, ALL).words()).isEqualTo("[r]");
    assertThat(november.requests(ALL).words()).isEqualTo("[r]");
    assertThat(november.positivity(ALL)).isEmpty();
    assertThat(november.of(Result.NEGATIVE, ALL)).isEqualTo(new Increment.Counted(24));
    assertThat(november.fell().getFirst().sentence(november.month()))
        .isEqualTo(
            "Broxbourne positive: counted 12 up to October 2020 and 9 up to November 2020. The month by itself would be -3: ask.");
  }

  @Test
  void a_month_without_a_return_and_the_one_after_it_are_not_available() {
    var series =
        series(
            cumulative(OCTOBER, Results.of(5, 4, 1)),
            cumulative(OCTOBER.plusMonths(2), Results.of(8, 4, 2)));
    assertThat(series.run(OCTOBER.plusMonths(2), 4))
        .extracting(MonthLine::how)
        .containsExactly(How.NO_RETURN, How.TOLD, How.NO_RETURN, How.NO_RETURN_BEFORE);
    assertThat(series.of(OCTOBER.plusMonths(2)).requests(ALL).words()).isEqualTo("[x]");
  }

  @Test
  void returns_that_count_different_things_are_not_subtracted() {
    var tests =
        received(MeasureBasis.CUMULATIVE, OCTOBER, OCTOBER, Unit.TESTS, Results.of(5, 4, 1));
    var people =
        received(
            MeasureBasis.CUMULATIVE,
            OCTOBER,
            OCTOBER.plusMonths(1),
            Unit.PEOPLE,
            Results.of(8, 4, 2));
    var line = series(tests, people).of(OCTOBER.plusMonths(1));
    assertThat(line.how()).isEqualTo(How.NOT_COMPARABLE);
  }

  @Test
  void a_change_of_the_unit_and_of_the_law_break_the_series() {
    var before = YearMonth.of(2023, 7);
    var line =
        series(
                alone(before, Unit.TESTS, Results.of(5, 4, 1)),
                alone(before.plusMonths(1), Unit.PEOPLE, Results.of(5, 4, 1)))
            .of(before.plusMonths(1));
    assertThat(line.how()).isEqualTo(How.TOLD);
    assertThat(line.breaks())
        .containsExactly(
            "Specified Class A drugs are all of Schedule 2 Part 1 paragraphs 1 to 5 of the Misuse of Drugs Act; the 2001 order is revoked (SI 2023/784)",
            "What is counted was tests and is people");
  }

  @Test
  void a_quarter_told_by_itself_is_no_month() {
    var quarter =
        received(
            MeasureBasis.INCREMENT,
            OCTOBER,
            OCTOBER.plusMonths(2),
            Unit.TESTS,
            Results.of(5, 4, 1));
    assertThat(series(quarter).of(OCTOBER.plusMonths(2)).how()).isEqualTo(How.NO_RETURN);
  }

  @Test
  void the_sample_that_was_revised_downward_is_found_out() throws IOException {
    var before = SampleReturnsTest.sample("cumulative-since-april.csv");
    var after = SampleReturnsTest.sample("revised-downward.csv");
    var series =
        series(
            received(before.cover(), SampleReturnsTest.read(before)),
            received(after.cover(), SampleReturnsTest.read(after)));
    var line = series.of(YearMonth.of(2023, 10));
    assertThat(line.fell())
        .singleElement()
        .satisfies(
            fall ->
                assertThat(fall.sentence(line.month()))
                    .isEqualTo(
                        "Tamsford negative: counted 66 up to September 2023 and 61 up to October 2023. The month by itself would be -5: ask."));
    assertThat(line.of(Result.NEGATIVE, ALL).words()).isEqualTo("[r]");
    assertThat(line.of(Result.POSITIVE, ALL)).isEqualTo(new Increment.Counted(121));
  }

  @Nested
  class What_only_one_of_two_returns_tells {
    private static final YearMonth NOVEMBER = OCTOBER.plusMonths(1);
    private final ReturnContent without = content(Results.of(158, 134, 1), Results.NONE, "");

    @Test
    void a_row_told_for_the_first_time_is_not_counted_into_its_month() {
      var december = NOVEMBER.plusMonths(1);
      var series =
          series(
              received(cover(NOVEMBER), without),
              received(
                  cover(december),
                  content(Results.of(160, 136, 1), Results.of(44, 58, 0), "Not known")));
      var line = series.of(december);
      assertThat(line.how()).isEqualTo(How.DERIVED);
      assertThat(line.requests(ALL).words()).isEqualTo("[x]");
      assertThat(line.positivity(ALL)).isEmpty();
      assertThat(line.of(Result.REFUSED, ALL)).isEqualTo(new Increment.Counted(0));
      assertThat(line.requests(AreaKey::isDistrict)).isEqualTo(new Increment.Counted(4));
      assertThat(line.fell()).isEmpty();
      assertThat(line.breaks())
          .containsExactly(
              "Area not known was not told and is told: what it adds by itself is not known");
    }

    @Test
    void nor_is_a_row_that_is_not_told_any_more_a_fall() {
      var line =
          series(
                  received(
                      cover(OCTOBER),
                      content(Results.of(158, 130, 1), Results.of(44, 58, 0), "Not known")),
                  received(cover(NOVEMBER), without))
              .of(NOVEMBER);
      assertThat(line.requests(ALL).words()).isEqualTo("[x]");
      assertThat(line.fell()).isEmpty();
      assertThat(line.breaks())
          .containsExactly(
              "Area not known was told and is not told: what it adds by itself is not known");
    }

    @Test
    void a_new_column_is_not_counted_into_its_month() {
      var all = List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED, Result.OTHER);
      var with =
          new ReturnContent(
              all,
              List.of(
                  ExampleReturns.row("Broxbourne", Results.NONE).with(new Results(160, 136, 1, 7))),
              Map.of(),
              Assessments.NOT_TOLD,
              List.of());
      var line =
          series(received(cover(OCTOBER), without), received(cover(NOVEMBER), with)).of(NOVEMBER);
      assertThat(line.of(Result.OTHER, ALL).words()).isEqualTo("[x]");
      assertThat(line.requests(ALL).words()).isEqualTo("[x]");
      assertThat(line.breaks())
          .containsExactly(
              "The column \"other\" was not told and is told: what it adds by itself is not known");
    }

    @Test
    void a_row_told_for_the_first_time_at_nothing_adds_nothing() {
      var line =
          series(
                  received(cover(OCTOBER), without),
                  received(
                      cover(NOVEMBER), content(Results.of(160, 136, 1), Results.NONE, "Not known")))
              .of(NOVEMBER);
      assertThat(line.requests(ALL)).isEqualTo(new Increment.Counted(4));
      assertThat(line.breaks()).isEmpty();
    }

    private static Cover cover(YearMonth month) {
      return new Cover(
          "police",
          MeasureBasis.CUMULATIVE,
          OCTOBER.minusYears(1),
          month,
          null,
          Unit.REQUESTS,
          List.of(),
          PlaceBasis.RESIDENCE);
    }

    private static ReturnContent content(Results broxbourne, Results notKnown, String asTold) {
      return new ReturnContent(
          List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED),
          List.of(
              ExampleReturns.row("Broxbourne", broxbourne),
              new AreaLine(
                  "UNK",
                  "Area not known",
                  Area.Kind.NON_AREA,
                  asTold,
                  notKnown,
                  null,
                  Assessments.NOT_TOLD)),
          Map.of(),
          Assessments.NOT_TOLD,
          List.of());
    }
  }

  @Test
  void of_two_series_of_one_source_those_that_start_alike_are_subtracted() {
    var april = OCTOBER.minusMonths(6);
    var next = OCTOBER.plusMonths(1);
    var sinceApril = received(MeasureBasis.CUMULATIVE, april, OCTOBER, Unit.TESTS, each(1));
    var sinceAprilNext = received(MeasureBasis.CUMULATIVE, april, next, Unit.TESTS, each(3));
    var start = OCTOBER.minusYears(4);
    var sinceStart = received(MeasureBasis.CUMULATIVE, start, OCTOBER, Unit.TESTS, each(50));
    var sinceStartNext = received(MeasureBasis.CUMULATIVE, start, next, Unit.TESTS, each(52));
    for (var returns :
        List.of(
            List.of(sinceStart, sinceApril, sinceAprilNext, sinceStartNext),
            List.of(sinceApril, sinceStart, sinceStartNext, sinceAprilNext),
            List.of(sinceStart, sinceApril, sinceStartNext))) {
      var line = MonthSeries.of(returns, returns.getLast(), DatedLists.rules()).of(next);
      assertThat(line.how()).isEqualTo(How.DERIVED);
      assertThat(line.of(Result.POSITIVE, ALL)).isEqualTo(new Increment.Counted(24));
    }
    assertThat(series(sinceStart, sinceAprilNext).of(next).how()).isEqualTo(How.NOT_COMPARABLE);
  }

  private static Results each(long positive) {
    return Results.of(positive, 4, 1);
  }

  private static MonthSeries series(TestingReturn... returns) {
    return MonthSeries.of(List.of(returns), returns[0], DatedLists.rules());
  }

  private static TestingReturn cumulative(YearMonth month, Results each) {
    return received(MeasureBasis.CUMULATIVE, OCTOBER, month, Unit.TESTS, each);
  }

  private static TestingReturn alone(YearMonth month, Unit unit, Results each) {
    return received(MeasureBasis.INCREMENT, month, month, unit, each);
  }

  private static TestingReturn received(
      MeasureBasis basis, YearMonth from, YearMonth month, Unit unit, Results each) {
    var table = ExampleReturns.invented(each, each, each);
    return received(
        new Cover("police", basis, from, month, null, unit, List.of(), PlaceBasis.RESIDENCE),
        new ReturnContent(
            table.columns(), table.rows(), Map.of(), Assessments.NOT_TOLD, List.of()));
  }

  private static TestingReturn received(Cover cover, ReturnContent content) {
    return new TestingReturn(
        ReturnId.random(),
        cover,
        "return.csv",
        "0".repeat(64),
        "UTF-8, comma",
        content,
        Instant.EPOCH,
        "analyst");
  }
}
