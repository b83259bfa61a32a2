package org.vigil.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.DisclosureGate.Recipients;

class DisclosureGateTest {
  private static final Recipients GROUPS =
      new Recipients("analyst", "Responsible Authorities Groups", "Monthly update");
  private static final SignedNote NOTE =
      new SignedNote(
          "A. Specimen",
          "Community safety manager",
          LocalDate.of(2024, 12, 2),
          "Totals are as reported to us.");
  private final RememberedLedger ledger = new RememberedLedger();
  private final DisclosureGate gate = ExampleGate.with(ledger);

  @Test
  void a_table_that_does_not_add_up_goes_to_partners_only_under_a_signed_note() {
    assertThat(gate.releaseToPartners(november(), GROUPS)).isInstanceOf(Release.Withheld.class);
    assertThat(ledger.entries()).isEmpty();
    var released = ((Release.Released) gate.releaseToPartners(november(), GROUPS, NOTE)).table();
    assertThat(released.shown("E07000095", "refused")).hasValue(1);
    assertThat(released.footing().orElseThrow().columnDifferences())
        .containsExactly(43L, 57L, 0L, 100L);
    assertThat(ledger.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.tier()).isEqualTo(Tier.PARTNER);
              assertThat(entry.recipients()).isEqualTo("Responsible Authorities Groups");
              assertThat(entry.reason())
                  .isEqualTo(GROUPS.reason() + ". With the note: " + NOTE.text());
            });
  }

  @Test
  void what_went_to_partners_is_read_again_without_a_second_entry() {
    var released = ((Release.Released) gate.releaseToPartners(november(), GROUPS, NOTE)).table();
    var entry = released.entry().orElseThrow();
    var again = gate.releasedToPartners(entry, november(), Optional.of(NOTE));
    assertThat(TableGrid.of(again, LineColumns.NONE))
        .isEqualTo(TableGrid.of(released, LineColumns.NONE));
    assertThat(again.tier()).isEqualTo(Tier.PARTNER);
    assertThat(ledger.entries()).hasSize(1);
  }

  @Test
  void other_numbers_are_not_what_was_released() {
    var released = ((Release.Released) gate.releaseToPartners(november(), GROUPS, NOTE)).table();
    var entry = released.entry().orElseThrow();
    var other = DifferenceRow.in(november(), NOTE).orElseThrow();
    assertThatThrownBy(() -> gate.releasedToPartners(entry, other, Optional.of(NOTE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no longer gives the numbers that were released as " + entry);
  }

  @Test
  void a_partner_table_passes_no_public_door() {
    var released = ((Release.Released) gate.releaseToPartners(november(), GROUPS, NOTE)).table();
    assertThat(released.through(Tier.PARTNER)).isSameAs(released);
    assertThatThrownBy(() -> released.through(Tier.PUBLIC))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gate.forTheCaseTeam(november()).through(Tier.PARTNER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_column_given_for_the_total_alone_is_nothing_to_disagree_with() {
    var area = Dimension.adding("area", List.of(row("here", "Here"), row("there", "There")));
    var result =
        Dimension.adding("result", List.of(row("tested", "Tested"), row("refused", "Refused")));
    var counts =
        new CountTable(
            new Counted("tests", LocalDate.of(2020, 10, 1), LocalDate.of(2024, 11, 30)),
            List.of(area, result),
            Map.of(
                Cell.at("here", "tested"), 40L,
                Cell.at("there", "tested"), 30L,
                Cell.at(Cell.TOTAL, "tested"), 70L,
                Cell.at(Cell.TOTAL, "refused"), 63L));
    assertThat(gate.forTheCaseTeam(figure(counts)).footing().orElseThrow().foots()).isTrue();
  }

  @Test
  void nothing_overrides_public() {
    assertThat(gate.releaseToThePublic(november(), GROUPS)).isInstanceOf(Release.Withheld.class);
    assertThat(gate.releaseCoarser(november(), GROUPS)).isInstanceOf(Release.Withheld.class);
  }

  @Test
  void the_public_table_holds_no_refusal_below_the_county_and_no_way_to_find_one() {
    var figure = DifferenceRow.in(november(), NOTE).orElseThrow();
    var withheld = (Release.Withheld) gate.releaseToThePublic(figure, GROUPS);
    assertThat(withheld.coarserOffered()).isTrue();
    var table = ((Release.Released) gate.releaseCoarser(figure, GROUPS)).table();
    assertThat(table.shown("E07000095", "positive")).hasValue(158);
    assertThat(table.shown("E07000095", "negative")).hasValue(134);
    assertThat(table.shown(Cell.TOTAL, "refused")).hasValue(63);
    for (var row : table.dimensions().getFirst().categories()) {
      assertThat(table.shown(row.code(), "refused")).as(row.name()).isEmpty();
      assertThat(table.shown(row.code(), Cell.TOTAL))
          .as("total of %s less its results", row.name())
          .isEmpty();
    }
  }

  @Test
  void what_was_public_once_counts_against_what_is_public_next() {
    var first = figure(table(LocalDate.of(2024, 10, 31), 40, 30));
    assertThat(gate.releaseToThePublic(first, GROUPS)).isInstanceOf(Release.Released.class);
    var second = figure(table(LocalDate.of(2024, 11, 30), 42, 36));
    assertThat(gate.releaseToThePublic(second, GROUPS)).isInstanceOf(Release.Withheld.class);
  }

  private static CountTable table(LocalDate to, long here, long there) {
    var area =
        Dimension.adding(
            "area", List.of(new Category("here", "Here"), new Category("there", "There")));
    return CountTable.totalled(
        new Counted("tests", LocalDate.of(2020, 10, 1), to),
        List.of(area),
        Map.of(Cell.at("here"), here, Cell.at("there"), there));
  }

  private static Figure figure(CountTable counts) {
    return new Figure(
        "example",
        "Example",
        "tests",
        counts,
        new Figure.UsedDefinition("example", "1", "as received"),
        DateBasis.TEST,
        PlaceBasis.RESIDENCE,
        "from October 2020",
        null,
        "received",
        Map.of(),
        List.of());
  }

  private static Figure november() {
    var names = List.of("positive", "negative", "refused");
    var areas =
        List.of(
            row("E07000095", "Broxbourne"),
            row("E07000096", "Dacorum"),
            row("E07000242", "East Hertfordshire"),
            row("E07000098", "Hertsmere"),
            row("E07000099", "North Hertfordshire"),
            row("E07000240", "St Albans"),
            row("E07000243", "Stevenage"),
            row("E07000102", "Three Rivers"),
            row("E07000103", "Watford"),
            row("E07000241", "Welwyn Hatfield"),
            row("NFA", "No fixed abode"),
            row("OOC", "Out of County"));
    long[][] cells = {
      {158, 134, 1, 293},
      {402, 287, 2, 691},
      {164, 128, 0, 292},
      {161, 186, 0, 347},
      {153, 125, 0, 278},
      {243, 161, 1, 405},
      {310, 180, 4, 494},
      {122, 97, 3, 222},
      {335, 206, 4, 545},
      {296, 261, 7, 564},
      {253, 105, 22, 380},
      {1248, 1818, 19, 3085}
    };
    long[] printed = {3888, 3745, 63, 7696};
    var counts = new LinkedHashMap<Cell, Long>();
    for (int c = 0; c < 4; c++) {
      var column = c == 3 ? Cell.TOTAL : names.get(c);
      for (int r = 0; r < cells.length; r++) {
        counts.put(Cell.at(areas.get(r).code(), column), cells[r][c]);
      }
      counts.put(Cell.at(Cell.TOTAL, column), printed[c]);
    }
    var columns = Dimension.adding("result", names.stream().map(name -> row(name, name)).toList());
    return figure(
        new CountTable(
            new Counted("tests", LocalDate.of(2020, 10, 1), LocalDate.of(2024, 11, 30)),
            List.of(Dimension.adding("area", areas), columns),
            counts));
  }

  private static Category row(String code, String name) {
    return new Category(code, name);
  }
}
