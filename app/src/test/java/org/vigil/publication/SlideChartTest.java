package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;

/** The chart of the board pack, as the file has it. */
class SlideChartTest {
  @Test
  void every_mark_stands_clear_of_the_axis_and_can_be_seen_without_its_outline()
      throws IOException {
    var plot = plot();
    assertThat(plot.getValAxArray(0).getCrossBetween().getVal()).isEqualTo(STCrossBetween.BETWEEN);
    for (int series = 0; series < 2; series++) {
      var marker = plot.getLineChartArray(0).getSerArray(series).getMarker();
      assertThat(marker.getSpPr().getSolidFill().xmlText())
          .as("series " + series)
          .contains("srgbClr")
          .doesNotContainIgnoringCase("ffffff");
    }
  }

  @Test
  void names_stand_upright() throws IOException {
    assertThat(plot().getCatAxArray(0).getTxPr().getBodyPr().getRot()).hasToString("0");
  }

  @Test
  void no_line_runs_through_a_number() throws IOException {
    var labels = plot().getLineChartArray(0).getSerArray(0).getDLbls();
    assertThat(labels.getSpPr().getSolidFill().getPrstClr().getVal()).hasToString("white");
  }

  private static CTPlotArea plot() throws IOException {
    var pack = ExampleDocuments.one(ExampleDocuments.drafts(), "board-pack");
    try (var show = new XMLSlideShow(new ByteArrayInputStream(new SlidesPrinter().printed(pack)))) {
      return show.getSlides().stream()
          .flatMap(slide -> slide.getRelations().stream())
          .filter(org.apache.poi.xslf.usermodel.XSLFChart.class::isInstance)
          .map(part -> ((org.apache.poi.xslf.usermodel.XSLFChart) part).getCTChart().getPlotArea())
          .findFirst()
          .orElseThrow();
    }
  }
}
