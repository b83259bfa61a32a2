package org.vigil.publication;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.core.io.ClassPathResource;

/**
 * A drawing as a picture, for what shows no SVG: Word, PDF, e-mail, and whoever pastes it. The marks take from here the
 * colours that a page gives them by its style sheet, and the letters are the ones the PDF carries, so that the picture is
 * the same on every machine.
 *
 * @param png on a white ground
 * @param width in the drawing's own units, a third of the picture's points
 */
record ChartImage(byte[] png, int width, int height) {
  /** Points of the picture for one unit of the drawing: 14-unit letters stay sharp when printed at a page's width. */
  private static final int SCALE = 3;

  private static final String LETTERS = "Liberation Sans";
  private static final String INK = "#14202a";
  private static final String QUIET = "#48555f";
  private static final String PETROL = "#0f4c5c";

  /** As in {@code document.css}; a later class says more than an earlier one. */
  private static final Map<String, Map<String, String>> MARKS =
      Map.ofEntries(
          Map.entry("mark-line", Map.of("stroke", "#cfd6da", "fill", "none")),
          Map.entry("mark-axis", Map.of("stroke", "#76838c", "fill", "none")),
          Map.entry("mark-interval", Map.of("stroke", PETROL, "stroke-width", "2", "fill", "none")),
          Map.entry("mark-dot", Map.of("fill", PETROL)),
          Map.entry("mark-open", Map.of("fill", "#ffffff", "stroke", INK, "stroke-width", "1.5")),
          Map.entry(
              "mark-expected",
              Map.of(
                  "stroke",
                  PETROL,
                  "stroke-width",
                  "1.6",
                  "stroke-dasharray",
                  "5 4",
                  "fill",
                  "none")),
          Map.entry("mark-text", Map.of("fill", INK, "font-size", "14", "font-family", LETTERS)),
          Map.entry("mark-text--secondary", Map.of("fill", QUIET)),
          Map.entry("mark-text--strong", Map.of("font-weight", "bold")));

  static {
    register("Regular");
    register("Bold");
  }

  static ChartImage of(Document.Drawing drawing) {
    var svg = standingAlone(drawing.svg());
    var document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(
                    new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                    null,
                    LoaderContext.createDefault()),
            "a drawing made by Vigil is SVG");
    return drawn(document);
  }

  private static ChartImage drawn(SVGDocument document) {
    var size = document.size();
    int width = (int) Math.ceil(size.getWidth());
    int height = (int) Math.ceil(size.getHeight());
    var picture = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
      document.render(null, graphics, new ViewBox(0, 0, picture.getWidth(), picture.getHeight()));
    } finally {
      graphics.dispose();
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ChartImage(out.toByteArray(), width, height);
  }

  /** With its colours and letters in it, and its size, which is that of its view box. */
  private static String standingAlone(String svg) {
    var page = Jsoup.parse(svg, "", Parser.xmlParser());
    page.outputSettings().prettyPrint(false);
    var root = Objects.requireNonNull(page.selectFirst("svg"), "a drawing is SVG");
    root.attr("xmlns", "http://www.w3.org/2000/svg");
    var box = root.attr("viewBox").split("\\s+");
    root.attr("width", box[2]).attr("height", box[3]);
    for (var mark : root.select("[class]")) {
      dress(mark);
    }
    return page.outerHtml();
  }

  private static void dress(Element mark) {
    for (var name : mark.classNames()) {
      MARKS.getOrDefault(name, Map.of()).forEach(mark::attr);
    }
    mark.removeAttr("class");
  }

  private static void register(String face) {
    try (var file =
        new ClassPathResource("liberation/LiberationSans-" + face + ".ttf").getInputStream()) {
      GraphicsEnvironment.getLocalGraphicsEnvironment()
          .registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The shipped letters cannot be read", e);
    }
  }
}
