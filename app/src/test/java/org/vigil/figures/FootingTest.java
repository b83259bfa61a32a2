package org.vigil.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.figures.LikelyCause.Candidate;
import org.vigil.figures.LikelyCause.Foots;
import org.vigil.figures.LikelyCause.MissingRowOrDifferentCut;
import org.vigil.figures.LikelyCause.SingleCellSlip;
import org.vigil.figures.LikelyCause.Slip;
import org.vigil.figures.PrintedTable.Measure;

class FootingTest {
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
          "Out of County");
  private static final List<List<Long>> CELLS =
      List.of(
          row(158, 134, 1),
          row(402, 287, 2),
          row(164, 128, 0),
          row(161, 186, 0),
          row(153, 125, 0),
          row(243, 161, 1),
          row(310, 180, 4),
          row(122, 97, 3),
          row(335, 206, 4),
          row(296, 261, 7),
          row(253, 105, 22),
          row(1248, 1818, 19));
  private static final List<Long> ROW_TOTALS =
      List.of(293L, 691L, 292L, 347L, 278L, 405L, 494L, 222L, 545L, 564L, 380L, 3085L);
  private static final List<Long> PRINTED = List.of(3888L, 3745L, 63L, 7696L);
  private static final List<String> COLUMNS = List.of("positive", "negative", "refused");

  @Test
  void november_2024_is_a_missing_row_or_a_different_cut() {
    var footing = Footing.of(PrintedTable.ofCounts(AREAS, COLUMNS, CELLS, ROW_TOTALS, PRINTED));
    assertThat(footing.columnDifferences()).containsExactly(43L, 57L, 0L, 100L);
    assertThat(footing.computedTotals()).containsExactly(3845L, 3688L, 63L, 7596L);
    assertThat(footing.rowDifferences()).hasSize(12).containsOnly(0L);
    assertThat(footing.totalRowCrossFoot()).isZero();
    assertThat(footing.differenceCrossFoot()).isZero();
    assertThat(footing.cause()).isInstanceOf(MissingRowOrDifferentCut.class);
    assertThat(footing.cause().sentence()).contains("43, 57, 0 and 100").contains("All 12 rows");
    assertThat(footing.severity()).isEqualTo(Footing.Severity.STOPS);
  }

  @Test
  void the_missing_row_makes_it_foot() {
    var cells = new ArrayList<>(CELLS);
    cells.add(row(43, 57, 0));
    var totals = new ArrayList<>(ROW_TOTALS);
    totals.add(100L);
    var areas = new ArrayList<>(AREAS);
    areas.add("Area not known");
    assertThat(Footing.of(PrintedTable.ofCounts(areas, COLUMNS, cells, totals, PRINTED)).cause())
        .isInstanceOf(Foots.class);
  }

  @Test
  void two_digits_swapped_are_offered_as_such() {
    var cells = new ArrayList<>(CELLS);
    cells.set(3, row(161, 168, 0));
    var footing =
        Footing.of(
            PrintedTable.ofCounts(
                AREAS, COLUMNS, cells, ROW_TOTALS, List.of(3845L, 3688L, 63L, 7596L)));
    assertThat(footing.cause())
        .isEqualTo(
            new SingleCellSlip(
                "Hertsmere", "negative", 18, List.of(new Candidate(Slip.DIGIT_SWAP, 168, 186))));
    assertThat(footing.cause().sentence()).contains("digit swap");
  }

  @Test
  void a_dropped_digit_is_offered_as_such() {
    var cells = new ArrayList<>(CELLS);
    cells.set(11, row(1248, 181, 19));
    var footing =
        Footing.of(
            PrintedTable.ofCounts(
                AREAS, COLUMNS, cells, ROW_TOTALS, List.of(3845L, 3688L, 63L, 7596L)));
    assertThat(footing.cause().sentence()).contains("1,818 (dropped digit)");
  }

  @Test
  void a_total_row_that_does_not_add_across_was_typed_by_hand() {
    var footing =
        Footing.of(
            PrintedTable.ofCounts(
                AREAS, COLUMNS, CELLS, ROW_TOTALS, List.of(3845L, 3688L, 63L, 7600L)));
    assertThat(footing.cause()).isEqualTo(new LikelyCause.TotalRowKeyedByHand(4));
  }

  @Test
  void totals_under_the_rows_come_from_an_earlier_day_or_a_row_is_in_twice() {
    var footing =
        Footing.of(
            PrintedTable.ofCounts(
                AREAS, COLUMNS, CELLS, ROW_TOTALS, List.of(3840L, 3690L, 63L, 7593L)));
    assertThat(footing.cause()).isInstanceOf(LikelyCause.RowCountedTwiceOrEarlierCut.class);
  }

  @Test
  void money_split_by_heads_adds_up_to_the_penny() {
    var footing = Footing.of(money(List.of(21_186_469L, 33_496_578L), 54_683_047));
    assertThat(footing.foots()).isTrue();
  }

  @Test
  void six_parts_of_money_five_pence_out_are_a_warning() {
    var footing =
        Footing.of(
            money(
                List.of(
                    100_000_001L, 50_000_002L, 50_000_003L, 30_000_003L, 20_000_003L, 4_865_003L),
                254_865_010));
    assertThat(footing.columnDifferences()).containsExactly(-5L);
    assertThat(footing.cause()).isEqualTo(new LikelyCause.SmallMoneyDifference(5));
    assertThat(footing.severity()).isEqualTo(Footing.Severity.WARNS);
  }

  @Test
  void rounded_numbers_may_differ_by_what_rounding_makes() {
    var table =
        new PrintedTable(
            List.of("a", "b", "c"),
            List.of("n"),
            List.of(List.of(10L), List.of(15L), List.of(20L)),
            List.of(),
            List.of(50L),
            true,
            true,
            Measure.COUNTS,
            5);
    assertThat(Footing.of(table).cause()).isInstanceOf(LikelyCause.Rounding.class);
  }

  @Test
  void strands_that_overlap_are_not_added() {
    var table =
        new PrintedTable(
            List.of("race", "religion"),
            List.of("incidents"),
            List.of(List.of(40L), List.of(12L)),
            List.of(),
            List.of(50L),
            false,
            true,
            Measure.COUNTS,
            1);
    assertThat(Footing.of(table).foots()).isTrue();
  }

  private static PrintedTable money(List<Long> parts, long total) {
    return new PrintedTable(
        parts.stream().map(Object::toString).toList(),
        List.of("amount"),
        parts.stream().map(List::of).toList(),
        List.of(),
        List.of(total),
        true,
        true,
        Measure.PENCE,
        1);
  }

  private static List<Long> row(long positive, long negative, long refused) {
    return List.of(positive, negative, refused);
  }
}
