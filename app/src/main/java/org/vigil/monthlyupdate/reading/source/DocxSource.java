package org.vigil.monthlyupdate.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.vigil.shell.OfficePackage;
import org.vigil.shell.OfficePackage.Refusal;
import org.vigil.shell.UnreadableFile;

/**
 * A Word document. Every paragraph of the body is a line and is numbered, empty ones included; a table of figures is one
 * number. A table that only lays out the page (a theme beside its text) is read as the lines in it.
 */
final class DocxSource {
  /** A cell with more words than this is text laid out by a table, not a cell of a table. */
  private static final int LONG_CELL = 160;

  private static final OfficePackage KIND =
      new OfficePackage(
          "document",
          "word/document.xml",
          2_000,
          96L * 1024 * 1024,
          24L * 1024 * 1024,
          "Save it as plain text and send that.",
          ".docx",
          new Refusal(
              "Unpacked, the document would be far larger than an update is.",
              "Save it as plain text and send that."),
          new Refusal(
              "This is an archive or another kind of office file, and not a Word document.",
              "Unpack it, or save it as .docx, .pdf or .txt."),
          new Refusal(
              "The document is damaged or not complete.",
              "Open it, save it again, and send that."));

  private final List<Line> lines = new ArrayList<>();
  private final XWPFDocument document;
  private final DocxParagraphs paragraphs;
  private int number;
  private int tables;
  private boolean gap;

  private DocxSource(XWPFDocument document) {
    this.document = document;
    this.paragraphs = new DocxParagraphs(document);
  }

  static SourceText read(byte[] content) {
    KIND.partsOf(content);
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      return new DocxSource(document).read();
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException damaged) {
      throw KIND.damaged().told();
    }
  }

  private SourceText read() {
    document.getBodyElements().forEach(this::add);
    if (lines.stream().allMatch(Line::isBlank)) {
      throw new UnreadableFile(
          "The document has no words, perhaps only pictures of them.",
          "Look for the document it was scanned from, or type what matters and paste it.");
    }
    return new SourceText(SourceText.Kind.WORD, lines, margins(), false);
  }

  private void add(IBodyElement element) {
    switch (element) {
      case XWPFParagraph paragraph -> {
        number++;
        addParagraph(paragraph, List.of());
      }
      case XWPFTable table -> addTable(table);
      case XWPFSDT box -> {
        number++;
        box.getContent()
            .getText()
            .lines()
            .forEach(text -> keep(new Line(number, null, List.of(Cell.of(text)), Look.PLAIN)));
      }
      default -> number++;
    }
  }

  private void addParagraph(XWPFParagraph paragraph, List<Cell> before) {
    for (var line : paragraphs.lines(paragraph, number)) {
      var cells = new ArrayList<>(before);
      cells.addAll(line.cells());
      keep(new Line(line.number(), line.page(), cells, line.look()));
    }
  }

  private void keep(Line line) {
    lines.add(line.with(line.look().afterGap(gap || line.look().gapBefore())));
    gap = line.isBlank();
  }

  private void addTable(XWPFTable table) {
    if (isLayout(table)) {
      table.getRows().forEach(this::addLayoutRow);
    } else {
      number++;
      addRows(table, List.of());
    }
    gap = true;
  }

  private void addRows(XWPFTable table, List<Cell> before) {
    tables++;
    for (var row : table.getRows()) {
      var cells = new ArrayList<>(before);
      for (var cell : row.getTableCells()) {
        cells.add(paragraphs.inOne(cell.getParagraphs()));
      }
      keep(new Line(number, null, cells, Look.PLAIN.rowOf(tables)));
    }
  }

  /** The theme stands on the line of the first paragraph beside it. */
  private void addLayoutRow(XWPFTableRow row) {
    var cells = row.getTableCells();
    if (cells.size() == 1) {
      cells.getFirst().getBodyElements().forEach(this::add);
      return;
    }
    var theme = paragraphs.inOne(cells.getFirst().getParagraphs());
    for (int i = 1; i < cells.size(); i++) {
      theme = addLayoutCell(cells.get(i), theme);
    }
  }

  private Cell addLayoutCell(XWPFTableCell cell, Cell theme) {
    var waiting = theme;
    for (var element : cell.getBodyElements()) {
      number++;
      if (element instanceof XWPFParagraph paragraph) {
        boolean says = !paragraph.getText().isBlank();
        addParagraph(paragraph, List.of(says ? waiting : Cell.EMPTY));
        waiting = says ? Cell.EMPTY : waiting;
      } else if (element instanceof XWPFTable inner) {
        addRows(inner, List.of(Cell.EMPTY));
        gap = true;
      }
    }
    return waiting;
  }

  private static boolean isLayout(XWPFTable table) {
    return table.getRows().stream()
        .flatMap(row -> row.getTableCells().stream())
        .anyMatch(
            cell ->
                !cell.getTables().isEmpty()
                    || cell.getText().length() > LONG_CELL
                    || cell.getParagraphs().stream().filter(p -> !p.getText().isBlank()).count()
                        > 2);
  }

  private List<Line> margins() {
    var margins = new ArrayList<Line>();
    document.getHeaderList().forEach(header -> margins.addAll(margin(header)));
    document.getFooterList().forEach(footer -> margins.addAll(margin(footer)));
    return margins;
  }

  private List<Line> margin(XWPFHeaderFooter margin) {
    return margin.getParagraphs().stream()
        .filter(paragraph -> !paragraph.getText().isBlank())
        .flatMap(paragraph -> paragraphs.lines(paragraph, 1).stream())
        .toList();
  }
}
