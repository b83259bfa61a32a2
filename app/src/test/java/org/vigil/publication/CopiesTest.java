package org.vigil.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vigil.figures.ExampleGate;
import org.vigil.monthlyupdate.ExampleUpdates;
import org.vigil.publication.Copies.Part;

/** One item, one table, one chart, carried away by itself. */
class CopiesTest {
  private static final Document DRAFT = ExampleDocuments.one(ExampleDocuments.drafts(), "whole");

  @Test
  void an_item_says_what_it_is_from_and_that_it_is_a_draft() {
    assertThat(find("Child Exploitation").plain())
        .startsWith("Child Exploitation\r\nWork on the Child Exploitation JSNA is now underway.")
        .endsWith(
            "County Community Safety Unit, Monthly update, November 2024. Draft: cannot be issued. Stopped by 2 findings. OFFICIAL-SENSITIVE: for the case team, not to be passed on. Demonstration: not real deaths; today is 2 December 2024.\r\n");
  }

  @Test
  void a_table_falls_into_columns_of_numbers() {
    var part = table();
    var lines = Copies.tabs(part, part.table().orElseThrow()).lines().toList();
    assertThat(lines)
        .startsWith(
            "Monthly update, November 2024. Draft: cannot be issued. Stopped by 2 findings",
            "Area\tPositive\tNegative\tRefused\tTotal\t% positive\t95% interval",
            "Broxbourne\t158\t134\t1\t293\t54.1\t48.4 to 59.7")
        .contains(
            "Printed total, as received\t3888\t3745\t63\t7696\t50.9\t49.8 to 52.1",
            "Difference (printed minus computed)\t43\t57\t0\t100\t\t");
    assertThat(Copies.csv(part, part.table().orElseThrow()))
        .contains("Broxbourne,158,134,1,293,54.1,48.4 to 59.7");
  }

  /** Wherever a table is saved for a spreadsheet: copied, with tabs or commas, and as a file. */
  @Test
  void an_area_called_as_a_formula_is_kept_as_words() throws IOException {
    var document =
        ExampleDocuments.one(
            ExampleDocuments.editionsOf(
                ExampleUpdates.withAnAreaCalled(ExampleGate.empty(), "=1+1")),
            "whole");
    var part = table(document);
    var table = part.table().orElseThrow();

    assertThat(Copies.csv(part, table)).contains("'=1+1,158").doesNotContain("\n=1+1");
    assertThat(Copies.tabs(part, table)).contains("'=1+1\t158").doesNotContain("\n=1+1");
    assertThat(new String(new TidyPrinter().printed(document), UTF_8))
        .contains(",'=1+1,row,Positive,158,")
        .doesNotContain(",=1+1");
  }

  @Test
  void a_chart_is_a_picture_with_marks_and_letters_on_white() throws IOException {
    var chart = table().chart().orElseThrow();
    assertThat(chart.finding()).contains("No fixed abode 70.7 (65.8 to 75.1)");
    var picture = ImageIO.read(new ByteArrayInputStream(Copies.png(chart)));
    assertThat(picture.getWidth()).isEqualTo(3 * 560);
    assertThat(picture.getRGB(0, picture.getHeight() - 1)).isEqualTo(0xFFFFFFFF);
    assertThat(coloured(picture, 0xFF0F4C5C)).as("points of the marks").isGreaterThan(5_000);
    assertThat(coloured(picture, 0xFF14202A)).as("points of the letters").isGreaterThan(3_000);
  }

  @Test
  void there_is_nothing_where_the_document_has_nothing() {
    for (var place : List.of("0-1", "1-99", "99-1", "3-1-99", "3", "3-1-1-1", "-1-1", "a-b")) {
      assertThat(Copies.at(DRAFT, place)).as(place).isEmpty();
    }
    assertThat(find("Child Exploitation").table()).isEmpty();
    assertThat(find("Child Exploitation").chart()).isEmpty();
  }

  private static long coloured(java.awt.image.BufferedImage picture, int colour) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .filter(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) == colour)
        .count();
  }

  private static Part table() {
    return table(DRAFT);
  }

  private static Part table(Document document) {
    for (int theme = 1; theme <= document.themes().size(); theme++) {
      var entries = document.themes().get(theme - 1).entries();
      for (int entry = 1; entry <= entries.size(); entry++) {
        for (int piece = 1; piece <= entries.get(entry - 1).pieces().size(); piece++) {
          var part = Copies.at(document, theme + "-" + entry + "-" + piece).orElseThrow();
          if (part.table().isPresent()) {
            return part;
          }
        }
      }
    }
    throw new AssertionError("no table");
  }

  private static Part find(String heading) {
    for (int theme = 1; theme <= DRAFT.themes().size(); theme++) {
      for (int entry = 1; entry <= DRAFT.themes().get(theme - 1).entries().size(); entry++) {
        var part = Copies.at(DRAFT, theme + "-" + entry).orElseThrow();
        if (part.heading().equals(heading)) {
          return part;
        }
      }
    }
    throw new AssertionError("no item " + heading);
  }
}
