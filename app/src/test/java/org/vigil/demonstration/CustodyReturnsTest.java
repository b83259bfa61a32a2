package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.drugtesting.AreaLine;
import org.vigil.drugtesting.DatedLists;
import org.vigil.drugtesting.MonthLine;
import org.vigil.drugtesting.MonthSeries;
import org.vigil.drugtesting.Reception;
import org.vigil.drugtesting.ReturnIntake;
import org.vigil.drugtesting.Returns;
import org.vigil.drugtesting.Revision;
import org.vigil.drugtesting.TestingStory;
import org.vigil.shell.Acting;

/** The invented returns, told to a real house. */
class CustodyReturnsTest extends HouseTest {
  private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);
  private static final YearMonth NOVEMBER = YearMonth.of(2024, 11);

  @Autowired ReturnIntake intake;
  @Autowired Returns returns;

  @BeforeEach
  void the_county_has_told_its_returns() {
    ToldReturns.into(intake);
  }

  @Test
  void the_same_returns_are_told_every_time() {
    var all = CustodyReturns.between(BEFORE, DemonstrationCounty.TODAY);
    assertThat(all)
        .isEqualTo(CustodyReturns.between(BEFORE, DemonstrationCounty.TODAY))
        .hasSize(54);
    assertThat(
            CustodyReturns.between(LocalDate.of(2024, 11, 30), DemonstrationCounty.TODAY).stream()
                .map(sent -> sent.cover().month()))
        .containsExactly(NOVEMBER);
  }

  @Test
  void november_is_the_table_that_was_printed_with_the_difference_that_was_printed() {
    Acting.run(
        Storyteller.TELLER,
        () -> {
          var table = returns.tableUpTo(NOVEMBER).orElseThrow();
          assertThat(table.rows())
              .filteredOn(AreaLine::isTold)
              .extracting(row -> row.results().requests())
              .containsExactly(
                  293L, 691L, 292L, 347L, 278L, 405L, 494L, 222L, 545L, 564L, 380L, 3085L);
          assertThat(table.footing().columnDifferences()).containsExactly(43L, 57L, 0L, 100L);
          assertThat(TestingStory.forPartners(table).opening())
              .contains("57.0%", "5.0% of requests but 34.9% of refusals", "40.6% of requests")
              .contains("40.7% were positive");
        });
  }

  @Test
  void every_other_return_adds_up() {
    Acting.run(
        Storyteller.TELLER,
        () ->
            assertThat(ofTheCounty())
                .filteredOn(each -> !returns.table(each).footing().foots())
                .singleElement()
                .satisfies(each -> assertThat(each.cover().month()).isEqualTo(NOVEMBER)));
  }

  @Test
  void a_return_is_corrected_a_week_later_and_what_fell_is_told() {
    var sent =
        CustodyReturns.between(BEFORE, DemonstrationCounty.TODAY).stream()
            .filter(each -> each.cover().month().equals(YearMonth.of(2024, 6)))
            .filter(each -> !each.cover().isOneMonth())
            .toList();
    assertThat(sent).hasSize(3);
    Acting.run(
        Storyteller.TELLER,
        () -> {
          var both = returns.takenLike(sent.getFirst().cover());
          assertThat(both).hasSize(2);
          assertThat(Revision.between(both.getFirst(), both.getLast()).changes())
              .first()
              .satisfies(
                  change ->
                      assertThat(change.sentence())
                          .matches("Stevenage positive fell from \\d+ to \\d+: ask"));
        });
  }

  @Test
  void one_month_comes_out_below_zero_and_is_marked() {
    Acting.run(
        Storyteller.TELLER,
        () -> {
          var last = returns.latestUpTo(NOVEMBER).orElseThrow();
          var run = MonthSeries.of(ofTheCounty(), last, DatedLists.rules()).run(NOVEMBER, 13);
          assertThat(run).hasSize(13).allMatch(MonthLine::isAvailable);
          assertThat(run)
              .filteredOn(line -> !line.fell().isEmpty())
              .singleElement()
              .satisfies(
                  line -> {
                    assertThat(line.month()).isEqualTo(YearMonth.of(2024, 3));
                    assertThat(line.fell().getFirst().area().name()).isEqualTo("Broxbourne");
                  });
        });
  }

  @Test
  void told_again_nothing_changes() {
    assertThat(
            Acting.as(
                Storyteller.TELLER,
                () -> {
                  var first = CustodyReturns.between(BEFORE, DemonstrationCounty.TODAY).getFirst();
                  return intake.receive(first.cover(), first.file());
                }))
        .isInstanceOf(Reception.ToldBefore.class);
  }

  private List<org.vigil.drugtesting.TestingReturn> ofTheCounty() {
    return returns.current().stream()
        .filter(each -> each.receivedBy().equals(Storyteller.TELLER.username()))
        .toList();
  }
}
