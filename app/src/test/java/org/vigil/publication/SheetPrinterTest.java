package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook shows its numbers as the document prints them, and prints on paper it fits. */
class SheetPrinterTest {
  private final byte[] book =
      new SheetPrinter().printed(ExampleDocuments.one(ExampleDocuments.drafts(), "whole"));

  SheetPrinterTest() throws IOException {}

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "55.0; number-1",
        "3,085; number-grouped-0",
        "3085; number-0",
        "+43; number-signed-0",
        "-4; number-0",
        "0.25; number-2",
      })
  void a_number_is_shown_as_it_is_printed(String printed, String style) {
    assertThat(NumberShown.of(printed)).map(NumberShown::style).hasValue(style);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"[c]; ", "48.4 to 59.7; ", "1.2.3; "})
  void shorthand_and_intervals_are_words(String printed) {
    assertThat(NumberShown.of(printed)).isEmpty();
  }

  @Test
  void every_number_names_a_format_that_the_workbook_has() throws IOException {
    var content = Jsoup.parse(part("content.xml"), "", Parser.xmlParser());
    content.outputSettings(new OutputSettings().prettyPrint(false));
    var numbers = content.select("table|table-cell[office:value-type=float]");
    assertThat(numbers).isNotEmpty();
    for (var number : numbers) {
      var style = number.attr("table:style-name");
      assertThat(content.select("style|style[style:name=" + style + "]")).as(style).hasSize(1);
      assertThat(content.select("number|number-style[style:name=" + style + "-format]")).hasSize(1);
    }
    assertThat(numbers.stream().filter(number -> number.attr("office:value").startsWith("3888")))
        .isNotEmpty()
        .allMatch(number -> number.attr("table:style-name").equals("number-grouped-0"));
    assertThat(numbers.stream().filter(number -> number.attr("office:value").equals("54.1")))
        .allMatch(number -> number.attr("table:style-name").equals("number-1"));
  }

  @Test
  void a_sheet_is_one_page_wide() throws IOException {
    assertThat(part("styles.xml"))
        .contains("style:print-orientation=\"landscape\"")
        .contains("style:scale-to-X=\"1\"");
  }

  private String part(String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }
}
