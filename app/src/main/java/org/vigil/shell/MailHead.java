package org.vigil.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What can be told of an e-mail by the lines of its head. */
public final class MailHead {
  private static final int BYTES_LOOKED_AT = 16_000;
  private static final int LINES_LOOKED_AT = 60;
  private static final int LONGEST_LINE = 16_000;

  private MailHead() {}

  /** Whether these bytes begin as an e-mail does: with the lines of its head. */
  public static boolean isMail(byte[] content) {
    var start =
        new String(
            content, 0, Math.min(content.length, BYTES_LOOKED_AT), StandardCharsets.ISO_8859_1);
    long heads = 0;
    for (var line : start.lines().limit(LINES_LOOKED_AT).toList()) {
      if (line.isBlank()) {
        break;
      }
      if (line.matches(
          "(?i)(?:from|to|subject|date|received|mime-version|message-id|return-path|content-type):.*")) {
        heads++;
      } else if (!line.matches("(?:[!-9;-~]+:.*|[ \\t].*|From .*)")) {
        return false;
      }
    }
    return heads >= 2;
  }

  /** Whether a program has answered and nobody has written it. RFC 3834, and how Outlook marks it. */
  public static boolean isAutomatic(Part mail) {
    var automatic = line(mail, "Auto-Submitted");
    var subject = line(mail, "Subject").toLowerCase(Locale.UK);
    return (!automatic.isEmpty() && !automatic.toLowerCase(Locale.ROOT).startsWith("no"))
        || !line(mail, "X-Autoreply").isEmpty()
        || subject.startsWith("automatic reply:")
        || subject.startsWith("out of office:");
  }

  /** What a part says it holds; plain words where it says nothing that can be read. */
  public static ContentType type(Part part) {
    try {
      var said = part.getContentType();
      return new ContentType(said == null ? "text/plain" : said);
    } catch (MessagingException | RuntimeException unclear) {
      return new ContentType("text", "plain", null);
    }
  }

  /** One line, decoded, as far as a line is long; empty where it is not there. */
  public static String line(Part part, String name) {
    try {
      var found = part.getHeader(name);
      if (found == null || found.length == 0) {
        return "";
      }
      var line = found[0].length() > LONGEST_LINE ? found[0].substring(0, LONGEST_LINE) : found[0];
      return MimeUtility.decodeText(MimeUtility.unfold(line)).strip();
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException unclear) {
      return "";
    }
  }
}
