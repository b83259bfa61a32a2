package org.vigil.publication;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.vigil.figures.Strip;

/**
 * A drawing on a slide. Shares with intervals are a chart of PowerPoint's own, whose numbers can be seen and changed there:
 * areas as dots, what is no area as pale squares with an outline, intervals as error bars, the areas together as a dashed
 * line. Any other drawing is a picture.
 */
final class SlideChart {
  private static final Rectangle PLACE = new Rectangle(48, 88, 864, 360);
  private static final Rectangle CAPTION = new Rectangle(48, 450, 864, 48);
  private static final byte[] PETROL = {0x0F, 0x4C, 0x5C};
  private static final byte[] INK = {0x14, 0x20, 0x2A};
  private static final byte[] LINE = {(byte) 0xCF, (byte) 0xD6, (byte) 0xDA};

  /** Not white: LibreOffice draws no outline of a mark, and a white square would be lost there. */
  private static final byte[] PALE = {(byte) 0xA9, (byte) 0xB5, (byte) 0xBD};

  private static final double NAME_POINTS = 10;
  private static final int STEP = 10;

  private final XMLSlideShow show;
  private final XSLFSlide slide;
  private final List<Map.Entry<String, Strip.Mark>> rows;
  private final Strip strip;

  private SlideChart(XMLSlideShow show, XSLFSlide slide, Strip strip) {
    this.show = show;
    this.slide = slide;
    this.strip = strip;
    this.rows =
        strip.marks().entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Strip.Mark> row) -> !row.getValue().area())
                    .thenComparing(row -> -row.getValue().value()))
            .toList();
  }

  static void add(XMLSlideShow show, XSLFSlide slide, Document.Drawing drawing) {
    if (drawing.strip().isPresent()) {
      new SlideChart(show, slide, drawing.strip().get()).draw(drawing.finding());
    } else {
      picture(show, slide, drawing);
    }
    var caption = slide.createTextBox();
    caption.setAnchor(CAPTION);
    caption.clearText();
    var run = caption.addNewTextParagraph().addNewTextRun();
    run.setText(drawing.caption());
    run.setFontSize(12.0);
    run.setFontColor(new Color(0x48555F));
    run.setFontFamily("Arial");
  }

  private static void picture(XMLSlideShow show, XSLFSlide slide, Document.Drawing drawing) {
    var image = ChartImage.of(drawing);
    var shape = slide.createPicture(show.addPicture(image.png(), PictureType.PNG));
    double scale = Math.min(PLACE.getWidth() / image.width(), PLACE.getHeight() / image.height());
    shape.setAnchor(
        new Rectangle(
            PLACE.x, PLACE.y, (int) (image.width() * scale), (int) (image.height() * scale)));
    ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr().setDescr(drawing.finding());
  }

  private void draw(String finding) {
    var chart = show.createChart(slide);
    var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    left.setMinimum(least());
    left.setMaximum(most());
    left.setMajorUnit(STEP);
    left.setNumberFormat("0\"%\"");
    // Each mark in the middle of its name's place: the first would lie on the axis.
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.getOrAddMajorGridProperties().setLineProperties(line(LINE, 0.75));
    var names =
        XDDFDataSourcesFactory.fromArray(
            rows.stream().map(Map.Entry::getKey).toArray(String[]::new), column(chart, 0), 0);
    var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
    data.setVaryColors(false);
    var areas = marks(chart, data, names, "% positive, districts", 1, true);
    areas.setMarkerStyle(MarkerStyle.CIRCLE);
    var others = marks(chart, data, names, "% positive, not a district", 2, false);
    others.setMarkerStyle(MarkerStyle.SQUARE);
    var together =
        values(chart, data, names, "The districts together", 3, row -> strip.reference());
    together.setMarkerStyle(MarkerStyle.NONE);
    var dashed = line(PETROL, 1.5);
    dashed.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    together.setLineProperties(dashed);
    chart.plot(data);
    // Names stand upright and break between words.
    bottom.getOrAddTextProperties().setFontSize(NAME_POINTS);
    var plot = chart.getCTChart().getPlotArea();
    plot.getCatAxArray(0).getTxPr().getBodyPr().setRot(0);
    var series = plot.getLineChartArray(0);
    dress(series.getSerArray(0), true);
    dress(series.getSerArray(1), false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    slide.addChart(
        chart,
        new Rectangle(
            Units.toEMU(PLACE.x),
            Units.toEMU(PLACE.y),
            Units.toEMU(PLACE.width),
            Units.toEMU(PLACE.height)));
    describe(finding);
  }

  private XDDFLineChartData.Series marks(
      XSLFChart chart,
      XDDFLineChartData data,
      XDDFCategoryDataSource names,
      String title,
      int column,
      boolean area) {
    var series =
        values(
            chart,
            data,
            names,
            title,
            column,
            row -> row.area() == area ? rounded(row.value()) : null);
    var none = new XDDFLineProperties(new XDDFNoFillProperties());
    series.setLineProperties(none);
    return series;
  }

  private XDDFLineChartData.Series values(
      XSLFChart chart,
      XDDFLineChartData data,
      XDDFCategoryDataSource names,
      String title,
      int column,
      Function<Strip.Mark, Double> value) {
    var numbers = rows.stream().map(row -> value.apply(row.getValue())).toArray(Double[]::new);
    var series =
        (XDDFLineChartData.Series)
            data.addSeries(
                names, XDDFDataSourcesFactory.fromArray(numbers, column(chart, column), column));
    series.setTitle(title, chart.setSheetTitle(title, column));
    series.setSmooth(false);
    return series;
  }

  private String column(XSLFChart chart, int column) {
    return chart.formatRange(new CellRangeAddress(1, rows.size(), column, column));
  }

  /** Colours of the marks, the number at each of them, and its interval. */
  private void dress(CTLineSer series, boolean area) {
    var shape =
        new XDDFShapeProperties(
            series.getMarker().isSetSpPr()
                ? series.getMarker().getSpPr()
                : series.getMarker().addNewSpPr());
    shape.setFillProperties(
        new XDDFSolidFillProperties(new XDDFColorRgbBinary(area ? PETROL : PALE)));
    shape.setLineProperties(line(area ? PETROL : INK, 1.5));
    var labels = series.addNewDLbls();
    labels.addNewNumFmt().setFormatCode("0.0");
    labels.getNumFmt().setSourceLinked(false);
    // On white, so that no line runs through a number.
    new XDDFShapeProperties(labels.addNewSpPr())
        .setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE)));
    labels.addNewDLblPos().setVal(STDLblPos.R);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
    var bars = series.addNewErrBars();
    bars.addNewErrDir().setVal(STErrDir.Y);
    bars.addNewErrBarType().setVal(STErrBarType.BOTH);
    bars.addNewErrValType().setVal(STErrValType.CUST);
    bars.addNewNoEndCap().setVal(true);
    lengths(bars.addNewPlus(), area, mark -> mark.upper() - mark.value());
    lengths(bars.addNewMinus(), area, mark -> mark.value() - mark.lower());
    new XDDFShapeProperties(bars.addNewSpPr()).setLineProperties(line(PETROL, 1.5));
  }

  private void lengths(CTNumDataSource source, boolean area, Function<Strip.Mark, Double> length) {
    var numbers = source.addNewNumLit();
    numbers.setFormatCode("0.0");
    numbers.addNewPtCount().setVal(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      var mark = rows.get(i).getValue();
      if (mark.area() == area) {
        var point = numbers.addNewPt();
        point.setIdx(i);
        point.setV(String.format(Locale.ROOT, "%.3f", length.apply(mark)));
      }
    }
  }

  private void describe(String finding) {
    slide
        .getXmlObject()
        .getCSld()
        .getSpTree()
        .getGraphicFrameList()
        .getLast()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(finding);
  }

  private static double rounded(double percent) {
    return Math.round(percent * 10) / 10.0;
  }

  private static XDDFLineProperties line(byte[] colour, double width) {
    var line = new XDDFLineProperties(new XDDFSolidFillProperties(new XDDFColorRgbBinary(colour)));
    line.setWidth(width);
    return line;
  }

  private double least() {
    double least = rows.stream().mapToDouble(row -> row.getValue().lower()).min().orElse(0);
    return Math.floor(least / STEP) * STEP;
  }

  private double most() {
    double most = rows.stream().mapToDouble(row -> row.getValue().upper()).max().orElse(100);
    return Math.ceil(most / STEP) * STEP;
  }
}
