package org.vigil.circulation;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.circulation.DeliveryReport.Action;
import org.vigil.shell.MailHead;
import org.vigil.shell.OutlookMessage;

/**
 * A mail that came to the unit's mailbox, as far as it tells what became of one that was sent. Whatever stands in it, reading
 * it ends, and soon.
 *
 * @param subject of the mail that was sent, as far as it can be told
 * @param numbers the mails it speaks of, by the numbers Vigil gave them; empty for what a person sent
 * @param addresses whom it tells of, in lower case: of a report those it is about, else whoever it is from
 * @param reasons why it did not get there, of those a report gives one for
 * @param dated when it was written; null where it does not say
 */
record ReturnedMail(
    Kind kind,
    String subject,
    List<MailNumber> numbers,
    List<String> addresses,
    Map<String, String> reasons,
    @Nullable Instant dated) {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final int MOST_BYTES_OF_A_PART = 256 * 1024;
  private static final int MOST_BOUNDARIES = 1_000;
  private static final int MOST_PARTS = 100;
  private static final int DEEPEST = 8;
  private static final int MOST_ABOUT = 200;

  /** What mail programs put before the subject of the mail an answer or a report is about. */
  private static final Set<String> PREFIXES =
      Set.of(
          "re",
          "fw",
          "fwd",
          "automatic reply",
          "out of office",
          "undeliverable",
          "undelivered",
          "delivery delayed",
          "delivered",
          "not read",
          "read");

  private static final ReturnedMail NOTHING =
      new ReturnedMail(Kind.NOT_READ, "", List.of(), List.of(), Map.of(), null);

  ReturnedMail {
    numbers = List.copyOf(numbers);
    addresses = List.copyOf(addresses);
    reasons = Map.copyOf(reasons);
  }

  /** What it tells. */
  enum Kind {
    UNDELIVERED,
    DELAYED,
    /** It was delivered, which is no answer yet. */
    DELIVERED,
    /** A mail server or program wrote, in words of its own or of something else. */
    UNCLEAR,
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

  static ReturnedMail read(byte[] received) {
    var content = OutlookMessage.unwrapped(received);
    if (content.length > MOST_BYTES || !MailHead.isMail(content) || isShredded(content)) {
      return NOTHING;
    }
    try {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
      return new Taken().apart(mail);
    } catch (MessagingException | RuntimeException damaged) {
      return NOTHING;
    }
  }

  /** Whether it has more lines that may part it than any mail has; each would cost as much as a part. */
  private static boolean isShredded(byte[] content) {
    int boundaries = 0;
    for (int at = 2; at < content.length && boundaries <= MOST_BOUNDARIES; at++) {
      if (content[at] == '-' && content[at - 1] == '-' && content[at - 2] == '\n') {
        boundaries++;
      }
    }
    return boundaries > MOST_BOUNDARIES;
  }

  private static String withoutPrefixes(String subject) {
    var rest = subject.strip();
    for (int colon = rest.indexOf(':');
        colon > 0 && PREFIXES.contains(rest.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        colon = rest.indexOf(':')) {
      rest = rest.substring(colon + 1).strip();
    }
    return rest;
  }

  /** One mail being taken apart. */
  private static final class Taken {
    private final List<DeliveryReport.Told> told = new ArrayList<>();
    private final List<MailNumber> ofReturned = new ArrayList<>();
    private String receipt = "";
    private String sentSubject = "";
    private int parts;

    ReturnedMail apart(MimeMessage mail) throws MessagingException {
      take(mail, 0);
      var failed = MailHead.line(mail, "X-Failed-Recipients");
      var kind = kind(mail, failed);
      var date = mail.getSentDate();
      return new ReturnedMail(
          kind,
          withoutPrefixes(sentSubject.isEmpty() ? MailHead.line(mail, "Subject") : sentSubject),
          numbers(mail).stream().distinct().limit(MOST_ABOUT).toList(),
          addresses(mail, kind, failed).stream().distinct().limit(MOST_ABOUT).toList(),
          reasons(),
          date == null ? null : date.toInstant());
    }

    private Kind kind(MimeMessage mail, String failed) {
      if (has(Action.FAILED) || !failed.isEmpty()) {
        return Kind.UNDELIVERED;
      }
      if (has(Action.DELAYED)) {
        return Kind.DELAYED;
      }
      if (has(Action.DELIVERED)) {
        return Kind.DELIVERED;
      }
      if (!told.isEmpty() || isFromAMailServer(mail)) {
        return Kind.UNCLEAR;
      }
      if (!receipt.isEmpty()) {
        var said = receipt.toLowerCase(Locale.ROOT);
        return said.contains("displayed")
            ? Kind.OPENED
            : said.contains("deleted") ? Kind.NOT_OPENED : Kind.UNCLEAR;
      }
      return MailHead.isAutomatic(mail) || isFromAProgram(mail) ? Kind.AUTOMATIC : Kind.ANSWER;
    }

    /** Old servers report in words of their own. RFC 5321, 4.5.5. */
    private static boolean isFromAMailServer(MimeMessage mail) {
      var from = MailHead.line(mail, "From").toLowerCase(Locale.ROOT);
      return from.contains("mailer-daemon@") || from.contains("postmaster@");
    }

    private static boolean isFromAProgram(MimeMessage mail) {
      return MailHead.line(mail, "Return-Path").equals("<>")
          || !MailHead.line(mail, "X-Autorespond").isEmpty()
          || !MailHead.line(mail, "List-Id").isEmpty()
          || Set.of("bulk", "junk", "auto_reply", "list")
              .contains(MailHead.line(mail, "Precedence").toLowerCase(Locale.ROOT));
    }

    private boolean has(Action action) {
      return told.stream().anyMatch(one -> one.action() == action);
    }

    /**
     * Of the mail that was returned, where it came along: what else a report names it may have from that mail, which may itself
     * have been an answer. Else of the mail it answers.
     */
    private List<MailNumber> numbers(MimeMessage mail) {
      if (!ofReturned.isEmpty() || !told.isEmpty() || !receipt.isEmpty()) {
        return ofReturned;
      }
      var numbers = new ArrayList<>(MailNumber.in(MailHead.line(mail, "In-Reply-To")));
      numbers.addAll(MailNumber.in(MailHead.line(mail, "References")));
      return numbers;
    }

    private List<String> addresses(MimeMessage mail, Kind kind, String failed)
        throws MessagingException {
      if (!failed.isEmpty() && told.isEmpty()) {
        return List.of(failed.toLowerCase(Locale.ROOT).split("\\s*,\\s*", MOST_ABOUT));
      }
      if (!told.isEmpty()) {
        return told.stream()
            .filter(one -> kind == kindOf(one.action()))
            .map(DeliveryReport.Told::address)
            .toList();
      }
      var addresses = new ArrayList<String>();
      if (mail.getFrom() != null) {
        for (var from : mail.getFrom()) {
          if (from instanceof InternetAddress one && one.getAddress() != null) {
            addresses.add(one.getAddress().toLowerCase(Locale.ROOT));
          }
        }
      }
      return addresses;
    }

    private Map<String, String> reasons() {
      return told.stream()
          .filter(one -> one.action() == Action.FAILED && !one.why().isEmpty())
          .collect(
              Collectors.toMap(
                  DeliveryReport.Told::address, DeliveryReport.Told::why, (one, other) -> one));
    }

    private static Kind kindOf(Action action) {
      return switch (action) {
        case FAILED -> Kind.UNDELIVERED;
        case DELAYED -> Kind.DELAYED;
        case DELIVERED -> Kind.DELIVERED;
        case OTHER -> Kind.UNCLEAR;
      };
    }

    private void take(Part part, int depth) {
      if (++parts > MOST_PARTS || depth > DEEPEST) {
        return;
      }
      var type = MailHead.type(part);
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
          receipt = line.substring("disposition:".length()).strip();
        } else if (lower.startsWith("original-message-id:")) {
          ofReturned.addAll(MailNumber.in(line));
        }
      }
    }

    /** The mail that was sent, or its head, as it came back. */
    private void takeSent(Part part) {
      try (InputStream in = part.getInputStream()) {
        var head =
            new MimeBodyPart(
                new InternetHeaders(new ByteArrayInputStream(in.readNBytes(MOST_BYTES_OF_A_PART))),
                new byte[0]);
        ofReturned.addAll(MailNumber.in(MailHead.line(head, "Message-ID")));
        if (sentSubject.isEmpty()) {
          sentSubject = MailHead.line(head, "Subject");
        }
      } catch (MessagingException | IOException | RuntimeException damaged) {
        parts++;
      }
    }

    private static String words(Part part) {
      try (InputStream in = part.getInputStream()) {
        return new String(in.readNBytes(MOST_BYTES_OF_A_PART), StandardCharsets.UTF_8);
      } catch (MessagingException | IOException | RuntimeException damaged) {
        return "";
      }
    }
  }
}
