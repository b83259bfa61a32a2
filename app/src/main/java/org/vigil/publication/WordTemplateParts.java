package org.vigil.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.springframework.core.io.ClassPathResource;

/**
 * What a template gives to the document poured into it: its page, its head and foot, its styles. A style it does not have
 * comes from the shipped template, so that any Word file of the unit's will do. Words in its body are left out.
 *
 * @param contentIndent how far right of the margin content stands, in twentieths of a point
 * @param contentWidth in twentieths of a point
 */
record WordTemplateParts(int contentIndent, int contentWidth) {
  private static final String BULLETS = "ContentBullet";
  private static final int INDENT = 2552;
  private static final int A4_WIDTH = 11906;
  private static final int MARGIN = 850;
  private static final int NARROWEST = 4000;

  /** Makes an open template ready to be written into. */
  static WordTemplateParts prepare(XWPFDocument word) {
    emptyBody(word);
    takeStylesItLacks(word);
    int indent = indent(word);
    int width = textWidth(word) - indent;
    return width >= NARROWEST
        ? new WordTemplateParts(indent, width)
        : new WordTemplateParts(indent, NARROWEST);
  }

  /** Everything but the page it stands on, content controls and all. */
  private static void emptyBody(XWPFDocument word) {
    while (!word.getBodyElements().isEmpty()) {
      word.removeBodyElement(0);
    }
    try (var at = word.getDocument().getBody().newCursor()) {
      boolean there = at.toFirstChild();
      while (there) {
        if (at.getName().getLocalPart().equals("sectPr")) {
          there = at.toNextSibling();
        } else {
          at.removeXml();
          there = at.isStart() || at.toNextSibling();
        }
      }
    }
  }

  private static void takeStylesItLacks(XWPFDocument word) {
    try (var file = shipped();
        var shipped = new XWPFDocument(file)) {
      var styles = word.createStyles();
      for (var style : shipped.getStyle().getStyleList()) {
        if (!styles.styleExist(style.getStyleId())) {
          var copy = (CTStyle) style.copy();
          if (copy.getStyleId().equals(BULLETS)) {
            copy.getPPr().getNumPr().getNumId().setVal(takeBullets(word, shipped));
          }
          styles.addStyle(new XWPFStyle(copy));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new IllegalStateException("The shipped template cannot be read", e);
    }
  }

  /** Lists are numbered apart from styles: the bullets come with a number the template does not use yet. */
  private static BigInteger takeBullets(XWPFDocument word, XWPFDocument shipped) {
    var numbering = word.createNumbering();
    var copy =
        (CTAbstractNum)
            shipped.getNumbering().getAbstractNum(BigInteger.ZERO).getCTAbstractNum().copy();
    var free = BigInteger.ZERO;
    while (numbering.getAbstractNum(free) != null) {
      free = free.add(BigInteger.ONE);
    }
    copy.setAbstractNumId(free);
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(copy)));
  }

  private static int indent(XWPFDocument word) {
    var content = word.getStyles().getStyle("Content");
    var looks = content == null ? null : content.getCTStyle().getPPr();
    return looks == null || !looks.isSetInd() || !looks.getInd().isSetLeft()
        ? INDENT
        : twips(looks.getInd().getLeft(), INDENT);
  }

  private static int textWidth(XWPFDocument word) {
    var body = word.getDocument().getBody();
    if (!body.isSetSectPr()) {
      return A4_WIDTH - 2 * MARGIN;
    }
    var section = body.getSectPr();
    int page = section.isSetPgSz() ? twips(section.getPgSz().getW(), A4_WIDTH) : A4_WIDTH;
    return section.isSetPgMar()
        ? page
            - twips(section.getPgMar().getLeft(), MARGIN)
            - twips(section.getPgMar().getRight(), MARGIN)
        : page - 2 * MARGIN;
  }

  /** Word writes plain numbers; a measure with its unit is taken for not stated. */
  private static int twips(Object measure, int otherwise) {
    try {
      return measure == null ? otherwise : Integer.parseInt(measure.toString());
    } catch (NumberFormatException withUnit) {
      return otherwise;
    }
  }

  static InputStream shipped() throws IOException {
    return new ClassPathResource("publication/template.docx").getInputStream();
  }
}
