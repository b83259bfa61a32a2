package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table on a slide says over it what is counted, and both have room. */
class SlideTablesTest {
  private static final double FOOT = 504;
  private static final double SMALLEST_READABLE = 11;

  @ParameterizedTest
  @ValueSource(strings = {MonthlyDocuments.WHOLE, "board-pack", "dacorum"})
  void what_is_counted_stands_between_the_title_and_the_table(String edition) throws IOException {
    var document = ExampleDocuments.one(ExampleDocuments.issued(), edition);
    var file = new SlidesPrinter().printed(document);
    try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      var slides = show.getSlides().stream().filter(slide -> isOfCounts(slide)).toList();
      assertThat(slides).isNotEmpty();
      for (var slide : slides) {
        var about = about(slide);
        assertThat(about.getText())
            .contains("Unit: ", "Period: ", "Basis: ", "Data cut-off: ", "Definition: ")
            .contains(document.grids().getFirst().about());
        assertThat(about.getTextParagraphs().getFirst().getTextRuns().getFirst().getFontSize())
            .isGreaterThanOrEqualTo(SMALLEST_READABLE);
        assertThat(about.getAnchor().getMinY())
            .isGreaterThanOrEqualTo(slide.getPlaceholder(0).getAnchor().getMaxY());
        assertThat(about.getTextHeight()).isLessThanOrEqualTo(about.getAnchor().getHeight() + 1);
        var table = table(slide);
        assertThat(table.getAnchor().getMinY()).isGreaterThanOrEqualTo(about.getAnchor().getMaxY());
        assertThat(
                table.getAnchor().getMinY()
                    + IntStream.range(0, table.getNumberOfRows())
                        .mapToDouble(table::getRowHeight)
                        .sum())
            .isLessThanOrEqualTo(FOOT);
      }
    }
  }

  /** The other tables of a pack are of words. */
  private static boolean isOfCounts(XSLFSlide slide) {
    return slide.getShapes().stream()
        .anyMatch(
            shape ->
                shape instanceof XSLFTable table
                    && table
                        .getCell(0, table.getNumberOfColumns() - 1)
                        .getText()
                        .contains("interval"));
  }

  private static XSLFTable table(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTable.class::isInstance)
        .map(XSLFTable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static XSLFTextShape about(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast)
        .filter(shape -> shape.getText().startsWith("Unit: "))
        .findFirst()
        .orElseThrow();
  }
}
