package org.vigil.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.pages.PageTest;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** The ledger as those who answer for it read it. */
class LedgerPagesTest extends PageTest {
  private final String mark = "ledger test " + UUID.randomUUID();

  @Autowired DisclosureGate gate;

  @BeforeEach
  void two_tables_have_left() {
    Acting.run(
        Actor.SYSTEM,
        () -> {
          gate.releaseToPartners(
              figure("Aardvark table", "1"),
              new Recipients("vigil", "The <b>board</b>, " + mark, "To be read"));
          gate.releaseToThePublic(
              figure("Zebra table", "2"), new Recipients("vigil", "the public", mark));
        });
  }

  @Test
  void every_release_is_listed_with_who_to_whom_and_why() {
    signedIn(Role.GOVERNANCE)
        .opens("/")
        .follows("Releases")
        .finds("Releases")
        .fills("Words", mark)
        .presses("Show")
        .sees("2 tables have been released. What was seen stays seen: nothing is ever taken out.")
        .sees("Aardvark table")
        .sees("The <b>board</b>, " + mark)
        .sees("vigil")
        .sees("small numbers protected")
        .sees("example 1")
        .findsItAccessible();
  }

  @Test
  void tier_words_and_order_choose_among_them() {
    var visitor =
        signedIn(Role.ANALYST)
            .opens("/ledger")
            .fills("Words", mark)
            .chooses("In order", "Title")
            .presses("Show");
    assertThat(visitor.page().locator("tbody th").allInnerTexts())
        .containsExactly("Aardvark table", "Zebra table");

    visitor.chooses("In order", "Newest first").presses("Show");
    assertThat(visitor.page().locator("tbody th").allInnerTexts())
        .containsExactly("Zebra table", "Aardvark table");

    visitor.chooses("Tier", "Public").presses("Show").sees("1 table has been released.");
    assertThat(visitor.page().locator("tbody th").allInnerTexts()).containsExactly("Zebra table");

    visitor
        .fills("Words", "100% of nothing_")
        .presses("Show")
        .sees("No release answers this.")
        .sees("No release fits. Take a word out, or show every tier.");
  }

  @Test
  void the_list_leaves_as_csv_as_it_is_filtered() {
    var visitor =
        signedIn(Role.ANALYST).opens("/ledger").fills("Words", mark).chooses("Tier", "Partner");
    visitor.presses("Show");

    var csv =
        visitor
            .page()
            .request()
            .get(
                visitor
                    .page()
                    .locator("a:has-text('Export as CSV')")
                    .evaluate("a => a.href")
                    .toString())
            .text();

    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).contains("Aardvark table", "\"The <b>board</b>, " + mark + "\"", "To be read");
  }

  @Test
  void one_release_shows_its_numbers_as_they_left() {
    var visitor =
        signedIn(Role.CONSULTANT)
            .opens("/ledger")
            .fills("Words", mark)
            .presses("Show")
            .follows("Aardvark table")
            .finds("Aardvark table")
            .sees("Released to The <b>board</b>, " + mark)
            .sees("OFFICIAL: for partners, not for publication")
            .findsItAccessible()
            .findsItFitsEveryScreen("release")
            .findsItReadableAtTwiceTheSize("release");

    assertThat(
            visitor.page().locator("table.vigil-table--figures tbody tr").allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " ").strip()))
        .containsExactly("Here 1,040", "There 30", "Total 1,070");
    visitor.page().locator("summary").click();
    visitor
        .sees("Its numbers one by one, as later releases are judged by them: 3")
        .sees("area: here");
  }

  @Test
  void a_page_holds_twenty_five_and_the_next_is_a_link_away() {
    Acting.run(
        Actor.SYSTEM,
        () -> {
          for (int n = 0; n < 24; n++) {
            gate.releaseToPartners(
                figure("Aardvark table", "1"), new Recipients("vigil", mark, "To be counted"));
          }
        });

    var visitor = signedIn(Role.ANALYST).opens("/ledger").fills("Words", mark).presses("Show");
    visitor.sees("1 to 25 of 26").follows("Next page").sees("26 to 26 of 26");
    assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(1);
    visitor.findsItFitsEveryScreen("ledger").findsItReadableAtTwiceTheSize("ledger");
  }

  @Test
  void partners_have_no_ledger_and_what_is_no_release_has_no_page() {
    assertThat(signedIn(Role.CONTRIBUTOR).opens("/ledger").heading())
        .isEqualTo("This page is not open to you");
    assertThat(signedIn(Role.GOVERNANCE).opens("/ledger/anything").heading())
        .isEqualTo("There is no such page");
  }

  private Figure figure(String title, String population) {
    var area =
        Dimension.adding(
            "area", List.of(new Category("here", "Here"), new Category("there", "There")));
    return new Figure(
        "example",
        title,
        "tests",
        CountTable.totalled(
            new Counted(mark + population, LocalDate.of(2020, 10, 1), LocalDate.of(2024, 11, 30)),
            List.of(area),
            Map.of(Cell.at("here"), 1040L, Cell.at("there"), 30L)),
        new Figure.UsedDefinition("example", "1", "as received"),
        DateBasis.TEST,
        PlaceBasis.RESIDENCE,
        "from October 2020",
        null,
        "received",
        Map.of(),
        List.of());
  }
}
