package org.vigil.publication;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints a document as PDF that a screen reader can follow (PDF/UA-1): tagged, with a title, a language, table headers and
 * bookmarks, its fonts inside.
 */
@Component
public class PdfPrinter implements Printer {
  private static final String FONTS = "liberation/LiberationSans-";
  private static final String SMALL =
      "font-family: 'Liberation Sans'; font-size: 8.5pt; color: #48555f; ";
  private static final String ABOVE =
      SMALL + "vertical-align: bottom; padding-bottom: 3pt; border-bottom: 1.2pt solid #0f4c5c;";
  private static final String BELOW = SMALL + "vertical-align: top; padding-top: 4pt;";
  private final HtmlPrinter html;
  private final String style = style();

  PdfPrinter(HtmlPrinter html) {
    this.html = html;
  }

  @Override
  public String name() {
    return "PDF";
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    var page = Jsoup.parse(html.print(document));
    page.select("style, nav, .top, .foot, .demonstration, .document-every-page").remove();
    if (document.onOnePage()) {
      page.body().addClass("one-page");
    }
    pictures(page, document);
    var head = page.head();
    head.appendElement("style").appendText(style + frame(document));
    head.appendElement("meta").attr("name", "description").attr("content", document.subtitle());
    head.appendElement("meta").attr("name", "subject").attr("content", document.subtitle());
    page.select("a[href]").forEach(link -> link.attr("title", link.text()));
    head.appendElement("meta").attr("name", "author").attr("content", document.unit());
    bookmark(page);
    var builder =
        new PdfRendererBuilder()
            .useFastMode()
            .usePdfUaAccessibility(true)
            .withW3cDocument(new W3CDom().fromJsoup(page), null)
            .withProducer("Vigil")
            .toStream(out);
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    builder.run();
  }

  /** A drawing as a picture, with what it shows in words: this printer draws no SVG. */
  private static void pictures(org.jsoup.nodes.Document page, Document document) {
    page.select(".document-strip, .document-strip-words").remove();
    var drawings = document.drawings().iterator();
    for (var figure : page.select(".document-drawing")) {
      var drawing = drawings.next();
      figure.select("svg, .document-drawing-wide, .document-drawing-narrow").remove();
      figure
          .prependElement("img")
          .attr("src", "data:image/png;base64," + base64(ChartImage.of(drawing).png()))
          .attr("alt", drawing.finding());
    }
  }

  private static String base64(byte[] png) {
    return Base64.getEncoder().encodeToString(png);
  }

  private static void bookmark(org.jsoup.nodes.Document page) {
    var bookmarks = page.head().appendElement("bookmarks");
    page.select(".document-theme > h2[id]")
        .forEach(
            heading ->
                bookmarks
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id()));
  }

  /** What stands above and below every page. The words come from the document, so they are escaped for a style sheet. */
  private static String frame(Document document) {
    return """
        @page {
          size: A4; margin: 18mm 15mm 20mm 15mm; padding-top: 4mm;
          @top-left { content: "%s"; %s text-align: left; width: 45%%; }
          @top-right { content: "%s"; %s text-align: right; width: 55%%; }
          @bottom-left { content: "%s"; %s text-align: left; width: 82%%; }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); %s text-align: right; width: 18%%; }
        }
        """
        .formatted(
            quoted(document.unit()),
            ABOVE,
            quoted(document.title() + document.draft().map(mark -> " (draft)").orElse("")),
            ABOVE,
            quoted(
                document
                    .demonstration()
                    .map(words -> document.handling() + " \u00b7 " + words)
                    .orElse(document.handling())),
            BELOW,
            BELOW);
  }

  private static String quoted(String words) {
    return words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
  }

  private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
    FSSupplier<InputStream> bytes =
        () -> {
          try {
            return new ClassPathResource(FONTS + face + ".ttf").getInputStream();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    builder.useFont(bytes, "Liberation Sans", weight, style, true);
  }

  private static String style() {
    try {
      return new ClassPathResource("publication/print.css")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
