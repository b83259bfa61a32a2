package org.vigil.circulation;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.vigil.shell.MailHead;

/**
 * A mail that came to the unit's mailbox, as far as it tells what became of one that was sent. Whatever stands in it, reading
 * it ends, and soon.
 *
 * @param subject of the mail that was sent, as far as it can be told
 * @param numbers the mails it speaks of, by the numbers Vigil gave them; empty for what a person sent
 * @param addresses whom it tells of, in lower case
 */
record ReturnedMail(Kind kind, String subject, List<MailNumber> numbers, List<String> addresses) {
  private static final int MOST_PARTS = 100;
  private static final int DEEPEST = 8;
  private static final int MOST_BYTES = 1024 * 1024;
  private static final Pattern PREFIXES =
      Pattern.compile(
          "(?i)^(?:(?:re|fw|fwd|automatic reply|out of office|undeliverable|undelivered|not read|read|delivery delayed)\\s*:\\s*)+");

  ReturnedMail {
    numbers = List.copyOf(numbers);
    addresses = List.copyOf(addresses);
  }

  /** What it tells. */
  enum Kind {
    UNDELIVERED,
    DELAYED,
    /** It was delivered, which is no answer yet. */
    DELIVERED,
    /** A receipt: somebody opened it. RFC 8098. */
    OPENED,
    /** A receipt: somebody put it away unopened. */
    NOT_OPENED,
    /** A program answered, as while somebody is away. */
    AUTOMATIC,
    /** Somebody wrote. */
    ANSWER,
    /** It is no e-mail, or cannot be read as one. */
    NOT_READ
  }

  static ReturnedMail read(byte[] content) {
    var nothing = new ReturnedMail(Kind.NOT_READ, "", List.of(), List.of());
    if (!MailHead.isMail(content)) {
      return nothing;
    }
    try {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
      return new Taken().apart(mail);
    } catch (MessagingException | RuntimeException damaged) {
      return nothing;
    }
  }

  /** One mail being taken apart. */
  private static final class Taken {
    private final List<DeliveryReport.Told> told = new ArrayList<>();
    private final List<MailNumber> numbers = new ArrayList<>();
    private String disposition = "";
    private String sentSubject = "";
    private int parts;

    ReturnedMail apart(MimeMessage mail) throws MessagingException {
      take(mail, 0);
      numbers.addAll(MailNumber.in(MailHead.line(mail, "In-Reply-To")));
      numbers.addAll(MailNumber.in(MailHead.line(mail, "References")));
      var failed = MailHead.line(mail, "X-Failed-Recipients");
      var kind = kind(mail, failed);
      return new ReturnedMail(
          kind,
          PREFIXES
              .matcher(sentSubject.isEmpty() ? MailHead.line(mail, "Subject") : sentSubject)
              .replaceFirst("")
              .strip(),
          numbers.stream().distinct().toList(),
          addresses(mail, kind, failed));
    }

    private Kind kind(MimeMessage mail, String failed) {
      if (has(DeliveryReport.Action.FAILED) || !failed.isEmpty()) {
        return Kind.UNDELIVERED;
      }
      if (has(DeliveryReport.Action.DELAYED)) {
        return Kind.DELAYED;
      }
      if (!told.isEmpty()) {
        return Kind.DELIVERED;
      }
      if (!disposition.isEmpty()) {
        return disposition.toLowerCase(Locale.ROOT).contains("displayed")
            ? Kind.OPENED
            : Kind.NOT_OPENED;
      }
      return MailHead.isAutomatic(mail) || isFromAMailServer(mail) ? Kind.AUTOMATIC : Kind.ANSWER;
    }

    /** Old servers send back mails in words of their own: nobody has answered. RFC 5321, 4.5.5. */
    private static boolean isFromAMailServer(MimeMessage mail) {
      return MailHead.line(mail, "Return-Path").equals("<>")
          || MailHead.line(mail, "From")
              .toLowerCase(Locale.ROOT)
              .matches(".*\\b(?:mailer-daemon|postmaster)@.*");
    }

    private boolean has(DeliveryReport.Action action) {
      return told.stream().anyMatch(one -> one.action() == action);
    }

    /** Of a report those it is about; of anything else whoever it is from. */
    private List<String> addresses(MimeMessage mail, Kind kind, String failed)
        throws MessagingException {
      var wanted =
          switch (kind) {
            case UNDELIVERED -> DeliveryReport.Action.FAILED;
            case DELAYED -> DeliveryReport.Action.DELAYED;
            default -> DeliveryReport.Action.GONE;
          };
      var addresses =
          new ArrayList<>(
              told.stream()
                  .filter(one -> one.action() == wanted)
                  .map(DeliveryReport.Told::address)
                  .toList());
      if (kind == Kind.UNDELIVERED && addresses.isEmpty()) {
        for (var address : failed.split(",")) {
          addresses.add(address.strip().toLowerCase(Locale.ROOT));
        }
      }
      if (told.isEmpty() && failed.isEmpty() && mail.getFrom() != null) {
        for (var from : mail.getFrom()) {
          if (from instanceof InternetAddress one && one.getAddress() != null) {
            addresses.add(one.getAddress().toLowerCase(Locale.ROOT));
          }
        }
      }
      return addresses.stream().distinct().toList();
    }

    private void take(Part part, int depth) {
      if (++parts > MOST_PARTS || depth > DEEPEST) {
        return;
      }
      var type = type(part);
      if (type.match("multipart/*")) {
        takeAll(part, depth);
      } else if (type.match("message/delivery-status")) {
        told.addAll(DeliveryReport.read(words(part)).told());
      } else if (type.match("message/disposition-notification")) {
        takeReceipt(words(part));
      } else if (type.match("message/rfc822") || type.match("text/rfc822-headers")) {
        takeSent(part);
      }
    }

    private void takeAll(Part part, int depth) {
      try {
        if (part.getContent() instanceof Multipart all) {
          for (int at = 0; at < all.getCount() && parts <= MOST_PARTS; at++) {
            take(all.getBodyPart(at), depth + 1);
          }
        }
      } catch (MessagingException | IOException | RuntimeException damaged) {
        // What stands in a damaged part tells nothing; the rest may.
        parts++;
      }
    }

    private void takeReceipt(String lines) {
      for (var line : lines.replaceAll("\r?\n[ \t]+", " ").lines().toList()) {
        var lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("disposition:")) {
          disposition = line.substring("disposition:".length()).strip();
        } else if (lower.startsWith("original-message-id:")) {
          numbers.addAll(MailNumber.in(line));
        }
      }
    }

    /** The mail that was sent, or its head, as it came back. */
    private void takeSent(Part part) {
      try (InputStream in = part.getInputStream()) {
        var head = new InternetHeaders(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)));
        var number = head.getHeader("Message-ID", null);
        numbers.addAll(MailNumber.in(number == null ? "" : number));
        var carrier = new MimeBodyPart(head, new byte[0]);
        if (sentSubject.isEmpty()) {
          sentSubject = MailHead.line(carrier, "Subject");
        }
      } catch (MessagingException | IOException | RuntimeException damaged) {
        parts++;
      }
    }

    private static String words(Part part) {
      try (InputStream in = part.getInputStream()) {
        return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      } catch (MessagingException | IOException | RuntimeException damaged) {
        return "";
      }
    }

    private static ContentType type(Part part) {
      try {
        var said = part.getContentType();
        return new ContentType(said == null ? "text/plain" : said);
      } catch (MessagingException | RuntimeException unclear) {
        return new ContentType("text", "plain", null);
      }
    }
  }
}
