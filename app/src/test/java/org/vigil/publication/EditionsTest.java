package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.figures.ExampleGate;
import org.vigil.figures.TableGrid;
import org.vigil.monthlyupdate.ExampleUpdates;

/** What each edition chooses, and that none of them counts. */
class EditionsTest {
  private static final String DACORUM = "E07000096";
  private static final String WATFORD = "E07000103";
  private static final Map<String, Document> NOVEMBER = ExampleDocuments.drafts();

  @Test
  void there_are_the_whole_the_brief_the_pack_and_one_for_each_of_the_ten_partnerships() {
    assertThat(NOVEMBER.keySet())
        .startsWith("whole", "brief", "board-pack")
        .contains("dacorum", "east-hertfordshire", "welwyn-hatfield")
        .hasSize(13);
  }

  @Test
  void where_nothing_is_asked_promised_or_explained_no_heading_stands_over_nothing() {
    var editions = ExampleDocuments.editionsOf(ExampleUpdates.quiet(ExampleGate.empty()));

    for (var edition : editions.entrySet()) {
      for (var theme : edition.getValue().themes()) {
        assertThat(theme.entries()).as(edition.getKey() + ", " + theme.name()).isNotEmpty();
        for (var entry : theme.entries()) {
          assertThat(entry(edition.getValue(), entry.heading()))
              .as(edition.getKey() + ", " + theme.name() + ", " + entry.heading())
              .isNotBlank();
        }
      }
    }
    assertThat(entry(ExampleDocuments.one(editions, "whole"), "What we ask of you"))
        .startsWith("Nothing this month.");
  }

  @Test
  void every_edition_says_by_when_something_is_asked() {
    var editions =
        ExampleDocuments.editionsOf(ExampleUpdates.withNotesAndDays(ExampleGate.empty()));

    for (var edition : editions.entrySet()) {
      var asked =
          edition.getKey().equals("brief")
              ? new PlainPrinter().print(edition.getValue())
              : entry(edition.getValue(), "What we ask of you");
      assertThat(asked.lines())
          .as(edition.getKey())
          .contains(
              "- Name your deputy, by 13 December 2024: testing.desk@ccsu.example.org",
              "- Bring your plan, by 13 December 2024");
    }
  }

  @Test
  void dates_are_of_promises_that_stand_and_are_still_to_come() {
    for (var edition : ofTheYear(10).entrySet()) {
      assertThat(dates(edition.getValue()))
          .as(edition.getKey())
          .contains("January 2025: national launch of the NPCC training package")
          .doesNotContain("refresh the Hate Crime JSNA", "Deaths Audit", "June", "September");
    }
  }

  @Test
  void a_late_promise_with_a_new_date_is_among_the_dates_until_that_has_passed() {
    var august = ofTheYear(8);
    for (var edition : List.of("whole", "board-pack", "dacorum")) {
      assertThat(dates(ExampleDocuments.one(august, edition)))
          .as(edition)
          .contains("October 2024: refresh the Hate Crime JSNA");
    }
  }

  @Test
  void a_theme_nobody_wrote_under_is_printed_nowhere() {
    var editions =
        ExampleDocuments.editionsOf(ExampleUpdates.withAnEmptyTheme(ExampleGate.empty()));
    for (var edition : editions.entrySet()) {
      assertThat(edition.getValue().themes())
          .as(edition.getKey())
          .noneMatch(theme -> theme.entries().isEmpty() || theme.name().equals("Prevent"));
    }
  }

  @Test
  void a_contact_whose_last_day_is_over_is_printed_by_the_deputy() {
    var update = ExampleUpdates.withAContactWhoseDaysAreOver(ExampleGate.empty());
    var over = java.util.Objects.requireNonNull(update.issue().contacts().get("exploitation"));
    var before =
        new PlainPrinter().print(ExampleDocuments.one(NOVEMBER, "whole")).contains(over.email());
    assertThat(before).isTrue();
    for (var edition : ExampleDocuments.editionsOf(update).entrySet()) {
      if (!edition.getKey().equals("board-pack")) {
        assertThat(new PlainPrinter().print(edition.getValue()))
            .as(edition.getKey())
            .doesNotContain(over.email());
      }
    }
  }

  @Test
  void a_finding_that_a_note_settled_says_so_in_every_edition() {
    var settled = ExampleDocuments.editionsOf(ExampleUpdates.novemberSettled(ExampleGate.empty()));
    for (var edition : settled.entrySet()) {
      var plain = new PlainPrinter().print(edition.getValue());
      assertThat(plain).as(edition.getKey()).doesNotContain("Stops publication");
      if (!edition.getKey().equals("brief")) {
        assertThat(plain.split("Settled by a printed note\\.", -1)).hasSize(3);
      }
    }
    assertThat(new PlainPrinter().print(ExampleDocuments.one(NOVEMBER, "whole")))
        .contains("Stops publication");
  }

  @Test
  void tables_by_themselves_are_offered_only_where_there_is_a_table() {
    var printers = List.<Printer>of(new SheetPrinter(), new TidyPrinter());
    assertThat(printers)
        .noneMatch(printer -> printer.canPrint(ExampleDocuments.one(NOVEMBER, "brief")))
        .allMatch(printer -> printer.canPrint(ExampleDocuments.one(NOVEMBER, "dacorum")));
    assertThat(new PlainPrinter().canPrint(ExampleDocuments.one(NOVEMBER, "brief"))).isTrue();
  }

  private static Map<String, Document> ofTheYear(int month) {
    return ExampleDocuments.editionsOf(
        ExampleUpdates.ofTheYear(ExampleGate.empty(), YearMonth.of(2024, month)));
  }

  /** An entry of the first theme, or on one page a theme of its own. */
  private static String dates(Document document) {
    return document.themes().stream()
        .flatMap(
            theme ->
                theme.entries().stream()
                    .filter(
                        entry -> entry.heading().equals("Dates") || theme.name().equals("Dates")))
        .flatMap(entry -> entry.pieces().stream())
        .flatMap(piece -> PlainPrinter.lines(piece).stream())
        .collect(Collectors.joining("\n"));
  }

  @Nested
  class For_a_partnership {
    @Test
    void every_row_says_what_it_says_in_the_whole() {
      var whole = rows(ExampleDocuments.one(NOVEMBER, "whole"));
      for (var edition : NOVEMBER.entrySet()) {
        if (!edition.getKey().equals("brief")) {
          assertThat(rows(edition.getValue())).as(edition.getKey()).isEqualTo(whole);
        }
      }
    }

    @Test
    void its_own_row_stands_first_and_the_totals_still_foot_on_the_page() {
      var names =
          ExampleDocuments.one(NOVEMBER, "dacorum").grids().getFirst().rows().stream()
              .map(TableGrid.Row::name)
              .toList();
      assertThat(names).startsWith("Dacorum", "Broxbourne", "East Hertfordshire").hasSize(15);
      assertThat(names)
          .endsWith(
              "Printed total, as received",
              "Computed from the rows",
              "Difference (printed minus computed)");
    }

    @Test
    void its_figures_come_before_everything_in_the_words_of_its_row() {
      var plain = new PlainPrinter().print(ExampleDocuments.one(NOVEMBER, "dacorum"));
      assertThat(plain)
          .contains(
              "Positive 402; Negative 287; Refused 2; Total 691; % positive 58.3; 95% interval 54.6 to 62.0.");
      assertThat(plain.indexOf("Positive 402")).isLessThan(plain.indexOf("WHAT CONCERNS DACORUM"));
    }

    @Test
    void its_asks_come_first_and_those_of_another_district_are_not_put_to_it() {
      var update = ExampleUpdates.withItemsOf(ExampleGate.empty(), DACORUM, WATFORD);
      var editions = ExampleDocuments.editionsOf(update);
      var asks = entry(ExampleDocuments.one(editions, "dacorum"), "What we ask of you");

      assertThat(asks).startsWith("- Send your plan\n").doesNotContain("Send another plan");
      assertThat(entry(ExampleDocuments.one(editions, "stevenage"), "What we ask of you"))
          .doesNotContain("your plan")
          .doesNotContain("another plan");
    }

    @Test
    void an_item_that_names_it_is_in_full_and_the_rest_in_a_sentence() {
      var update = ExampleUpdates.withItemsOf(ExampleGate.empty(), DACORUM, WATFORD);
      var plain =
          new PlainPrinter()
              .print(ExampleDocuments.one(ExampleDocuments.editionsOf(update), "dacorum"));

      assertThat(plain)
          .contains("Own item has a first sentence. It has a second sentence.")
          .contains("- Item of another: Item of another has a first sentence.\r\n")
          .contains(
              "- Child Exploitation: Work on the Child Exploitation JSNA is now underway.\r\n");
    }
  }

  @Nested
  class On_one_page {
    @Test
    void says_what_changed_what_is_asked_the_dates_and_draws_one_chart() {
      var brief = ExampleDocuments.one(NOVEMBER, "brief");
      assertThat(brief.themes().stream().map(Document.Theme::name).toList())
          .containsExactly("What changed", "What we ask of you", "Dates", "One chart");
      assertThat(brief.drawings()).hasSize(1);
      assertThat(brief.drawings().getFirst().finding())
          .contains("Stevenage 63.3 (58.9 to 67.4)", "Out of County 40.7 (39.0 to 42.5)");
    }

    @Test
    void has_a_chart_for_a_telephone_whose_letters_are_not_made_smaller() {
      var chart = ExampleDocuments.one(NOVEMBER, "brief").drawings().getFirst();
      assertThat(chart.narrow().orElseThrow())
          .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 340 ")
          .contains(">Stevenage<", ">63.3<", ">58.9 to 67.4<", ">Out of County<")
          .doesNotContain(chart.svg());
    }

    @Test
    void names_an_item_whose_figures_were_renewed_though_nobody_wrote_in_it() {
      var update = ExampleUpdates.decemberWithANewReturn(ExampleGate.empty());
      var heading = update.issue().itemShowing("t1").orElseThrow().headingOrWorkingHeading();
      var brief = ExampleDocuments.lay(new BriefEdition(), update, List.of());
      assertThat(new PlainPrinter().print(brief))
          .contains("- " + heading + ": ")
          .contains("8 items stand as they were and are left out.");
    }

    @Test
    void counts_what_it_has_no_room_for() {
      var crowded =
          ExampleDocuments.one(
              ExampleDocuments.editionsOf(ExampleUpdates.crowded(ExampleGate.empty())), "brief");
      assertThat(new PlainPrinter().print(crowded))
          .containsPattern("\\d+ more asked: in the whole update\\.")
          .containsPattern("\\d+ more dates: in the whole update\\.")
          .containsPattern("\\d+ more changed: in the whole update\\.");
    }
  }

  @Nested
  class For_a_board {
    private final String pack =
        new PlainPrinter().print(ExampleDocuments.one(NOVEMBER, "board-pack"));

    @Test
    void tells_three_months_under_one_heading_each() {
      assertThat(pack).contains("Board pack, September 2024 to November 2024");
      assertThat(pack.split("\r\nChild Exploitation\r\n", -1)).hasSize(2);
      assertThat(pack)
          .contains("October 2024: Child Exploitation: In October the group was called.\r\n")
          .contains("September 2024: Child Exploitation: In September it was proposed.\r\n")
          .doesNotContain("More was said");
    }

    @Test
    void says_where_a_month_said_the_same() {
      assertThat(pack).contains("October 2024: the same words.", "September 2024: the same words.");
    }

    @Test
    void does_not_say_so_where_a_number_in_the_words_was_another() {
      var two = ExampleUpdates.twoMonthsOfABoundNumber(ExampleGate.empty());
      var pack = ExampleDocuments.lay(new BoardPackEdition(), two.getFirst(), two.subList(1, 2));
      assertThat(entry(pack, "Item with a note"))
          .doesNotContain("the same words")
          .contains("October 2024: Item with a note: ");
    }

    @Test
    void shows_a_table_once_with_its_chart() {
      assertThat(ExampleDocuments.one(NOVEMBER, "board-pack").grids()).hasSize(1);
      assertThat(ExampleDocuments.one(NOVEMBER, "board-pack").drawings()).hasSize(1);
    }

    @Test
    void keeps_what_only_an_earlier_month_told() {
      assertThat(pack).contains("Only in October 2024", "Last told in October 2024.");
    }

    @Test
    void tells_of_each_promise_in_each_month_though_ids_began_anew() {
      var pack =
          ExampleDocuments.lay(
              new BoardPackEdition(),
              ExampleUpdates.novemberDraft(ExampleGate.empty()),
              List.of(
                  ExampleUpdates.ofTheYear(ExampleGate.empty(), YearMonth.of(2024, 10)),
                  ExampleUpdates.ofTheYear(ExampleGate.empty(), YearMonth.of(2024, 9))));

      assertThat(standing(pack, "national launch of the NPCC training package"))
          .containsExactly("open", "open", "open");
      assertThat(standing(pack, "launch the deaths surveillance system and give further updates"))
          .containsExactly("open", "open", "open");
      assertThat(standing(pack, "refresh the Hate Crime JSNA"))
          .containsExactly("late", "met", "closed");
      assertThat(standing(pack, "Hate Crime JSNA presented to Hate Crime Partnership Board"))
          .containsExactly("not made yet", "not made yet", "open");
      assertThat(standing(pack, "report on the Children at Risk project"))
          .containsExactly("open", "open", "not told");
    }

    /** September, October, November. */
    private static List<String> standing(Document pack, String promise) {
      return pack.themes().stream()
          .filter(theme -> theme.name().equals("Commitments"))
          .flatMap(theme -> theme.entries().stream())
          .flatMap(entry -> entry.pieces().stream())
          .map(Document.WordTable.class::cast)
          .flatMap(table -> table.rows().stream())
          .map(row -> row.stream().map(PlainPrinter::words).toList())
          .filter(row -> row.getFirst().equals(promise))
          .reduce(
              (one, other) -> {
                throw new AssertionError(promise + " stands twice");
              })
          .orElseThrow()
          .subList(3, 6);
    }

    @Test
    void is_a_draft_while_one_of_its_issues_is() {
      var pack =
          ExampleDocuments.lay(
              new BoardPackEdition(),
              ExampleUpdates.novemberIssued(ExampleGate.empty()),
              ExampleDocuments.before());
      assertThat(pack.draft())
          .contains("Draft: not every issue in it went out (October 2024, September 2024)");
      assertThat(pack.handling()).startsWith("OFFICIAL-SENSITIVE");
    }
  }

  /** Every row of every table by its name. */
  private static Map<String, List<String>> rows(Document document) {
    var rows = new LinkedHashMap<String, List<String>>();
    document.grids().forEach(grid -> grid.rows().forEach(row -> rows.put(row.name(), row.cells())));
    return rows;
  }

  private static String entry(Document document, String heading) {
    return document.themes().stream()
        .flatMap(theme -> theme.entries().stream())
        .filter(entry -> entry.heading().equals(heading))
        .flatMap(entry -> entry.pieces().stream())
        .flatMap(piece -> PlainPrinter.lines(piece).stream())
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
