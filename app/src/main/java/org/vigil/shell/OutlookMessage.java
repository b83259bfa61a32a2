package org.vigil.shell;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ChunkGroup;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as Outlook for Windows saves it (.msg), turned into what every other program saves (.eml): its head, its words, what
 * is attached, and of a report or receipt the part that programs read.
 */
public final class OutlookMessage {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final int MOST_ATTACHED = 60;
  private static final int DEEPEST = 3;

  // Properties by their numbers in MS-OXPROPS.
  private static final int MESSAGE_CLASS = 0x001A;
  private static final int SUBJECT = 0x0037;
  private static final int ORIGINAL_SUBJECT = 0x0049;
  private static final int TRANSPORT_HEADERS = 0x007D;
  private static final int SENDER_ADDRESS = 0x0C1F;
  private static final int MESSAGE_ID = 0x1035;
  private static final int REFERENCES = 0x1039;
  private static final int IN_REPLY_TO = 0x1042;
  private static final int SMTP_ADDRESS = 0x39FE;
  private static final int EMAIL_ADDRESS = 0x3003;
  private static final int SENDER_SMTP_ADDRESS = 0x5D01;

  private final MAPIMessage message;
  private final int depth;

  private OutlookMessage(MAPIMessage message, int depth) {
    this.message = message;
    this.depth = depth;
  }

  /** What every reader of mails can read: what Outlook saved as .msg turned into .eml, anything else as it came. */
  public static byte[] unwrapped(byte[] content) {
    return asMail(content).orElse(content);
  }

  /** Empty where it is none, as a Word document of the old kind, or is damaged. */
  public static Optional<byte[]> asMail(byte[] content) {
    if (content.length > MOST_BYTES || !FirstBytes.areOfOldOffice(content)) {
      return Optional.empty();
    }
    try (var message = new MAPIMessage(new ByteArrayInputStream(content))) {
      message.setReturnNullOnMissingChunk(true);
      message.guess7BitEncoding();
      var outlook = new OutlookMessage(message, 0);
      return outlook.text(MESSAGE_CLASS).isEmpty()
          ? Optional.empty()
          : Optional.of(outlook.bytes());
    } catch (IOException | MessagingException | RuntimeException none) {
      return Optional.empty();
    }
  }

  private byte[] bytes() throws MessagingException, IOException {
    var mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setContent(whole());
    mail.saveChanges();
    // What came over the line goes before what saving has just made up.
    var head = head();
    for (var name : List.of("Message-ID", "Date")) {
      if (head.getHeader(name) == null) {
        mail.removeHeader(name);
      }
    }
    for (var lines = head.getAllHeaders(); lines.hasMoreElements(); ) {
      var line = lines.nextElement();
      var name = line.getName().toLowerCase(Locale.ROOT);
      if (!name.startsWith("content-") && !name.equals("mime-version")) {
        mail.setHeader(line.getName(), line.getValue());
      }
    }
    var out = new ByteArrayOutputStream();
    mail.writeTo(out);
    return out.toByteArray();
  }

  /** As the mail servers wrote it; of a mail that never left the house, made of what Outlook keeps apart. */
  private InternetHeaders head() throws MessagingException, UnsupportedEncodingException {
    var head =
        new InternetHeaders(
            new ByteArrayInputStream(
                (text(TRANSPORT_HEADERS).strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
    orElse(head, "Subject", text(SUBJECT));
    var sender = text(SENDER_SMTP_ADDRESS);
    orElse(head, "From", EmailAddress.canBeWrittenTo(sender) ? sender : text(SENDER_ADDRESS));
    orElse(head, "Message-ID", text(MESSAGE_ID));
    orElse(head, "References", text(REFERENCES));
    orElse(head, "In-Reply-To", text(IN_REPLY_TO));
    return head;
  }

  private static void orElse(InternetHeaders head, String name, String value)
      throws UnsupportedEncodingException {
    if (head.getHeader(name) == null && !value.isEmpty()) {
      var line = value.replaceAll("[\\p{Cntrl}]+", " ");
      head.setHeader(name, MimeUtility.encodeText(line, StandardCharsets.UTF_8.name(), null));
    }
  }

  private MimeMultipart whole() throws MessagingException, IOException {
    var parts = new ArrayList<MimeBodyPart>();
    parts.add(words());
    var report = report();
    if (report != null) {
      parts.add(report);
      parts.add(headOfWhatWasSent());
    }
    var attached = message.getAttachmentFiles();
    for (int at = 0; at < Math.min(attached.length, MOST_ATTACHED); at++) {
      var part = attached(attached[at]);
      if (part != null) {
        parts.add(part);
      }
    }
    return new MimeMultipart(
        report == null ? "mixed" : "report", parts.toArray(MimeBodyPart[]::new));
  }

  private MimeBodyPart words() throws MessagingException, IOException {
    var words = new ArrayList<MimeBodyPart>();
    var plain = body(message::getTextBody);
    if (!plain.isEmpty()) {
      var part = new MimeBodyPart();
      part.setText(plain, StandardCharsets.UTF_8.name());
      words.add(part);
    }
    var formatted = body(message::getHtmlBody);
    if (!formatted.isEmpty()) {
      var part = new MimeBodyPart();
      part.setText(formatted, StandardCharsets.UTF_8.name(), "html");
      words.add(part);
    }
    if (words.size() == 1) {
      return words.getFirst();
    }
    var both = new MimeBodyPart();
    if (words.isEmpty()) {
      both.setText("", StandardCharsets.UTF_8.name());
    } else {
      both.setContent(new MimeMultipart("alternative", words.toArray(MimeBodyPart[]::new)));
    }
    return both;
  }

  /** The part of a report or receipt that programs read, as RFC 3464 and RFC 8098 have it; null where it is none. */
  private @Nullable MimeBodyPart report() throws MessagingException {
    var kind = text(MESSAGE_CLASS).toUpperCase(Locale.ROOT);
    if (!kind.startsWith("REPORT.")) {
      return null;
    }
    if (kind.endsWith(".IPNRN")) {
      return machineRead("message/disposition-notification", "Disposition: manual; displayed\r\n");
    }
    if (kind.endsWith(".IPNNRN")) {
      return machineRead("message/disposition-notification", "Disposition: manual; deleted\r\n");
    }
    var action = kind.endsWith(".NDR") ? "failed" : kind.endsWith(".DR") ? "delivered" : "unknown";
    var lines = new StringBuilder("Reporting-MTA: dns; outlook\r\n");
    for (var recipient : message.getRecipientDetailsChunks()) {
      var smtp = text(recipient, SMTP_ADDRESS);
      var address = smtp.isEmpty() ? text(recipient, EMAIL_ADDRESS) : smtp;
      if (EmailAddress.canBeWrittenTo(address)) {
        lines
            .append("\r\nFinal-Recipient: rfc822; ")
            .append(address)
            .append("\r\nAction: ")
            .append(action)
            .append("\r\n");
      }
    }
    return machineRead("message/delivery-status", lines.toString());
  }

  private MimeBodyPart headOfWhatWasSent() throws MessagingException, UnsupportedEncodingException {
    var head = new InternetHeaders();
    orElse(head, "Message-ID", text(IN_REPLY_TO));
    orElse(head, "Subject", text(ORIGINAL_SUBJECT));
    var lines = new StringBuilder();
    head.getAllHeaderLines()
        .asIterator()
        .forEachRemaining(line -> lines.append(line).append("\r\n"));
    return machineRead("text/rfc822-headers", lines.toString());
  }

  private static MimeBodyPart machineRead(String type, String lines) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(lines.getBytes(StandardCharsets.UTF_8), type)));
    return part;
  }

  private @Nullable MimeBodyPart attached(AttachmentChunks attachment)
      throws MessagingException, IOException {
    if (attachment.isEmbeddedMessage()) {
      var inner = attachment.getEmbeddedMessage();
      if (depth >= DEEPEST || inner == null) {
        return null;
      }
      inner.setReturnNullOnMissingChunk(true);
      return file(new OutlookMessage(inner, depth + 1).bytes(), "message/rfc822", "");
    }
    var data = attachment.getAttachData();
    if (data == null || data.getValue() == null) {
      return null;
    }
    var type = attachment.getAttachMimeTag();
    return file(
        data.getValue(),
        type == null || type.getValue().isBlank() ? "application/octet-stream" : type.getValue(),
        name(attachment));
  }

  private static String name(AttachmentChunks attachment) {
    var name =
        attachment.getAttachLongFileName() == null
            ? attachment.getAttachFileName()
            : attachment.getAttachLongFileName();
    return name == null ? "" : name.getValue();
  }

  private static MimeBodyPart file(byte[] content, String type, String name)
      throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
    if (!name.isEmpty()) {
      part.setFileName(name);
      part.setDisposition(MimeBodyPart.ATTACHMENT);
    }
    return part;
  }

  private String text(int property) {
    return text(message.getMainChunks(), property);
  }

  private static String text(ChunkGroup group, int property) {
    for (var chunk : group.getChunks()) {
      if (chunk.getChunkId() == property
          && chunk instanceof StringChunk string
          && string.getValue() != null) {
        return string.getValue().strip();
      }
    }
    return "";
  }

  private static String body(Body body) throws IOException {
    try {
      var words = body.get();
      return words == null ? "" : words;
    } catch (ChunkNotFoundException none) {
      return "";
    }
  }

  /** One of the bodies of a message. */
  private interface Body {
    @Nullable String get() throws ChunkNotFoundException;
  }
}
