package org.vigil.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.Telephone;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;

/** Choosing an edition, taking it away, copying a part of it, and the template it is poured into. */
class EditionPagesTest extends PageTest {
  @Autowired ApplicationContext house;
  @Autowired WordTemplates templates;
  @TempDir Path folder;

  @AfterEach
  void the_shipped_template_is_in_use() {
    Acting.run(Telephone.ANALYST, templates::backToShipped);
  }

  @Test
  void an_edition_is_chosen_read_and_taken_away() throws IOException {
    var month = ExampleIssues.openOneMore(house);
    var analyst = signedIn(Role.ANALYST).opens("/monthly-updates/" + month + "/document");

    analyst.follows("For Dacorum");
    assertThat(analyst.page().locator(".document-editions").innerText())
        .contains("Dacorum's own rows, asks and promises first");
    assertThat(analyst.page().locator(".document-table tbody tr.row th").first().innerText())
        .isEqualTo("Dacorum");
    analyst
        .findsItAccessible()
        .findsItFitsEveryScreen("edition-dacorum")
        .findsItReadableAtTwiceTheSize("edition-dacorum");
    var file = taken(analyst, "update.docx?edition=dacorum");
    assertThat(file.name()).isEqualTo("monthly-update-" + month + "-dacorum-draft.docx");

    analyst
        .follows("One-page brief")
        .sees("What changed")
        .findsItAccessible()
        .findsItFitsEveryScreen("edition-brief");
    var page = analyst.page();
    page.setViewportSize(390, 844);
    assertThat(page.locator(".document-drawing-wide").isVisible()).isFalse();
    assertThat(
            (Number)
                page.locator(".document-drawing-narrow svg")
                    .evaluate(
                        "svg => 14 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"))
        .as("letters on a telephone, in pixels")
        .satisfies(pixels -> assertThat(pixels.doubleValue()).isGreaterThanOrEqualTo(14));
    page.setViewportSize(1280, 800);
    assertThat(page.locator(".document-drawing-narrow").isVisible()).isFalse();
    analyst
        .follows("Board pack of three issues")
        .sees("Board pack, ")
        .findsItAccessible()
        .findsItFitsEveryScreen("edition-board-pack");
    analyst
        .opens("/monthly-updates/" + month + "/document?edition=atlantis")
        .finds("There is no such page");
  }

  @Test
  void an_item_and_a_table_are_copied() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = signedIn(Role.ANALYST).opens("/monthly-updates/" + month + "/document");

    analyst.follows("Copy: Child Exploitation").finds("Copy: Child Exploitation");
    analyst.sees("Draft: cannot be issued").findsItAccessible().findsItFitsEveryScreen("copy-item");
    assertThat(analyst.page().getByLabel("Plain text").last().inputValue())
        .contains("Work on the Child Exploitation JSNA is now underway.");

    analyst.opens("/monthly-updates/" + month + "/document").follows("Copy this table");
    analyst.findsItAccessible().findsItFitsEveryScreen("copy-table");
    assertThat(analyst.page().getByLabel("For a spreadsheet").inputValue())
        .contains("Broxbourne\t158\t134\t1\t293");
    var path = analyst.path().replaceAll("\\?.*", "");
    var place = path.substring(path.lastIndexOf('/') + 1);
    assertThat(taken(analyst, place + ".png").content()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(new String(taken(analyst, place + ".csv").content(), UTF_8))
        .contains("Broxbourne,158,134,1,293");
    assertThat(new String(taken(analyst, place + ".html").content(), UTF_8))
        .contains("<th scope=\"row\">Broxbourne</th>")
        .contains("Draft: cannot be issued");
    analyst.opens("/monthly-updates/" + month + "/copy/99-99").finds("There is no such page");
  }

  @Test
  void the_units_own_template_is_checked_kept_used_and_left_again() throws IOException {
    var month = ExampleIssues.openOneMore(house);
    var bad = Files.write(folder.resolve("bad.docx"), "no Word file".getBytes(UTF_8));
    var own = folder.resolve("unit letter.docx");
    try (var word = new XWPFDocument();
        var out = Files.newOutputStream(own)) {
      word.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("The unit's own head");
      word.write(out);
    }
    var administrator = signedIn(Role.ADMINISTRATOR).opens("/word-template");

    administrator.presses("Check it and use it").sees("Choose a Word file (.docx).");
    administrator
        .attaches("Word file (.docx, up to 5 MB)", bad)
        .presses("Check it and use it")
        .sees("This is another kind of file, and not a Word document (.docx).")
        .sees("shipped template: the theme on the left")
        .findsItAccessible();
    administrator
        .attaches("Word file (.docx, up to 5 MB)", own)
        .presses("Check it and use it")
        .sees("Kept: documents are poured into unit letter.docx from now on.")
        .findsItAccessible()
        .findsItFitsEveryScreen("word-template-own");
    var analyst = signedIn(Role.ANALYST).opens("/monthly-updates/" + month + "/document");
    assertThat(head(taken(analyst, "update.docx"))).contains("The unit's own head");
    administrator
        .presses("Use the shipped template again")
        .sees("Documents are poured into the shipped template again.");
    assertThat(head(taken(analyst, "update.docx"))).doesNotContain("The unit's own head");
  }

  private static String head(Taken file) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
      return word.getHeaderFooterPolicy().getDefaultHeader().getText();
    }
  }

  private record Taken(String name, byte[] content) {}

  private static Taken taken(Visitor visitor, String file) {
    var url = visitor.page().url();
    var answer = visitor.page().request().get(url.substring(0, url.lastIndexOf('/') + 1) + file);
    assertThat(answer.status()).as(file).isEqualTo(200);
    return new Taken(
        Objects.requireNonNull(answer.headers().get("content-disposition"))
            .replaceAll("attachment; filename=\"(.*)\"", "$1"),
        answer.body());
  }
}
