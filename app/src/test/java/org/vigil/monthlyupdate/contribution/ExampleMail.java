package org.vigil.monthlyupdate.contribution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;

/** E-mails written by hand, part by part, as programs write them and as they should not. */
final class ExampleMail {
  private ExampleMail() {}

  static byte[] withBody(String head, byte[] body) {
    var mail = new ByteArrayOutputStream();
    mail.writeBytes(
        ("From: somebody@council.example\r\nTo: unit@council.example\r\nSubject: Re: Monthly update [VC-7K3M9Q]\r\n"
                + "MIME-Version: 1.0\r\n"
                + head
                + "\r\n")
            .getBytes(ISO_8859_1));
    mail.writeBytes(body);
    return mail.toByteArray();
  }

  static byte[] withBody(String head, String body) {
    return withBody(head, body.getBytes(ISO_8859_1));
  }

  static byte[] plain(String words, Charset charset, String coding) {
    return withBody(head("text/plain", charset, coding), coded(words, charset, coding));
  }

  static byte[] html(String page) {
    return withBody(
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
        Base64.getMimeEncoder()
            .encodeToString(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static String head(String type, Charset charset, String coding) {
    return "Content-Type: %s; charset=\"%s\"\r\nContent-Transfer-Encoding: %s\r\n"
        .formatted(type, charset.name(), coding);
  }

  static byte[] coded(String words, Charset charset, String coding) {
    var bytes = words.getBytes(charset);
    return switch (coding) {
      case "base64" -> Base64.getMimeEncoder().encode(bytes);
      case "quoted-printable" -> quotedPrintable(bytes).getBytes(ISO_8859_1);
      default -> bytes;
    };
  }

  /** RFC 2045, 6.7: lines of at most 76 letters, softly broken. */
  private static String quotedPrintable(byte[] bytes) {
    var coded = new StringBuilder();
    int column = 0;
    for (byte one : bytes) {
      if (one == '\n') {
        coded.append("\r\n");
        column = 0;
        continue;
      }
      int value = one & 0xFF;
      var piece =
          value >= 33 && value <= 126 && value != '=' || value == ' '
              ? Character.toString(value)
              : String.format(Locale.ROOT, "=%02X", value);
      if (column + piece.length() > 75) {
        coded.append("=\r\n");
        column = 0;
      }
      coded.append(piece);
      column += piece.length();
    }
    return coded.toString();
  }

  static byte[] multipart(String kind, String... parts) {
    var body = new StringBuilder();
    for (var part : parts) {
      body.append("--=_b1\r\n").append(part).append("\r\n");
    }
    body.append("--=_b1--\r\n");
    return withBody("Content-Type: multipart/" + kind + "; boundary=\"=_b1\"\r\n", body.toString());
  }

  static String part(String head, String body) {
    return head + "\r\n" + body;
  }

  static String attached(String type, String name, byte[] content) {
    return part(
        "Content-Type: %s; name=\"%s\"\r\nContent-Disposition: attachment; filename=\"%s\"\r\nContent-Transfer-Encoding: base64\r\n"
            .formatted(type, name, name),
        Base64.getMimeEncoder().encodeToString(content));
  }
}
