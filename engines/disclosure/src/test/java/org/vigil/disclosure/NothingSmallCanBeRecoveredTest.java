package org.vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plays a reader who subtracts cells from totals, and one release from the next. */
class NothingSmallCanBeRecoveredTest {
  private static final RiskAppetite APPETITE = RiskAppetite.shipped();
  private static final Counted YEAR =
      new Counted("tests", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));

  @Test
  void a_table_of_large_counts_is_shown_as_it_is() {
    var table = table(new long[][] {{10, 20}, {30, 40}});
    var shown = (Outcome.Protected) DisclosureControl.protect(table, APPETITE, List.of());
    assertThat(shown.table().shown(Cell.at("r0", "c1"))).hasValue(20);
    assertThat(shown.table()).isInstanceOf(SuppressedTable.class);
  }

  @Test
  void one_small_cell_stops_the_table_and_a_coarser_one_is_offered() {
    var table = table(new long[][] {{10, 2}, {30, 40}});
    var withheld = (Outcome.Withheld) DisclosureControl.protect(table, APPETITE, List.of());
    assertThat(withheld.reason()).contains("1 of 9").doesNotContain(" 2 ");
    var coarser = withheld.coarser().orElseThrow();
    assertThat(coarser.shown(Cell.at("r0", "c1"))).isEmpty();
    assertRecoversNothingSmall(coarser, table);
  }

  @Test
  void two_releases_cannot_be_subtracted() {
    var first = table(new long[][] {{10, 20}, {30, 40}});
    var longer = new Counted("tests", YEAR.from(), LocalDate.of(2024, 1, 31));
    var second = table(longer, new long[][] {{10, 23}, {30, 40}});
    var withheld =
        (Outcome.Withheld) DisclosureControl.protect(second, APPETITE, PublishedCount.of(first));
    assertThat(withheld.reason()).contains("subtraction");
    assertThat(withheld.coarser()).isEmpty();
  }

  @Test
  void two_releases_with_enough_between_them_are_both_shown() {
    var first = table(new long[][] {{10, 20}, {30, 40}});
    var longer = new Counted("tests", YEAR.from(), LocalDate.of(2024, 12, 31));
    var second = table(longer, new long[][] {{18, 29}, {45, 60}});
    assertThat(DisclosureControl.protect(second, APPETITE, PublishedCount.of(first)))
        .isInstanceOf(Outcome.Protected.class);
  }

  @Test
  void a_withheld_cell_is_not_found_from_a_margin_offered_before() {
    var byRow = dividedByRows(new long[] {12, 70});
    var table = table(new long[][] {{9, 3}, {30, 40}});
    var withheld =
        (Outcome.Withheld) DisclosureControl.protect(table, APPETITE, PublishedCount.of(byRow));
    assertRecoversNothingSmall(withheld.coarser().orElseThrow(), table);
    var both = Map.copyOf(Map.of(Cell.at("r0", "c0"), 9L, Cell.at("r1", "c0"), 30L));
    var firstColumn = new CountTable(YEAR, table.dimensions(), both);
    assertThat(DisclosureControl.protect(firstColumn, APPETITE, PublishedCount.of(byRow)))
        .isInstanceOf(Outcome.Withheld.class);
  }

  @Test
  void years_of_one_table_are_periods_to_the_next_release() {
    var years =
        Dimension.adding(
            Dimension.YEAR, List.of(new Category("2022", "2022"), new Category("2023", "2023")));
    var table =
        new CountTable(
            new Counted("deaths", LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31)),
            List.of(years),
            Map.of(Cell.at("2022"), 40L, Cell.at("2023"), 44L));
    assertThat(PublishedCount.of(table))
        .extracting(count -> count.counted().from() + " " + count.count())
        .containsExactlyInAnyOrder("2022-01-01 40", "2023-01-01 44");
    var eighteenMonths =
        new CountTable(
            new Counted("deaths", LocalDate.of(2022, 1, 1), LocalDate.of(2024, 1, 15)),
            List.of(),
            Map.of(new Cell(List.of()), 87L));
    assertThat(DisclosureControl.protect(eighteenMonths, APPETITE, PublishedCount.of(table)))
        .isInstanceOf(Outcome.Withheld.class);
  }

  @Test
  void a_revision_by_a_person_or_two_waits() {
    var first = table(new long[][] {{10, 20}, {30, 40}});
    var revised = table(new long[][] {{10, 21}, {30, 40}});
    var withheld =
        (Outcome.Withheld) DisclosureControl.protect(revised, APPETITE, PublishedCount.of(first));
    assertThat(withheld.reason()).contains("contradicts");
  }

  @Test
  void substances_overlap_so_they_are_never_subtracted_but_their_complement_is() {
    var substances =
        Dimension.overlapping(
            "substance",
            List.of(new Category("opiates", "Opiates"), new Category("cocaine", "Cocaine")));
    var table =
        new CountTable(
            YEAR,
            List.of(substances),
            Map.of(Cell.at("opiates"), 38L, Cell.at("cocaine"), 12L, Cell.at(Cell.TOTAL), 40L));
    assertThat(table.equations()).isEmpty();
    var withheld = (Outcome.Withheld) DisclosureControl.protect(table, APPETITE, List.of());
    assertThat(withheld.coarser().orElseThrow().shown(Cell.at("opiates"))).isEmpty();
    assertThat(withheld.coarser().orElseThrow().shown(Cell.at("cocaine"))).hasValue(12);
  }

  @Test
  void the_table_offered_is_the_one_that_still_says_most() {
    var substances =
        Dimension.overlapping(
            "substance",
            List.of(
                new Category("opiates", "Opiates"),
                new Category("cocaine", "Cocaine"),
                new Category("rare", "Rare")));
    var years =
        Dimension.adding(
            Dimension.YEAR, List.of(new Category("2022", "2022"), new Category("2023", "2023")));
    var counts = new LinkedHashMap<Cell, Long>();
    for (var year : List.of("2022", "2023")) {
      counts.put(Cell.at("opiates", year), 30L);
      counts.put(Cell.at("cocaine", year), 20L);
      counts.put(Cell.at("rare", year), 1L);
      counts.put(Cell.at(Cell.TOTAL, year), 60L);
    }
    var table =
        new CountTable(
            new Counted("deaths", LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31)),
            List.of(substances, years),
            counts);

    var withheld = (Outcome.Withheld) DisclosureControl.protect(table, APPETITE, List.of());

    // Every year has a small number, and only one substance: leaving the substance out keeps six
    // numbers of eight.
    var coarser = withheld.coarser().orElseThrow();
    assertThat(coarser.shown(Cell.at("opiates", "2022"))).hasValue(30);
    assertThat(coarser.shown(Cell.at("cocaine", "2023"))).hasValue(20);
    assertThat(coarser.shown(Cell.at("rare", "2022"))).isEmpty();
    assertThat(coarser.shown(Cell.at(Cell.TOTAL, "2023"))).hasValue(60);
  }

  @Test
  void a_table_that_does_not_add_up_is_not_protected() {
    var table = table(new long[][] {{10, 20}, {30, 40}});
    var counts = new LinkedHashMap<>(table.counts());
    counts.put(Cell.at(Cell.TOTAL, Cell.TOTAL), 101L);
    var wrong = new CountTable(YEAR, table.dimensions(), counts);
    assertThat(DisclosureControl.protect(wrong, APPETITE, List.of()))
        .isInstanceOf(Outcome.Withheld.class);
  }

  @Test
  void two_hundred_random_tables_give_away_nothing() {
    var random = new Random(20241202);
    for (int i = 0; i < 200; i++) {
      var table = randomTable(random);
      switch (DisclosureControl.protect(table, APPETITE, List.of())) {
        case Outcome.Protected shown -> assertRecoversNothingSmall(shown.table(), table);
        case Outcome.Withheld withheld ->
            withheld.coarser().ifPresent(coarser -> assertRecoversNothingSmall(coarser, table));
      }
    }
  }

  /** Fills in whatever one subtraction after another yields, as a reader with a pencil would. */
  private static void assertRecoversNothingSmall(ProtectedTable shown, CountTable truth) {
    Map<Cell, Long> known = new LinkedHashMap<>();
    truth
        .counts()
        .keySet()
        .forEach(cell -> shown.shown(cell).ifPresent(count -> known.put(cell, count)));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (var equation : truth.equations()) {
        grew |= fillTheOnlyGap(equation, known);
      }
    }
    known.forEach(
        (cell, count) -> assertThat(APPETITE.isSmall(count)).as("%s is %s", cell, count).isFalse());
  }

  private static boolean fillTheOnlyGap(CountTable.Equation equation, Map<Cell, Long> known) {
    var gaps = equation.parts().stream().filter(part -> !known.containsKey(part)).toList();
    long parts = equation.parts().stream().mapToLong(part -> known.getOrDefault(part, 0L)).sum();
    var total = known.get(equation.total());
    if (total == null && gaps.isEmpty()) {
      known.put(equation.total(), parts);
      return true;
    }
    if (total != null && gaps.size() == 1) {
      known.put(gaps.getFirst(), total - parts);
      return true;
    }
    return false;
  }

  private static CountTable randomTable(Random random) {
    var cells = new long[2 + random.nextInt(4)][2 + random.nextInt(2)];
    for (var row : cells) {
      for (int c = 0; c < row.length; c++) {
        row[c] = random.nextInt(4) == 0 ? random.nextInt(6) : 5 + random.nextInt(60);
      }
    }
    return table(cells);
  }

  private static CountTable table(long[][] cells) {
    return table(YEAR, cells);
  }

  private static CountTable table(Counted counted, long[][] cells) {
    var inner = new LinkedHashMap<Cell, Long>();
    for (int r = 0; r < cells.length; r++) {
      for (int c = 0; c < cells[r].length; c++) {
        inner.put(Cell.at("r" + r, "c" + c), cells[r][c]);
      }
    }
    return CountTable.totalled(
        counted,
        List.of(dimension("row", "r", cells.length), dimension("column", "c", cells[0].length)),
        inner);
  }

  private static CountTable dividedByRows(long[] rows) {
    var inner = new LinkedHashMap<Cell, Long>();
    IntStream.range(0, rows.length).forEach(r -> inner.put(Cell.at("r" + r), rows[r]));
    return CountTable.totalled(YEAR, List.of(dimension("row", "r", rows.length)), inner);
  }

  private static Dimension dimension(String name, String letter, int size) {
    return Dimension.adding(
        name,
        IntStream.range(0, size).mapToObj(i -> new Category(letter + i, letter + i)).toList());
  }
}
