package org.vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every heroin death is an opiate death, and one in which nothing is named is neither. */
class CategoriesThatLieInOneAnotherTest {
  private static final RiskAppetite APPETITE = RiskAppetite.shipped();
  private static final Nesting NESTING =
      new Nesting(
          Map.of(
              "heroin",
              Set.of("opiates"),
              "methadone",
              Set.of("opiates"),
              "morphine",
              Set.of("opiates")),
          Set.of("nothing"));

  @Test
  void a_group_and_a_substance_that_differ_by_two_are_not_both_shown() {
    var table = table(2023, Map.of("opiates", 40L, "heroin", 38L, Cell.TOTAL, 60L));
    var withheld = (Outcome.Withheld) DisclosureControl.protect(table, APPETITE, List.of());
    var coarser = withheld.coarser().orElseThrow();
    assertThat(coarser.shown(Cell.at("heroin", "2023"))).isEmpty();
    assertThat(coarser.shown(Cell.at("opiates", "2023"))).hasValue(40);
    assertThat(coarser.shown(Cell.at(Cell.TOTAL, "2023"))).hasValue(60);
  }

  @Test
  void both_cells_are_marked() {
    var table =
        table(2023, Map.of("opiates", 40L, "heroin", 38L, "methadone", 12L, Cell.TOTAL, 60L));
    var complement =
        Rule.all().stream()
            .filter(rule -> rule.name().equals("complement"))
            .findFirst()
            .orElseThrow();
    assertThat(complement.primaryCells(table, APPETITE))
        .containsExactlyInAnyOrder(Cell.at("opiates", "2023"), Cell.at("heroin", "2023"));
  }

  @Test
  void a_group_and_a_substance_that_differ_by_five_or_by_nobody_are_shown() {
    for (long heroin : List.of(35L, 40L)) {
      var table = table(2023, Map.of("opiates", 40L, "heroin", heroin, Cell.TOTAL, 60L));
      assertThat(DisclosureControl.protect(table, APPETITE, List.of()))
          .isInstanceOf(Outcome.Protected.class);
    }
  }

  @Test
  void a_substance_and_nothing_named_do_not_leave_two_of_all() {
    var table = table(2023, Map.of("heroin", 48L, "nothing", 10L, Cell.TOTAL, 60L));
    var withheld = (Outcome.Withheld) DisclosureControl.protect(table, APPETITE, List.of());
    var coarser = withheld.coarser().orElseThrow();
    assertThat(coarser.shown(Cell.at("heroin", "2023"))).isEmpty();
    assertThat(coarser.shown(Cell.at("nothing", "2023"))).hasValue(10);
  }

  @Test
  void what_one_release_says_of_heroin_the_next_may_not_say_of_opiates() {
    assertRefusedAfter(
        table(2023, Map.of("heroin", 38L, Cell.TOTAL, 60L)),
        table(2023, Map.of("opiates", 40L, Cell.TOTAL, 60L)));
    assertRefusedAfter(
        table(2023, Map.of("opiates", 40L, Cell.TOTAL, 60L)),
        table(2023, Map.of("heroin", 38L, Cell.TOTAL, 60L)));
  }

  @Test
  void what_one_release_says_of_a_substance_the_next_may_not_say_of_all() {
    assertRefusedAfter(table(2023, Map.of("heroin", 38L)), table(2023, Map.of(Cell.TOTAL, 40L)));
  }

  @Test
  void part_of_a_year_is_taken_from_part_of_a_year() {
    var halfA = new Counted("deaths", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30));
    var first = new CountTable(halfA, List.of(substances()), Map.of(Cell.at("heroin"), 18L));
    var group = new CountTable(halfA, List.of(substances()), Map.of(Cell.at("opiates"), 21L));
    assertRefusedAfter(first, group);
  }

  @Test
  void sums_across_the_years_are_no_way_around() {
    var before = table(2022, Map.of("heroin", 30L, "opiates", 39L));
    var both =
        new CountTable(
            new Counted("deaths", LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31)),
            List.of(substances()),
            Map.of(Cell.at("heroin"), 70L, Cell.at("opiates"), 81L));
    assertRefusedAfter(before, both);
  }

  @Test
  void a_release_of_other_years_is_not_held_back() {
    assertThat(
            DisclosureControl.protect(
                table(2024, Map.of("opiates", 40L, Cell.TOTAL, 60L)),
                APPETITE,
                PublishedCount.of(table(2023, Map.of("heroin", 38L, Cell.TOTAL, 60L)))))
        .isInstanceOf(Outcome.Protected.class);
  }

  @Test
  void the_innermost_go_first_and_no_more_than_must() {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("opiates", 40L);
    counts.put("heroin", 38L);
    counts.put("methadone", 12L);
    counts.put("morphine", 2L);
    counts.put(Cell.TOTAL, 60L);
    var withheld =
        (Outcome.Withheld) DisclosureControl.protect(table(2023, counts), APPETITE, List.of());
    var coarser = withheld.coarser().orElseThrow();
    assertThat(coarser.shown(Cell.at("opiates", "2023"))).hasValue(40);
    assertThat(coarser.shown(Cell.at("methadone", "2023"))).hasValue(12);
    assertThat(coarser.shown(Cell.at("heroin", "2023"))).isEmpty();
    assertThat(coarser.shown(Cell.at("morphine", "2023"))).isEmpty();
  }

  @Test
  void the_numbers_that_bear_on_a_table_are_asked_for_by_population() {
    assertThat(PublishedCount.populationsBeside(table(2023, Map.of("opiates", 40L))))
        .contains(
            "deaths",
            "deaths | substance: opiates",
            "deaths | substance: heroin",
            "deaths | substance: nothing");
  }

  /** The earlier table was fit to be seen, the later one alone would be, and beside the earlier one it is not. */
  private static void assertRefusedAfter(CountTable earlier, CountTable later) {
    assertThat(DisclosureControl.protect(earlier, APPETITE, List.of()))
        .isInstanceOf(Outcome.Protected.class);
    assertThat(DisclosureControl.protect(later, APPETITE, List.of()))
        .isInstanceOf(Outcome.Protected.class);
    var outcome = DisclosureControl.protect(later, APPETITE, PublishedCount.of(earlier));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Withheld.class,
            withheld ->
                assertThat(withheld.reason()).contains("could be worked out by subtraction"));
  }

  private static CountTable table(int year, Map<String, Long> bySubstance) {
    var code = Integer.toString(year);
    var counts = new LinkedHashMap<Cell, Long>();
    bySubstance.forEach((substance, count) -> counts.put(Cell.at(substance, code), count));
    return new CountTable(
        new Counted("deaths", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
        List.of(substances(), Dimension.adding(Dimension.YEAR, List.of(new Category(code, code)))),
        counts);
  }

  private static Dimension substances() {
    return Dimension.overlapping(
        "substance",
        List.of(
            new Category("opiates", "Opiates"),
            new Category("heroin", "Heroin"),
            new Category("methadone", "Methadone"),
            new Category("morphine", "Morphine"),
            new Category("nothing", "No substance named")),
        NESTING);
  }
}
