package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.vigil.publication.Document.Drawing;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;

/** How words and charts stand on pages of paper. */
class PagesOfPaperTest {
  private static final double POINTS_BELOW_THE_HEAD = 25;

  private static final String SVG =
      "<svg viewBox=\"0 0 100 50\"><circle class=\"mark-dot\" cx=\"50\" cy=\"25\" r=\"4\"/></svg>";

  private static final Document CHARTED =
      new Document(
          "Unit",
          "Audit",
          "Of a year",
          List.of(),
          "public",
          Optional.empty(),
          Optional.empty(),
          List.of(
              new Theme(
                  "T1. Headline",
                  List.of(
                      new Entry(
                          "",
                          List.of(
                              Text.of("83 deaths are counted."),
                              new Drawing(SVG, "Deaths in a year."),
                              Text.of("After it.")))))));

  @Test
  void what_a_chart_shows_is_said_on_its_page_in_word() throws IOException {
    try (var word =
        new XWPFDocument(new ByteArrayInputStream(new WordPrinter().printed(CHARTED)))) {
      assertThat(paragraph(word, "83 deaths are counted.").isKeepNext()).isTrue();
      var caption = paragraph(word, "Deaths in a year.").getCTP().getPPr().getKeepNext();
      assertThat(caption.getVal()).as("a chart may be parted from its table").hasToString("off");
      assertThat(paragraph(word, "After it.").isKeepNext()).isFalse();
    }
  }

  @Test
  void nothing_touches_the_rule_beneath_the_head_of_a_page_in_pdf() throws IOException {
    var whole = ExampleDocuments.one(ExampleDocuments.drafts(), "whole");
    try (var pdf = Loader.loadPDF(new PdfPrinter(new HtmlPrinter()).printed(whole))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        var lines = linesOf(pdf, page);
        double head = lines.getFirst();
        double first = lines.stream().filter(y -> y > head + 1).findFirst().orElseThrow();
        assertThat(first - head).as("page " + page).isGreaterThan(POINTS_BELOW_THE_HEAD);
      }
    }
  }

  private static List<Double> linesOf(org.apache.pdfbox.pdmodel.PDDocument pdf, int page)
      throws IOException {
    var lines = new ArrayList<Double>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            positions.forEach(letter -> lines.add((double) letter.getYDirAdj()));
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return lines.stream().sorted().toList();
  }

  private static XWPFParagraph paragraph(XWPFDocument word, String words) {
    return word.getParagraphs().stream()
        .filter(paragraph -> paragraph.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }
}
