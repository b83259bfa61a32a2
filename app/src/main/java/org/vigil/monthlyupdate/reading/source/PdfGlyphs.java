package org.vigil.monthlyupdate.reading.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.UnreadableFile;

/** Collects the letters of one page with what its link annotations cover. */
final class PdfGlyphs extends PDFTextStripper {
  private static final int MOST_LETTERS = 60_000;

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final List<Area> links;

  /** Some programs print a letter twice to make it bold. */
  private final Set<String> printed = new HashSet<>();

  private record Area(PDRectangle where, String target) {}

  private PdfGlyphs(List<Area> links) {
    this.links = links;
  }

  static List<PdfGlyph> of(PDDocument document, int page) throws IOException {
    var collector = new PdfGlyphs(links(document.getPage(page - 1)));
    collector.setStartPage(page);
    collector.setEndPage(page);
    collector.writeText(document, Writer.nullWriter());
    return collector.glyphs;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    var letter = position.getUnicode();
    if (letter == null || letter.isEmpty()) {
      return;
    }
    if (glyphs.size() >= MOST_LETTERS) {
      throw new UnreadableFile(
          "A page of the PDF has more letters than a page holds.",
          "Print it to a new PDF, or copy its words and paste them.");
    }
    if (!printed.add(
        letter
            + "@"
            + Math.round(position.getXDirAdj())
            + ","
            + Math.round(position.getYDirAdj()))) {
      return;
    }
    glyphs.add(
        new PdfGlyph(
            letter.replace('\u00A0', ' '),
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            position.getFontSizeInPt(),
            isBold(position),
            link(position)));
  }

  private static boolean isBold(TextPosition position) {
    var font = position.getFont();
    var name = font == null ? null : font.getName();
    return name != null && name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy|semibold).*");
  }

  private @Nullable String link(TextPosition position) {
    float x = position.getXDirAdj() + position.getWidthDirAdj() / 2;
    float y = position.getPageHeight() - position.getYDirAdj() + position.getHeightDir() / 2;
    for (var link : links) {
      if (link.where().contains(x, y)) {
        return link.target();
      }
    }
    return null;
  }

  private static List<Area> links(PDPage page) throws IOException {
    var links = new ArrayList<Area>();
    for (var annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI action
          && link.getRectangle() != null
          && action.getURI() != null) {
        links.add(new Area(link.getRectangle(), action.getURI()));
      }
    }
    return links;
  }
}
