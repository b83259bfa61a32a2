package org.vigil.monthlyupdate.contribution;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that asks for a contribution, as a draft: opened in Outlook it can be read over and sent. Its words stand in it
 * twice, plain and formatted, and both can be answered.
 */
final class AskMail {
  private static final String HOW =
      "Paragraphs are apart by an empty line; a line of a list begins with a hyphen.";

  private static final String LEAVE =
      " Marks in double square brackets stand for a contact, a table or a number that we fill in: leave them where they are.";

  private AskMail() {}

  /** How the words are written; of marks nothing is said where there are none. */
  static String how(String words) {
    return BlockWords.haveMarks(words) ? HOW + LEAVE : HOW;
  }

  /**
   * What is to be written.
   *
   * @param copyTo who stands in soon; null where nobody does
   * @param opening paragraphs above the block
   * @param block words to be filled in; null where they are filled in elsewhere
   * @param link where to write; null where the answer comes by e-mail
   * @param document a Word block; null where there is none
   * @param closing who asks
   */
  record Letter(
      String to,
      @Nullable String copyTo,
      String subject,
      String reference,
      List<String> opening,
      @Nullable String block,
      @Nullable String link,
      @Nullable Attached document,
      String closing) {
    Letter {
      opening = List.copyOf(opening);
    }

    @Override
    public String toString() {
      return "Letter[" + reference + "]";
    }
  }

  /** A Word document that goes along. */
  record Attached(byte[] content) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Attached attached
          && java.util.Arrays.equals(content, attached.content);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(content);
    }

    @Override
    public String toString() {
      return "Attached[" + content.length + " bytes]";
    }
  }

  /**
   * @param made what the e-mail is dated; a mail program dates it anew when it is sent
   */
  static byte[] draft(Letter letter, ZonedDateTime made) {
    try {
      var message = new MimeMessage(Session.getInstance(new Properties()));
      message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
      if (letter.copyTo() != null) {
        message.setRecipient(RecipientType.CC, new InternetAddress(letter.copyTo(), true));
      }
      message.setSubject(letter.subject().replaceAll("[\\p{Cntrl}]+", " "), utf8());
      message.setHeader("X-Unsent", "1");
      message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(made));
      message.setHeader("Content-Language", "en-GB");
      message.setContent(content(letter));
      message.saveChanges();
      var out = new ByteArrayOutputStream();
      message.writeTo(out);
      return out.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalStateException("The e-mail could not be put together", e);
    } catch (IOException never) {
      throw new UncheckedIOException("bytes in memory can be written", never);
    }
  }

  private static MimeMultipart content(Letter letter) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(plain(letter), utf8());
    var formatted = new MimeBodyPart();
    formatted.setText(formatted(letter), utf8(), "html");
    var words = new MimeMultipart("alternative", plain, formatted);
    var document = letter.document();
    if (document == null) {
      return words;
    }
    var both = new MimeBodyPart();
    both.setContent(words);
    var attached = new MimeBodyPart();
    attached.setDataHandler(
        new DataHandler(new ByteArrayDataSource(document.content(), WordBlock.MEDIA_TYPE)));
    attached.setFileName(letter.reference() + ".docx");
    return new MimeMultipart("mixed", both, attached);
  }

  private static String plain(Letter letter) {
    var parts = new ArrayList<>(letter.opening());
    if (letter.link() != null) {
      parts.add(letter.link());
    }
    if (letter.block() != null) {
      parts.add(how(letter.block()));
      parts.add(
          ReplyText.begins(letter.reference())
              + "\n"
              + letter.block()
              + "\n"
              + ReplyText.ends(letter.reference()));
    }
    parts.add(letter.closing());
    return String.join("\n\n", parts).replace("\n", "\r\n") + "\r\n";
  }

  private static String formatted(Letter letter) {
    var page = new StringBuilder();
    page.append(
        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
    page.append(Entities.escape(letter.subject()));
    page.append(
        "</title></head><body style=\"font-family:Arial,sans-serif;font-size:16px;line-height:1.4;color:#14202a;max-width:680px\">");
    letter.opening().forEach(words -> page.append(paragraph(words)));
    var link = letter.link();
    if (link != null) {
      var escaped = Entities.escape(link).replace("\"", "&quot;");
      page.append(
          "<p style=\"overflow-wrap:anywhere\"><a href=\""
              + escaped
              + "\">"
              + escaped
              + "</a></p>");
    }
    var block = letter.block();
    if (block != null) {
      page.append(paragraph(how(block)));
      page.append(marker(ReplyText.begins(letter.reference())));
      page.append("<div style=\"border-left:4px solid #0f4c5c;padding:2px 12px;margin:6px 0\">");
      for (var part : block.split("\n\\s*\n", -1)) {
        page.append(paragraph(part));
      }
      page.append("</div>");
      page.append(marker(ReplyText.ends(letter.reference())));
    }
    page.append(paragraph(letter.closing()));
    return page.append("</body></html>").toString();
  }

  private static String marker(String words) {
    return "<p style=\"color:#48555f;font-size:14px;margin:6px 0\">"
        + Entities.escape(words)
        + "</p>";
  }

  private static String paragraph(String words) {
    return words
        .lines()
        .map(Entities::escape)
        .map(line -> line.replace("\t", "&#9;"))
        .collect(Collectors.joining("<br>\n", "<p style=\"margin:0 0 10px\">", "</p>\n"));
  }

  private static String utf8() {
    return StandardCharsets.UTF_8.name();
  }
}
