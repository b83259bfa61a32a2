package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigil.disclosure.Cell;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.ExampleGate;
import org.vigil.figures.Release;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.SignedNote;
import org.vigil.figures.TableGrid;
import org.vigil.figures.Tier;

class TestingFiguresTest {
  private static final Recipients SOMEBODY = new Recipients("analyst", "Everybody", "Test");
  private final DisclosureGate gate = ExampleGate.empty();
  private final ReturnTable november = ExampleReturns.november();

  @Test
  void the_table_of_results_leaves_to_partners_only_under_a_signed_note_while_it_does_not_add_up() {
    var figure = TestingFigures.byAreaAndResult(november);
    assertThat(gate.releaseToPartners(figure, SOMEBODY)).isInstanceOf(Release.Withheld.class);
    var note =
        new SignedNote(
            "A. Specimen", "Manager", LocalDate.of(2024, 12, 2), "Both are as received.");
    var released = ((Release.Released) gate.releaseToPartners(figure, SOMEBODY, note)).table();
    assertThat(released.shown("NFA", "refused")).hasValue(22);
    assertThat(released.shown("UNK", Cell.TOTAL)).hasValue(0);
    assertThat(released.shown(Cell.TOTAL, Cell.TOTAL)).hasValue(7696);
    assertThat(released.footing().orElseThrow().columnDifferences())
        .containsExactly(43L, 57L, 0L, 100L);
    assertThatThrownBy(() -> released.through(Tier.PUBLIC))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_row_has_the_share_and_interval_that_were_worked_out_by_hand() {
    var grid =
        TableGrid.of(
            gate.forTheCaseTeam(TestingFigures.byAreaAndResult(november)), new TestingColumns());
    assertThat(grid.rows().stream().limit(12))
        .extracting(row -> row.name() + " " + row.cells().get(4) + " " + row.cells().get(5))
        .containsExactly(
            "Broxbourne 54.1 48.4 to 59.7",
            "Dacorum 58.3 54.6 to 62.0",
            "East Hertfordshire 56.2 50.4 to 61.7",
            "Hertsmere 46.4 41.2 to 51.7",
            "North Hertfordshire 55.0 49.2 to 60.8",
            "St Albans 60.1 55.3 to 64.8",
            "Stevenage 63.3 58.9 to 67.4",
            "Three Rivers 55.7 49.1 to 62.1",
            "Watford 61.9 57.8 to 65.9",
            "Welwyn Hatfield 53.1 49.0 to 57.3",
            "No fixed abode 70.7 65.8 to 75.1",
            "Out of county 40.7 39.0 to 42.5");
  }

  @Test
  void the_public_table_has_tested_positive_and_its_share_and_refusals_of_the_county_alone() {
    var grid = TableGrid.of(publicNovember(), new TestedColumns());
    assertThat(grid.headings())
        .containsExactly("Area", "Positive", "Negative", "Tested", "% positive", "95% interval");
    assertThat(grid.rows())
        .filteredOn(row -> row.name().equals("Stevenage"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.cells())
                    .containsExactly("310", "180", "490", "63.3", "58.9 to 67.4"));
    assertThat(grid.notes())
        .anyMatch(note -> note.startsWith("Refused, all together: 63. Not shown row by row"));
  }

  @Test
  void no_refusal_below_the_county_leaves_and_none_can_be_found_by_subtraction() {
    var released = publicNovember();
    for (var row : november.rows()) {
      assertThat(released.shown(row.code(), "refused")).as(row.name()).isEmpty();
      assertThat(released.shown(row.code(), Cell.TOTAL)).as(row.name()).isEmpty();
    }
    assertThat(released.shown(Cell.TOTAL, Cell.TOTAL)).isEmpty();
    var story = TestingStory.forThePublic(november, released);
    // Requests of a row, as a number or as a share of all requests, less its valid results are its
    // refusals.
    assertThat(story.text())
        .doesNotContain(
            "of refusals", "34.9%", "40.6%", "5.8% refused", "requests", "7,596", "7,696")
        .contains(
            "Out of county is 40.7% of valid results, and 40.7% of them were positive",
            "Of no fixed abode, 70.7% of valid results were positive",
            "Refusals, 63 in all, are no results");
    assertThat(
            story.sentences().stream()
                .flatMap(sentence -> sentence.numbers().stream())
                .map(StoryNumber::column)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("positive", "valid");
  }

  @Test
  void the_public_story_is_made_of_nothing_but_what_was_released() {
    var exact = gate.forTheCaseTeam(TestingFigures.forThePublic(november));
    assertThatThrownBy(() -> TestingStory.forThePublic(november, exact))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_public_table_with_a_small_number_is_withheld() {
    var small =
        ExampleReturns.invented(Results.of(12, 3, 0), Results.of(20, 10, 5), Results.of(30, 30, 1));
    assertThat(gate.releaseToThePublic(TestingFigures.forThePublic(small), SOMEBODY))
        .isInstanceOf(Release.Withheld.class);
  }

  @Test
  void two_public_tables_whose_difference_is_a_small_number_do_not_both_leave() {
    publicNovember();
    var december =
        ExampleReturns.november(Map.of()).rows().stream()
            .map(
                row ->
                    row.code().equals("E07000095")
                        ? ExampleReturns.row("Broxbourne", Results.of(160, 140, 1))
                        : row)
            .toList();
    var later =
        new ReturnTable(
            november.columns(),
            december,
            Map.of(),
            november.from(),
            november.to().plusMonths(1),
            november.basis(),
            november.asAt(),
            november.unit(),
            november.place(),
            november.source());
    var release = gate.releaseToThePublic(TestingFigures.forThePublic(later), SOMEBODY);
    assertThat(release).isInstanceOf(Release.Withheld.class);
    assertThat(((Release.Withheld) release).reason()).contains("subtraction");
  }

  private ReleasedTable publicNovember() {
    return ((Release.Released)
            gate.releaseToThePublic(TestingFigures.forThePublic(november), SOMEBODY))
        .table();
  }
}
