package org.vigil.publication;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/**
 * Prints a document as an e-mail that has not been sent: opened in Outlook it is a draft, with the words twice, plain and
 * formatted. It carries its own styles, since mail programs drop a style sheet.
 */
@Component
public class MailPrinter implements Printer {
  private final HtmlPrinter html;
  private final PlainPrinter plain;

  MailPrinter(HtmlPrinter html, PlainPrinter plain) {
    this.html = html;
    this.plain = plain;
  }

  @Override
  public String name() {
    return "E-mail draft";
  }

  @Override
  public String extension() {
    return "eml";
  }

  @Override
  public String mediaType() {
    return "message/rfc822";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    try {
      draft(document).writeTo(out);
    } catch (MessagingException e) {
      throw new IOException("The e-mail could not be put together", e);
    }
  }

  /** With nobody to send it to yet. */
  public MimeMessage draft(Document document) throws MessagingException {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setSubject(
        document.title() + document.draft().map(mark -> " (draft)").orElse(""), utf8());
    message.setHeader("X-Unsent", "1");
    message.setHeader("Content-Language", "en-GB");
    var words = new MimeBodyPart();
    words.setText(plain.print(document), utf8());
    message.setContent(new MimeMultipart("alternative", words, formatted(document)));
    message.saveChanges();
    return message;
  }

  /** The page, and beside it the pictures it shows, which the mail carries so that nothing is fetched. */
  private MimeBodyPart formatted(Document document) throws MessagingException {
    var page = new MimeBodyPart();
    page.setText(page(document), utf8(), "html");
    var drawings = document.drawings();
    if (drawings.isEmpty()) {
      return page;
    }
    var together = new MimeMultipart("related", page);
    for (int i = 0; i < drawings.size(); i++) {
      var picture = new MimeBodyPart();
      picture.setDataHandler(
          new DataHandler(
              new ByteArrayDataSource(ChartImage.of(drawings.get(i)).png(), "image/png")));
      picture.setContentID("<" + pictureId(i) + ">");
      picture.setDisposition(Part.INLINE);
      picture.setFileName(pictureId(i) + ".png");
      together.addBodyPart(picture);
    }
    var formatted = new MimeBodyPart();
    formatted.setContent(together);
    return formatted;
  }

  private static String pictureId(int at) {
    return "chart-" + (at + 1);
  }

  private String page(Document document) {
    var page = Jsoup.parse(html.print(document));
    page.select("style, nav, .document-every-page, .document-strip, .document-strip-words")
        .remove();
    var figures = page.select(".document-drawing");
    for (int i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      figure.select("svg, .document-drawing-wide, .document-drawing-narrow").remove();
      figure
          .prependElement("img")
          .attr("src", "cid:" + pictureId(i))
          .attr("alt", document.drawings().get(i).finding())
          .attr("style", "display:block;width:100%;max-width:560px;height:auto");
    }
    style(
        page,
        "body",
        "font-family:Arial,sans-serif;font-size:16px;line-height:1.4;color:#14202a;max-width:720px;margin:0");
    style(
        page,
        ".demonstration",
        "background:#fff3d1;color:#5c3d00;font-weight:bold;padding:6px 12px;margin:0");
    style(page, "h1", "font-size:26px;line-height:1.2;margin:16px 0 4px");
    style(
        page,
        "h2",
        "font-size:19px;color:#0f4c5c;border-top:2px solid #0f4c5c;padding-top:10px;margin:26px 0 8px");
    style(page, "h3", "font-size:17px;margin:16px 0 4px");
    style(page, "p, ul", "margin:0 0 10px");
    style(page, "a", "color:#0f4c5c");
    style(
        page,
        ".document-draft",
        "border:solid #a63c16;border-width:3px 0;color:#83290a;font-weight:bold;padding:6px 0");
    style(
        page,
        ".document-facts, .document-subtitle, .document-table-about, .foot",
        "color:#48555f;font-size:14px");
    style(page, ".document-table-title", "font-weight:bold;display:block");
    style(page, ".document-table-about", "display:block");
    style(page, ".document-note", "border-left:5px solid #b98500;padding-left:10px;font-size:14px");
    style(page, ".document-lost", "border:1px dashed #a63c16;color:#83290a");
    // So small that seven columns stand beside each other on a telephone, since a mail cannot ask
    // how wide it is shown.
    style(page, "table", "border-collapse:collapse;font-size:13px;margin:10px 0");
    style(page, "caption", "text-align:left");
    style(
        page,
        "th, td",
        "border-bottom:1px solid #cfd6da;padding:4px 4px 4px 0;text-align:left;font-weight:normal");
    style(page, ".num", "text-align:right");
    style(
        page, "thead th, .total th, .total td, .difference th, .difference td", "font-weight:bold");
    style(page, "thead th", "font-size:11px");
    page.select("[class]").removeAttr("class");
    return page.outerHtml();
  }

  private static void style(org.jsoup.nodes.Document page, String which, String style) {
    page.select(which)
        .forEach(
            element ->
                element.attr(
                    "style",
                    element.hasAttr("style") ? element.attr("style") + ";" + style : style));
  }

  private static String utf8() {
    return StandardCharsets.UTF_8.name();
  }
}
