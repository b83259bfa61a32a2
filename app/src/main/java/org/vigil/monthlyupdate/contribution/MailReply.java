package org.vigil.monthlyupdate.contribution;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.MailHead;

/**
 * An e-mail taken apart: its words, formatted before plain, the Word documents with it, and what else came along. Whatever
 * stands in it, taking it apart ends, and soon.
 */
final class MailReply {
  private static final int MOST_PARTS = 200;
  private static final int DEEPEST = 12;
  private static final int MOST_BYTES_OF_WORDS = 4 * 1024 * 1024;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int LONGEST_NAME = 80;

  private final List<Letters> formatted = new ArrayList<>();
  private final List<Letters> plain = new ArrayList<>();
  private final List<byte[]> documents = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private boolean encrypted;
  private boolean undelivered;
  private boolean outlookOnly;

  /** Whether plain words came whose line ends may be a program's. */
  private boolean wrapped;

  private int parts;

  private MailReply() {}

  static ReplyReading read(byte[] content, String reference, String sent) {
    try {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
      var reply = new MailReply();
      if (MailHead.isAutomatic(mail)) {
        return new ReplyReading.NotRead(
            "This is an automatic answer: nobody has written it.",
            "They may be away. Write their leave down, and the next reminder goes to their deputy.");
      }
      reply.take(mail, 0);
      return reply.reading(reference, sent);
    } catch (MessagingException damaged) {
      return new ReplyReading.NotRead(
          "The e-mail is damaged or not complete.",
          "Open it in the mail program and save it again, or paste its words.");
    }
  }

  /** Its subject, its words and those of the Word documents with it. */
  static String allWords(byte[] content) {
    try {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
      var reply = new MailReply();
      reply.take(mail, 0);
      var words = new StringBuilder(MailHead.line(mail, "Subject"));
      reply.formatted.forEach(letters -> words.append('\n').append(letters.text()));
      reply.plain.forEach(letters -> words.append('\n').append(letters.text()));
      reply.documents.forEach(document -> words.append('\n').append(WordReply.allWords(document)));
      return words.toString();
    } catch (MessagingException damaged) {
      return "";
    }
  }

  private ReplyReading reading(String reference, String sent) {
    if (undelivered) {
      return new ReplyReading.NotRead(
          "This says that an e-mail was not delivered; it is no answer.",
          "Put the address right among the contributors, then ask again.");
    }
    var fromDocuments = fromDocuments(reference, sent);
    var body = body();
    if (body == null || body.text().isBlank()) {
      return fromDocuments != null ? remarked(fromDocuments, List.of()) : nothing();
    }
    var read = ReplyText.read(body.text(), reference, sent);
    var fromBody = wrapped && isPlain() ? read.unwrapped() : read;
    if (fromDocuments instanceof ReplyReading.Read document) {
      var leftOut = new ArrayList<>(document.leftOut());
      if (fromBody instanceof ReplyReading.Read words) {
        leftOut.add(new ReplyReading.LeftOut("Written in the e-mail itself", words.words()));
        leftOut.addAll(words.leftOut());
      } else if (fromBody instanceof ReplyReading.NotRead not) {
        leftOut.addAll(not.leftOut());
      }
      return remarked(
          new ReplyReading.Read(document.words(), leftOut, document.remarks()), body.remarks());
    }
    return remarked(fromBody, body.remarks());
  }

  private @Nullable ReplyReading fromDocuments(String reference, String sent) {
    ReplyReading last = null;
    for (var document : documents) {
      last = WordReply.read(document, reference, sent);
      if (last instanceof ReplyReading.Read) {
        return last;
      }
      if (last instanceof ReplyReading.NotRead not) {
        remarks.add("A Word document came with it and could not be read: " + not.reason());
      }
    }
    return last;
  }

  /** Formatted words keep lists and tables; the plain copy of them is taken only where there are no others. */
  private @Nullable Letters body() {
    var from = isPlain() ? plain : formatted;
    if (from.isEmpty()) {
      return null;
    }
    var texts = new ArrayList<String>();
    var said = new ArrayList<String>();
    for (var letters : from) {
      texts.add(letters.text());
      letters.remarks().stream().filter(remark -> !said.contains(remark)).forEach(said::add);
    }
    return new Letters(String.join("\n\n", texts), said);
  }

  private boolean isPlain() {
    return formatted.stream().allMatch(one -> one.text().isBlank());
  }

  private ReplyReading nothing() {
    if (encrypted) {
      return new ReplyReading.NotRead(
          "The e-mail is encrypted.",
          "Open it in the mail program of whoever it was sent to, and paste its words.");
    }
    if (outlookOnly) {
      return new ReplyReading.NotRead(
          "The words are in a form only Outlook reads (winmail.dat).",
          "Open it in Outlook and paste its words, or ask for plain text.");
    }
    return new ReplyReading.NotRead(
        "There are no words in the e-mail." + said(),
        "Look whether they stand in an attachment or a picture; paste them, or ask for them again.");
  }

  private String said() {
    return remarks.isEmpty() ? "" : " " + String.join(" ", remarks);
  }

  private ReplyReading remarked(ReplyReading reading, List<String> more) {
    var all = new ArrayList<>(remarks);
    all.addAll(more);
    return reading instanceof ReplyReading.Read read ? read.remarking(all) : reading;
  }

  private void take(Part part, int depth) {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      remark(
          "It is nested deeper, or has more parts, than an e-mail has; what lies below was not read.");
      return;
    }
    var type = MailHead.type(part);
    if (type.match("multipart/*")) {
      takeAll(part, type, depth);
    } else if (isBody(part, type)) {
      takeWords(part, type);
    } else if (type.match("message/rfc822")) {
      takeInner(part, depth);
    } else if (type.match("message/delivery-status")) {
      undelivered = true;
    } else if (type.match("application/pkcs7-mime") || type.match("application/x-pkcs7-mime")) {
      encrypted = true;
    } else if (type.match("application/ms-tnef")) {
      outlookOnly = true;
      remark("Part of it is in a form only Outlook reads (winmail.dat) and was not read.");
    } else {
      takeAttached(part, type);
    }
  }

  private void takeAll(Part part, ContentType type, int depth) {
    if (type.match("multipart/encrypted")) {
      encrypted = true;
      return;
    }
    if ("delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
      undelivered = true;
      return;
    }
    try {
      if (part.getContent() instanceof Multipart all) {
        for (int at = 0; at < all.getCount() && parts <= MOST_PARTS; at++) {
          BodyPart one = all.getBodyPart(at);
          take(one, depth + 1);
        }
      }
    } catch (MessagingException | IOException | RuntimeException damaged) {
      remark("A part of the e-mail is damaged; what stood in it was not read.");
    }
  }

  private void takeInner(Part part, int depth) {
    try {
      if (part.getContent() instanceof Part inner) {
        remark("It carries another e-mail inside.");
        if (formatted.isEmpty() && plain.isEmpty()) {
          take(inner, depth + 1);
        }
      }
    } catch (MessagingException | IOException | RuntimeException damaged) {
      remark("The e-mail inside it is damaged and was not read.");
    }
  }

  private static boolean isBody(Part part, ContentType type) {
    try {
      return (type.match("text/plain") || type.match("text/html"))
          && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    } catch (MessagingException damaged) {
      return type.match("text/plain") || type.match("text/html");
    }
  }

  private void takeWords(Part part, ContentType type) {
    var letters = Letters.of(bytes(part, MOST_BYTES_OF_WORDS), type.getParameter("charset"));
    if (type.match("text/html")) {
      formatted.add(
          new Letters(Letters.of(HtmlWords.of(letters.text())).text(), letters.remarks()));
    } else if ("flowed".equalsIgnoreCase(type.getParameter("format"))
        && WrappedLines.saySo(letters.text())) {
      boolean blankIsExtra = "yes".equalsIgnoreCase(type.getParameter("delsp"));
      plain.add(new Letters(WrappedLines.flowed(letters.text(), blankIsExtra), letters.remarks()));
    } else {
      plain.add(letters);
      wrapped = true;
    }
  }

  private void takeAttached(Part part, ContentType type) {
    var name = name(part);
    boolean word =
        name.toLowerCase(Locale.ROOT).endsWith(".docx")
            || type.match(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    if (word) {
      documents.add(bytes(part, MOST_BYTES));
    } else if (!type.match("image/*") && !type.match("application/pkcs7-signature")) {
      remark("Came with it and was not read: %s.".formatted(name.isEmpty() ? "a file" : name));
    } else if (type.match("image/*") && !name.isEmpty()) {
      remark("A picture came with it and was not read: %s.".formatted(name));
    }
  }

  private void remark(String words) {
    if (!remarks.contains(words) && remarks.size() < 20) {
      remarks.add(words);
    }
  }

  /** Decoded as the part says; where that fails, whatever of it can be decoded. */
  private byte[] bytes(Part part, int most) {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(most);
    } catch (MessagingException | IOException | RuntimeException damaged) {
      remark("Part of it is damaged in its coding; look whether all of it is here.");
      return leniently(part, most);
    }
  }

  private static byte[] leniently(Part part, int most) {
    try (InputStream in =
        part instanceof MimeBodyPart body
            ? body.getRawInputStream()
            : ((MimeMessage) part).getRawInputStream()) {
      var raw = in.readNBytes(most);
      if (!MailHead.line(part, "Content-Transfer-Encoding")
          .toLowerCase(Locale.ROOT)
          .contains("base64")) {
        return raw;
      }
      var letters = new String(raw, java.nio.charset.StandardCharsets.US_ASCII);
      var sound = letters.replaceAll("[^A-Za-z0-9+/]", "");
      return Base64.getDecoder().decode(sound.substring(0, sound.length() / 4 * 4));
    } catch (MessagingException | IOException | RuntimeException beyondRepair) {
      return new byte[0];
    }
  }

  private static String name(Part part) {
    try {
      var name = part.getFileName();
      if (name == null) {
        return "";
      }
      var decoded = Letters.of(MimeUtility.decodeText(name)).text().replaceAll("\\s+", " ").strip();
      return decoded.length() > LONGEST_NAME ? decoded.substring(0, LONGEST_NAME) : decoded;
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException unclear) {
      return "";
    }
  }
}
