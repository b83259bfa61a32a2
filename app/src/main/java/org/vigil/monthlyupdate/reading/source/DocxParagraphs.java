package org.vigil.monthlyupdate.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.vigil.monthlyupdate.reading.source.Look.Part;

/** The words of a Word paragraph with their links, and how it looks. */
final class DocxParagraphs {
  private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");
  private static final Pattern TYPED_BULLET =
      Pattern.compile("^\\s*(?:[\u2022\u00B7\u25AA\u25CF\uF0B7\u2023]\\s*|o\t)\\s*");
  private static final Pattern LINK_FIELD = Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"");
  private static final int HALF_OF_A_GAP = 120;

  private final XWPFDocument document;

  DocxParagraphs(XWPFDocument document) {
    this.document = document;
  }

  /** One line for each line the author broke by hand. */
  List<Line> lines(XWPFParagraph paragraph, int number) {
    var whole = words(paragraph);
    var look = look(paragraph);
    var bullet = TYPED_BULLET.matcher(whole.text());
    if (bullet.find()) {
      whole = whole.from(bullet.end());
      look = look.as(Part.BULLET);
    }
    var lines = new ArrayList<Line>();
    int from = 0;
    for (int end = whole.text().indexOf('\n'); end >= 0; end = whole.text().indexOf('\n', from)) {
      lines.add(new Line(number, null, cells(whole.part(from, end)), look));
      from = end + 1;
    }
    lines.add(new Line(number, null, cells(whole.from(from)), look));
    return lines;
  }

  /** The paragraphs of a cell of a table in one. */
  Cell inOne(List<XWPFParagraph> paragraphs) {
    var text = new StringBuilder();
    var marks = new ArrayList<Mark>();
    for (var paragraph : paragraphs) {
      var words = words(paragraph);
      if (words.isBlank()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append(' ');
      }
      int by = text.length();
      words.marks().forEach(mark -> marks.add(mark.moved(by)));
      text.append(words.text().replace('\n', ' ').replace('\t', ' '));
    }
    return new Cell(text.toString(), marks).stripped();
  }

  private static List<Cell> cells(Cell whole) {
    var cells = new ArrayList<Cell>();
    int from = 0;
    for (int tab = whole.text().indexOf('\t'); tab >= 0; tab = whole.text().indexOf('\t', from)) {
      cells.add(whole.part(from, tab));
      from = tab + 1;
    }
    cells.add(whole.from(from));
    return cells;
  }

  private Cell words(XWPFParagraph paragraph) {
    var text = new StringBuilder();
    var marks = new ArrayList<Mark>();
    String field = "";
    int fieldFrom = -1;
    for (var run : paragraph.getRuns()) {
      if (run.getCTR().sizeOfDelTextArray() > 0) {
        continue;
      }
      for (var instruction : run.getCTR().getInstrTextList()) {
        field += instruction.getStringValue();
      }
      for (var fieldEnd : run.getCTR().getFldCharList()) {
        if (fieldEnd.getFldCharType() == STFldCharType.SEPARATE) {
          fieldFrom = text.length();
        } else if (fieldEnd.getFldCharType() == STFldCharType.END) {
          var link = LINK_FIELD.matcher(field);
          if (link.find() && fieldFrom >= 0 && text.length() > fieldFrom) {
            marks.add(new Mark(fieldFrom, text.length(), link.group(1)));
          }
          field = "";
          fieldFrom = -1;
        }
      }
      int from = text.length();
      text.append(run.text());
      var target = run instanceof XWPFHyperlinkRun link ? target(link) : null;
      if (target != null && text.length() > from) {
        add(marks, new Mark(from, text.length(), target));
      }
    }
    return new Cell(text.toString().replace('\u00A0', ' '), marks);
  }

  /** Runs of one link follow one another; they are one mark. */
  private static void add(List<Mark> marks, Mark mark) {
    var last = marks.isEmpty() ? null : marks.getLast();
    if (last != null
        && last.to() == mark.from()
        && last.target() != null
        && last.target().equals(mark.target())) {
      marks.set(marks.size() - 1, new Mark(last.from(), mark.to(), mark.target()));
    } else {
      marks.add(mark);
    }
  }

  private @Nullable String target(XWPFHyperlinkRun link) {
    var found = link.getHyperlink(document);
    return found == null ? null : found.getURL();
  }

  private Look look(XWPFParagraph paragraph) {
    var style = styleName(paragraph);
    var heading = HEADING.matcher(style);
    var written = paragraph.getRuns().stream().filter(run -> !run.text().isBlank()).toList();
    boolean bold = !written.isEmpty() && written.stream().allMatch(XWPFRun::isBold);
    double size = 0;
    for (var run : written) {
      var own = run.getFontSizeAsDouble();
      size = Math.max(size, own == null ? 0 : own);
    }
    return new Look(
        heading.find() ? Integer.parseInt(heading.group(1)) : 0,
        part(paragraph, style),
        bold,
        size,
        isRuled(paragraph),
        0,
        paragraph.getSpacingBefore() > HALF_OF_A_GAP || paragraph.isPageBreak(),
        null);
  }

  private String styleName(XWPFParagraph paragraph) {
    var id = paragraph.getStyle();
    if (id == null) {
      return "";
    }
    var styles = document.getStyles();
    var style = styles == null ? null : styles.getStyle(id);
    var name = style == null || style.getName() == null ? id : style.getName();
    return name.toLowerCase(Locale.ROOT);
  }

  private static Part part(XWPFParagraph paragraph, String style) {
    if (style.equals("title") || style.equals("subtitle")) {
      return Part.TITLE;
    }
    if (style.equals("caption")) {
      return Part.CAPTION;
    }
    boolean listed =
        paragraph.getNumID() != null || style.startsWith("list") || style.contains("bullet");
    return listed ? Part.BULLET : Part.BODY;
  }

  private static boolean isRuled(XWPFParagraph paragraph) {
    var properties = paragraph.getCTP().getPPr();
    return properties != null
        && properties.isSetPBdr()
        && (properties.getPBdr().isSetBottom() || properties.getPBdr().isSetTop());
  }
}
