package org.vigil.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vigil.figures.TableGrid;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Span;
import org.vigil.publication.Document.Theme;

/** Pours a document into the unit's Word template: the theme on the left, its content on the right, in one reading order. */
@Component
public class WordPrinter implements Printer {
  private static final int CONTENT_INDENT = 2552;
  private static final int CONTENT_WIDTH = 7654;
  private static final int NUMBER_WIDTH = 820;
  private static final int INTERVAL_WIDTH = 1320;
  private static final int CELL_MARGIN = 50;
  private static final int LETTER_WIDTH = 106;
  private static final String INK = "14202A";
  private static final String LINE = "CFD6DA";

  @Override
  public String name() {
    return "Word document";
  }

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    try (var template = new ClassPathResource("publication/template.docx").getInputStream();
        var word = new XWPFDocument(template)) {
      fillFrame(word, document);
      paragraph(word, "Title", document.title());
      paragraph(word, "Subtitle", document.subtitle());
      document.draft().ifPresent(mark -> paragraph(word, "Draft", mark));
      paragraph(word, "Facts", String.join(" ", document.facts()));
      document.themes().forEach(theme -> theme(word, theme));
      word.getProperties().getCoreProperties().setTitle(document.title());
      word.getProperties().getCoreProperties().setCreator(document.unit());
      word.write(out);
    }
  }

  private static void fillFrame(XWPFDocument word, Document document) {
    var words =
        Map.of(
            "{{unit}}", document.unit(),
            "{{title}}", document.title() + document.draft().map(mark -> " (draft)").orElse(""),
            "{{handling}}", document.handling(),
            "{{demonstration}}", document.demonstration().orElse(""));
    word.getHeaderList().forEach(header -> header.getParagraphs().forEach(p -> fill(p, words)));
    word.getFooterList().forEach(footer -> footer.getParagraphs().forEach(p -> fill(p, words)));
  }

  private static void fill(XWPFParagraph paragraph, Map<String, String> words) {
    for (var run : paragraph.getRuns()) {
      var put = words.get(run.text());
      if (put != null) {
        run.setText(put, 0);
      }
    }
  }

  private static void theme(XWPFDocument word, Theme theme) {
    paragraph(word, "ThemeRule", "");
    paragraph(word, "Heading1", theme.name());
    theme.entries().forEach(entry -> entry(word, entry));
  }

  private static void entry(XWPFDocument word, Entry entry) {
    if (!entry.heading().isEmpty()) {
      paragraph(word, "Heading2", entry.heading());
    }
    entry.pieces().forEach(piece -> piece(word, piece));
  }

  private static void piece(XWPFDocument word, Piece piece) {
    switch (piece) {
      case Document.Text text -> spans(styled(word, "Content"), text.spans());
      case Document.Bullets bullets ->
          bullets.lines().forEach(line -> spans(styled(word, "ContentBullet"), line.spans()));
      case Document.Note note -> paragraph(word, "Note", note.words());
      case Document.Table table -> table(word, table.grid());
      case Document.WordTable table -> wordTable(word, table);
      case Document.Drawing drawing -> {
        // Word shows no SVG without a picture beside it; the table says the same.
      }
    }
  }

  private static XWPFParagraph styled(XWPFDocument word, String style) {
    var paragraph = word.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private static void paragraph(XWPFDocument word, String style, String words) {
    styled(word, style).createRun().setText(words);
  }

  private static void spans(XWPFParagraph paragraph, List<Span> spans) {
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
    }
  }

  private static void wordTable(XWPFDocument word, Document.WordTable words) {
    int columns = words.headings().size();
    var widths = new int[columns];
    Arrays.fill(widths, CONTENT_WIDTH / columns);
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

  private static void table(XWPFDocument word, TableGrid grid) {
    paragraph(word, "TableTitle", grid.title());
    grid.about().forEach(line -> paragraph(word, "TableAbout", line));
    if (grid.shorthand()) {
      paragraph(word, "TableAbout", "[c] confidential: too few people to say.");
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
    grid.notes().forEach(note -> paragraph(word, "Note", note));
  }

  /** Hairlines between rows, strong lines around; never a vertical line. */
  private static void rule(XWPFTable table) {
    table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
    table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, INK);
    table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, INK);
    table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, LINE);
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, LINE);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, LINE);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(CONTENT_WIDTH);
    table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
    CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.valueOf(CONTENT_INDENT));
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

  private static int[] widths(TableGrid grid) {
    var widths = new int[grid.headings().size()];
    int rest = CONTENT_WIDTH;
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
