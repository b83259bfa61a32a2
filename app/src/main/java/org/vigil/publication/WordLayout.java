package org.vigil.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.vigil.figures.TableGrid;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Span;
import org.vigil.publication.Document.Theme;

/** Lays a document out in an open Word file, within the margins its template has, in one reading order. */
final class WordLayout {
  private static final int NUMBER_WIDTH = 820;
  private static final int INTERVAL_WIDTH = 1320;
  private static final int CELL_MARGIN = 50;
  private static final int LETTER_WIDTH = 106;
  private static final int TWIPS_IN_A_POINT = 20;
  private static final String INK = "14202A";
  private static final String LINE = "CFD6DA";

  /** Letters of a document that must stand on one page, in points. */
  private static final int SMALL = 9;

  private static final int SMALL_TITLE = 17;
  private static final int SMALL_FACTS = 8;

  private final XWPFDocument word;
  private final WordTemplateParts template;
  private final boolean onOnePage;

  WordLayout(XWPFDocument word, WordTemplateParts template, boolean onOnePage) {
    this.word = word;
    this.template = template;
    this.onOnePage = onOnePage;
  }

  void lay(Document document) {
    paragraph("Title", document.title());
    paragraph("Subtitle", document.subtitle());
    document.draft().ifPresent(mark -> paragraph("Draft", mark));
    paragraph("Facts", String.join(" ", document.facts()));
    document.themes().forEach(this::theme);
  }

  private void theme(Theme theme) {
    paragraph("ThemeRule", "");
    paragraph("Heading1", theme.name());
    theme.entries().forEach(this::entry);
  }

  private void entry(Entry entry) {
    if (!entry.heading().isEmpty()) {
      paragraph("Heading2", entry.heading());
    }
    for (int at = 0; at < entry.pieces().size(); at++) {
      piece(entry.pieces().get(at));
      if (at + 1 < entry.pieces().size()
          && saysWhatFollows(entry.pieces().get(at), entry.pieces().get(at + 1))) {
        word.getLastParagraph().setKeepNext(true);
      }
    }
  }

  /** Words above a chart or a table are of it, and stand on its page; a chart may be parted from its table. */
  private static boolean saysWhatFollows(Piece words, Piece next) {
    boolean areWords = words instanceof Document.Text || words instanceof Document.Note;
    return areWords && (next instanceof Document.Drawing || next instanceof Document.Table);
  }

  private void piece(Piece piece) {
    switch (piece) {
      case Document.Text text -> spans(styled("Content"), text.spans());
      case Document.Bullets bullets ->
          bullets.lines().forEach(line -> spans(styled("ContentBullet"), line.spans()));
      case Document.Note note -> spans(styled("Note"), note.spans());
      case Document.Table table -> table(table.grid());
      case Document.WordTable table -> wordTable(table);
      case Document.Drawing drawing -> drawing(drawing);
    }
  }

  private XWPFParagraph styled(String style) {
    var paragraph = word.createParagraph();
    paragraph.setStyle(style);
    if (onOnePage) {
      paragraph.setSpacingAfter(TWIPS_IN_A_POINT);
      paragraph.setSpacingBetween(1.0);
      if (style.equals("ThemeRule")) {
        paragraph.setSpacingBefore(4 * TWIPS_IN_A_POINT);
      }
    }
    return paragraph;
  }

  private void paragraph(String style, String words) {
    var run = styled(style).createRun();
    run.setText(words);
    if (onOnePage) {
      run.setFontSize(
          switch (style) {
            case "Title" -> SMALL_TITLE;
            case "Facts" -> SMALL_FACTS;
            case "ThemeRule" -> 2;
            default -> SMALL;
          });
    }
  }

  private void spans(XWPFParagraph paragraph, List<Span> spans) {
    for (var span : spans) {
      XWPFRun run =
          span.address().isPresent()
              ? paragraph.createHyperlinkRun(span.address().get())
              : paragraph.createRun();
      run.setText(span.words());
      if (span.address().isPresent()) {
        run.setStyle("Hyperlink");
      } else if (span.isLost()) {
        run.setStyle("Lost");
      }
      if (onOnePage) {
        run.setFontSize(SMALL);
      }
    }
  }

  /** As a picture with its finding as alternative text; Word shows no SVG by itself. */
  private void drawing(Document.Drawing drawing) {
    var picture = ChartImage.of(drawing);
    double width = template.contentWidth() / (double) TWIPS_IN_A_POINT;
    double height = width * picture.height() / picture.width();
    var paragraph = styled("Content");
    paragraph.setKeepNext(true);
    var run = paragraph.createRun();
    try {
      run.addPicture(
          new ByteArrayInputStream(picture.png()),
          PictureType.PNG,
          "chart.png",
          Units.toEMU(width),
          Units.toEMU(height));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("A picture made here is PNG", e);
    }
    var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    shown.setDescr(drawing.finding());
    // The style keeps words with the table they are about; these are about the chart above them.
    paragraph("TableAbout", drawing.caption());
    word.getLastParagraph().setKeepNext(false);
  }

  private void wordTable(Document.WordTable words) {
    int columns = words.headings().size();
    var widths = new int[columns];
    Arrays.fill(widths, template.contentWidth() / columns);
    var table = word.createTable(words.rows().size() + 1, columns);
    rule(table);
    columns(table, widths);
    for (int column = 0; column < columns; column++) {
      var heading = table.getRow(0).getCell(column).getParagraphs().getFirst();
      heading.setStyle("TableText");
      var run = heading.createRun();
      run.setText(words.headings().get(column));
      run.setBold(true);
    }
    table.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < words.rows().size(); i++) {
      table.getRow(i + 1).setCantSplitRow(true);
      for (int column = 0; column < words.rows().get(i).size(); column++) {
        var cell = table.getRow(i + 1).getCell(column).getParagraphs().getFirst();
        cell.setStyle("TableText");
        spans(cell, words.rows().get(i).get(column).spans());
      }
    }
  }

  private void table(TableGrid grid) {
    paragraph("TableTitle", grid.title());
    grid.about().forEach(line -> paragraph("TableAbout", line));
    if (grid.shorthand()) {
      paragraph("TableAbout", "[c] confidential: too few people to say.");
    }
    var table = word.createTable(grid.rows().size() + 1, grid.headings().size());
    rule(table);
    columns(table, widths(grid));
    line(table, 0, grid.headings(), true);
    table.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < grid.rows().size(); i++) {
      var row = grid.rows().get(i);
      var cells = new ArrayList<String>();
      cells.add(row.name());
      cells.addAll(row.cells());
      line(table, i + 1, cells, row.kind() != TableGrid.Kind.ROW);
      table.getRow(i + 1).setCantSplitRow(true);
      if (row.kind() == TableGrid.Kind.DIFFERENCE) {
        table.getRow(i + 1).getTableCells().forEach(cell -> cell.setColor("FBEDE6"));
      }
    }
    grid.notes().forEach(note -> paragraph("Note", note));
  }

  /** Hairlines between rows, strong lines around; never a vertical line. */
  private void rule(XWPFTable table) {
    table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
    table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, INK);
    table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, INK);
    table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, LINE);
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, LINE);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, LINE);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(template.contentWidth());
    table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
    CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.valueOf(template.contentIndent()));
  }

  private static void columns(XWPFTable table, int[] widths) {
    var columns = table.getCTTbl().addNewTblGrid();
    for (int width : widths) {
      columns.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    for (var row : table.getRows()) {
      for (int column = 0; column < widths.length; column++) {
        row.getCell(column).setWidth(Integer.toString(widths[column]));
      }
    }
  }

  private int[] widths(TableGrid grid) {
    var widths = new int[grid.headings().size()];
    int rest = template.contentWidth();
    for (int column = 1; column < widths.length; column++) {
      widths[column] = width(grid.headings().get(column));
      rest -= widths[column];
    }
    widths[0] = Math.max(1500, rest);
    return widths;
  }

  /** Wide enough for the longest word of the heading, which Word would otherwise break in the middle. */
  private static int width(String heading) {
    if (heading.contains("interval")) {
      return INTERVAL_WIDTH;
    }
    int longest = Arrays.stream(heading.split("\\s+")).mapToInt(String::length).max().orElse(0);
    return Math.max(NUMBER_WIDTH, 2 * CELL_MARGIN + longest * LETTER_WIDTH);
  }

  private static void line(XWPFTable table, int row, List<String> cells, boolean strong) {
    for (int column = 0; column < cells.size(); column++) {
      XWPFTableCell cell = table.getRow(row).getCell(column);
      var paragraph = cell.getParagraphs().getFirst();
      paragraph.setStyle("TableText");
      paragraph.setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
      var run = paragraph.createRun();
      run.setText(cells.get(column));
      run.setBold(strong);
    }
  }
}
