package org.vigil.publication;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.springframework.stereotype.Component;
import org.vigil.figures.TableGrid;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;

/**
 * Prints a document as slides: one for the title, then as many for each theme as its words need, and one for each table
 * and chart, which can be edited there. A slide that would be too full is continued on another.
 */
@Component
public class SlidesPrinter implements Printer {
  private static final Dimension SIZE = new Dimension(960, 540);
  private static final int MARGIN = 48;
  private static final int LINES_ON_A_SLIDE = 17;
  private static final int LETTERS_IN_A_LINE = 100;

  /** Of one paragraph, so that its heading has room on the slide as well. */
  private static final int MOST_LETTERS = (LINES_ON_A_SLIDE - 3) * LETTERS_IN_A_LINE;

  private static final int ROWS_ON_A_SLIDE = 17;
  private static final int LONG_TITLE = 55;
  private static final int ROW_HEIGHT = 20;

  /** Above the foot of the slide. */
  private static final int TABLE_BOTTOM = 500;

  private static final int ABOUT_TOP = 84;
  private static final int ABOUT_LINE = 17;
  private static final double ABOUT_SIZE = 11.0;

  /** Of that size, over the whole width; fewer than have room, since letters differ. */
  private static final int LETTERS_IN_AN_ABOUT_LINE = 130;

  private static final int TABLE_HEIGHT = 400;
  private static final int TABLE_LINE = 17;
  private static final double TABLE_LETTER_WIDTH = 5.8;
  private static final Color PETROL = new Color(0x0F4C5C);
  private static final Color INK = new Color(0x14202A);
  private static final Color QUIET = new Color(0x48555F);
  private static final Color LINE = new Color(0xCFD6DA);
  private static final Color DIFFERENCE = new Color(0xFBEDE6);

  @Override
  public String name() {
    return "Slides";
  }

  @Override
  public String extension() {
    return "pptx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    try (var show = new XMLSlideShow()) {
      show.setPageSize(SIZE);
      show.getProperties().getCoreProperties().setTitle(document.title());
      show.getProperties().getCoreProperties().setCreator(document.unit());
      title(show, document);
      document.themes().forEach(theme -> theme(show, document, theme));
      show.write(out);
    }
  }

  private static void title(XMLSlideShow show, Document document) {
    var slide = blank(show, document, document.title());
    var lines = new ArrayList<String>();
    lines.add(document.subtitle());
    document.draft().ifPresent(lines::add);
    lines.addAll(document.facts());
    words(slide, lines.stream().map(line -> new Line(line, false, false)).toList());
  }

  private static void theme(XMLSlideShow show, Document document, Theme theme) {
    var page = new Words(show, document, theme.name());
    for (var entry : theme.entries()) {
      var heading = entry.heading();
      if (!heading.isEmpty()) {
        page.add(new Line(heading, true, false));
      }
      for (var piece : entry.pieces()) {
        switch (piece) {
          case Document.Table table -> {
            page.end();
            table(show, document, table.grid());
            lines(piece).forEach(page::add);
          }
          case Document.WordTable table -> {
            page.endUnder(heading);
            wordTable(show, document, slideTitle(theme, heading), table);
          }
          case Document.Drawing drawing -> {
            page.endUnder(heading);
            SlideChart.add(show, blank(show, document, slideTitle(theme, heading)), drawing);
          }
          case Text text -> lines(piece).forEach(page::add);
          case Document.Bullets bullets -> lines(piece).forEach(page::add);
          case Document.Note note -> lines(piece).forEach(page::add);
        }
      }
    }
    page.end();
  }

  /** A slide that a table or chart has to itself still says under which theme it stands. */
  private static String slideTitle(Theme theme, String heading) {
    return heading.isEmpty() || heading.equals(theme.name())
        ? theme.name()
        : theme.name() + ": " + heading;
  }

  /** Words that go on from slide to slide; a heading stays with what it heads. */
  private static final class Words {
    private final XMLSlideShow show;
    private final Document document;
    private final String title;
    private final List<Line> lines = new ArrayList<>();

    Words(XMLSlideShow show, Document document, String title) {
      this.show = show;
      this.document = document;
      this.title = title;
    }

    void add(Line line) {
      line.parts().forEach(this::addWhole);
    }

    private void addWhole(Line line) {
      int wanted = line.heading() ? line.height() + 1 : line.height();
      if (!lines.isEmpty() && used() + wanted > LINES_ON_A_SLIDE) {
        var heading = lines.getLast().heading() ? lines.removeLast() : null;
        end();
        if (heading != null) {
          lines.add(heading);
        }
      }
      lines.add(line);
    }

    void end() {
      if (!lines.isEmpty()) {
        words(blank(show, document, title), lines);
        lines.clear();
      }
    }

    /** Before a slide that has {@code heading} for its title: standing alone, the heading is not shown twice. */
    void endUnder(String heading) {
      if (!lines.isEmpty()
          && lines.getLast().heading()
          && lines.getLast().words().equals(heading)) {
        lines.removeLast();
      }
      end();
    }

    private int used() {
      return lines.stream().mapToInt(Line::height).sum();
    }
  }

  private static List<Line> lines(Piece piece) {
    return switch (piece) {
      case Text text -> List.of(new Line(PlainPrinter.words(text), false, false));
      case Document.Bullets bullets ->
          bullets.lines().stream()
              .map(line -> new Line(PlainPrinter.words(line), false, true))
              .toList();
      case Document.Note note ->
          List.of(new Line("Note: " + PlainPrinter.words(note.spans()), false, false));
      case Document.WordTable table -> List.of();
      case Document.Drawing drawing -> List.of();
      case Document.Table table ->
          table.grid().notes().stream()
              .map(note -> new Line("Note: " + note, false, false))
              .toList();
    };
  }

  private record Line(String words, boolean heading, boolean bullet) {
    int height() {
      return 1 + words.length() / LETTERS_IN_A_LINE;
    }

    /** What no slide has room for is parted between two sentences; a sentence of that length between two words. */
    List<Line> parts() {
      if (words.length() <= MOST_LETTERS) {
        return List.of(this);
      }
      var parts = new ArrayList<Line>();
      int from = 0;
      while (from < words.length()) {
        int to = end(from);
        parts.add(new Line(words.substring(from, to).strip(), heading, bullet && parts.isEmpty()));
        from = to;
      }
      return parts;
    }

    private int end(int from) {
      int most = from + MOST_LETTERS;
      if (words.length() <= most) {
        return words.length();
      }
      int sentence =
          SentenceEnds.of(words).stream()
              .filter(end -> end > from && end <= most)
              .reduce(from, (before, end) -> end);
      int word = words.lastIndexOf(' ', most - 1) + 1;
      return sentence > from ? sentence : word > from ? word : most;
    }
  }

  /** A slide with its title and its foot, made from the layout that has a title, so that an outline and a screen reader find it. */
  private static XSLFSlide blank(XMLSlideShow show, Document document, String title) {
    var slide =
        show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
    XSLFTextShape head = slide.getPlaceholder(0);
    head.setText(title);
    head.setAnchor(new Rectangle(MARGIN, 26, SIZE.width - 2 * MARGIN, 56));
    for (var paragraph : head.getTextParagraphs()) {
      paragraph.setTextAlign(TextAlign.LEFT);
      for (var run : paragraph.getTextRuns()) {
        run.setFontSize(title.length() > LONG_TITLE ? 20.0 : 28.0);
        run.setBold(true);
        run.setFontColor(PETROL);
        run.setFontFamily("Arial");
      }
    }
    var foot = slide.createTextBox();
    foot.setAnchor(new Rectangle(MARGIN, SIZE.height - 36, SIZE.width - 2 * MARGIN, 24));
    var run = foot.addNewTextParagraph().addNewTextRun();
    run.setText(
        document.handling()
            + " \u00b7 "
            + document.unit()
            + document.draft().map(mark -> " \u00b7 Draft").orElse("")
            + document.demonstration().map(words -> " \u00b7 " + words).orElse(""));
    run.setFontSize(10.0);
    run.setFontColor(QUIET);
    run.setFontFamily("Arial");
    return slide;
  }

  private static void words(XSLFSlide slide, List<Line> lines) {
    var box = slide.createTextBox();
    box.setAnchor(new Rectangle(MARGIN, 90, SIZE.width - 2 * MARGIN, SIZE.height - 140));
    box.clearText();
    for (var line : lines) {
      var paragraph = box.addNewTextParagraph();
      paragraph.setSpaceAfter(20.0);
      if (line.bullet()) {
        paragraph.setBullet(true);
        paragraph.setLeftMargin(18.0);
        paragraph.setIndent(-14.0);
      }
      var run = paragraph.addNewTextRun();
      run.setText(line.words());
      run.setFontSize(line.heading() ? 18.0 : 16.0);
      run.setBold(line.heading());
      run.setFontColor(INK);
      run.setFontFamily("Arial");
    }
  }

  /** A table of words, its rows as high as their longest cell; what has no room is continued. */
  private static void wordTable(
      XMLSlideShow show, Document document, String title, Document.WordTable table) {
    int columns = table.headings().size();
    double unit = (SIZE.width - 2.0 * MARGIN) / (columns + 1);
    var widths = new double[columns];
    for (int column = 0; column < columns; column++) {
      widths[column] = column == 0 ? 2 * unit : unit;
    }
    int from = 0;
    while (from < table.rows().size()) {
      int to = from;
      int height = TABLE_LINE;
      while (to < table.rows().size()
          && (to == from || height + height(table.rows().get(to), widths) <= TABLE_HEIGHT)) {
        height += height(table.rows().get(to++), widths);
      }
      wordTable(
          blank(show, document, from == 0 ? title : title + " (continued)"),
          table.headings(),
          table.rows().subList(from, to),
          widths);
      from = to;
    }
  }

  private static int height(List<Text> row, double[] widths) {
    int lines = 1;
    for (int column = 0; column < row.size(); column++) {
      int letters = PlainPrinter.words(row.get(column)).length();
      lines =
          Math.max(lines, (int) Math.ceil(letters * TABLE_LETTER_WIDTH / (widths[column] - 15)));
    }
    return lines * TABLE_LINE + 4;
  }

  private static void wordTable(
      XSLFSlide slide, List<String> headings, List<List<Text>> rows, double[] widths) {
    var table = slide.createTable(rows.size() + 1, widths.length);
    table.setAnchor(
        new Rectangle(MARGIN, 92, SIZE.width - 2 * MARGIN, TABLE_LINE * (rows.size() + 1)));
    for (int column = 0; column < widths.length; column++) {
      table.setColumnWidth(column, widths[column]);
      cell(table.getCell(0, column), headings.get(column), false, true);
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        cell(
            table.getCell(row + 1, column),
            PlainPrinter.words(rows.get(row).get(column)),
            false,
            false);
      }
      table.setRowHeight(row + 1, height(rows.get(row), widths));
    }
  }

  /** Every slide of a table says over it what is counted: a slide is passed on without the others. */
  private static void table(XMLSlideShow show, Document document, TableGrid grid) {
    int top = ABOUT_TOP + aboutHeight(grid) + 4;
    int most = Math.clamp((TABLE_BOTTOM - top) / ROW_HEIGHT - 1, 1, ROWS_ON_A_SLIDE);
    for (int from = 0; from < grid.rows().size(); from += most) {
      int to = Math.min(from + most, grid.rows().size());
      var name = from == 0 ? grid.title() : grid.title() + " (continued)";
      var slide = blank(show, document, name);
      about(slide, grid);
      table(slide, grid, grid.rows().subList(from, to), top);
    }
  }

  /** Unit, period, basis, cut-off and definition, and what stands for a number that may not be told. */
  private static List<String> about(TableGrid grid) {
    var lines = new ArrayList<>(grid.about());
    if (grid.shorthand()) {
      lines.add("[c] confidential: too few people to say.");
    }
    return lines;
  }

  private static int aboutHeight(TableGrid grid) {
    return about(grid).stream()
        .mapToInt(line -> ABOUT_LINE * Math.ceilDiv(line.length(), LETTERS_IN_AN_ABOUT_LINE))
        .sum();
  }

  private static void about(XSLFSlide slide, TableGrid grid) {
    var box = slide.createTextBox();
    box.setAnchor(new Rectangle(MARGIN, ABOUT_TOP, SIZE.width - 2 * MARGIN, aboutHeight(grid)));
    box.setTopInset(0);
    box.setBottomInset(0);
    box.clearText();
    for (var line : about(grid)) {
      var run = box.addNewTextParagraph().addNewTextRun();
      run.setText(line);
      run.setFontSize(ABOUT_SIZE);
      run.setFontColor(QUIET);
      run.setFontFamily("Arial");
    }
  }

  private static void table(XSLFSlide slide, TableGrid grid, List<TableGrid.Row> rows, int top) {
    int columns = grid.headings().size();
    var table = slide.createTable(rows.size() + 1, columns);
    int width = SIZE.width - 2 * MARGIN;
    int number = Math.min(110, (width - 260) / Math.max(1, columns - 1));
    table.setAnchor(new Rectangle(MARGIN, top, width, ROW_HEIGHT * (rows.size() + 1)));
    table.setColumnWidth(0, width - (double) number * (columns - 1));
    for (int column = 1; column < columns; column++) {
      table.setColumnWidth(column, number);
    }
    for (int column = 0; column < columns; column++) {
      cell(table.getCell(0, column), grid.headings().get(column), column > 0, true);
    }
    table.setRowHeight(0, ROW_HEIGHT);
    for (int row = 0; row < rows.size(); row++) {
      var line = rows.get(row);
      boolean strong = line.kind() != TableGrid.Kind.ROW;
      cell(table.getCell(row + 1, 0), line.name(), false, strong);
      for (int column = 1; column < columns; column++) {
        cell(table.getCell(row + 1, column), line.cells().get(column - 1), true, strong);
      }
      if (line.kind() == TableGrid.Kind.DIFFERENCE) {
        for (int column = 0; column < columns; column++) {
          table.getCell(row + 1, column).setFillColor(DIFFERENCE);
        }
      }
      table.setRowHeight(row + 1, ROW_HEIGHT);
    }
  }

  private static void cell(XSLFTableCell cell, String words, boolean number, boolean strong) {
    var paragraph = cell.addNewTextParagraph();
    paragraph.setTextAlign(number ? TextAlign.RIGHT : TextAlign.LEFT);
    var run = paragraph.addNewTextRun();
    run.setText(words);
    run.setFontSize(11.0);
    run.setBold(strong);
    run.setFontColor(INK);
    run.setFontFamily("Arial");
    cell.setTopInset(2);
    cell.setBottomInset(2);
    cell.setBorderWidth(BorderEdge.bottom, 0.75);
    cell.setBorderColor(BorderEdge.bottom, LINE);
  }
}
