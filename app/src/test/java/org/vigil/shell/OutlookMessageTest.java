package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.vigil.OutlookFile;

class OutlookMessageTest {
  private static final byte[] WORD = "a document".getBytes(StandardCharsets.UTF_8);

  private static MimeMessage mail(OutlookFile file) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(OutlookMessage.asMail(file.bytes()).orElseThrow()));
  }

  @Test
  void the_head_is_as_the_servers_wrote_it_and_the_words_and_files_are_there() throws Exception {
    var mail =
        mail(
            OutlookFile.of("IPM.Note")
                .with(0x0037, "RE: The strategy – plan")
                .with(
                    0x007D,
                    """
                    Received: from mail.example
                    From: "Chair, the" <chair@council.example>
                    Subject: RE: The strategy
                    Date: Mon, 2 Dec 2024 10:00:00 +0000
                    Message-ID: <one@council.example>
                    In-Reply-To: <ours@unit.example>
                    Content-Type: application/ms-tnef
                    """
                        .replace("\n", "\r\n"))
                .with(0x1000, "Thank you.\r\nWe agree: 5 % – done.")
                .attaching("Plan.docx", WORD));

    assertThat(mail.getFrom()[0]).hasToString("\"Chair, the\" <chair@council.example>");
    assertThat(mail.getSubject()).isEqualTo("RE: The strategy");
    assertThat(mail.getMessageID()).isEqualTo("<one@council.example>");
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<ours@unit.example>");
    assertThat(mail.getSentDate()).isEqualTo("2024-12-02T10:00:00Z");
    var parts = (Multipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Thank you.\r\nWe agree: 5 % – done.");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Plan.docx");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(WORD);
  }

  @Test
  void a_mail_that_never_left_the_house_has_the_head_outlook_keeps_apart() throws Exception {
    var mail =
        mail(
            OutlookFile.of("IPM.Note")
                .with(0x0037, "Zürich\r\nBcc: x@y.example")
                .with(0x0C1F, "/O=COUNTY/CN=CHAIR")
                .with(0x5D01, "chair@council.example")
                .with(0x1042, "<ours@unit.example>")
                .with(0x1000, "Yes."));
    assertThat(mail.getFrom()[0]).hasToString("chair@council.example");
    assertThat(mail.getSubject()).startsWith("Zürich");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<ours@unit.example>");
    assertThat(mail.getHeader("Date")).isNull();
  }

  @Test
  void a_report_has_the_part_programs_read() throws Exception {
    var mail =
        mail(
            OutlookFile.of("REPORT.IPM.Note.NDR")
                .with(0x0037, "Undeliverable: The strategy")
                .with(0x1042, "<ours@unit.example>")
                .with(0x1001, "It was not delivered.")
                .to("chair@council.example")
                .to("/O=COUNTY/CN=X"));
    assertThat(mail.getContentType()).startsWith("multipart/report");
    var out = new ByteArrayOutputStream();
    mail.writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Content-Type: message/delivery-status")
        .contains("Final-Recipient: rfc822; chair@council.example\r\nAction: failed")
        .doesNotContain("CN=X")
        .contains("Content-Type: text/rfc822-headers")
        .contains("Message-ID: <ours@unit.example>");
  }

  @Test
  void whatever_is_no_mail_of_outlook_is_left_as_it_is() throws Exception {
    assertThat(OutlookMessage.asMail(WORD)).isEmpty();
    assertThat(OutlookMessage.unwrapped(WORD)).isSameAs(WORD);
    try (var other = new POIFSFileSystem()) {
      other.createDocument(new ByteArrayInputStream(WORD), "WordDocument");
      var out = new ByteArrayOutputStream();
      other.writeFilesystem(out);
      assertThat(OutlookMessage.asMail(out.toByteArray())).isEmpty();
    }
  }

  @Test
  void a_damaged_one_is_read_to_an_end() throws Exception {
    var whole =
        OutlookFile.of("IPM.Note").with(0x0037, "Yes").attaching("a.docx", new byte[9_000]).bytes();
    var dice = new Random(7);
    for (int round = 0; round < 300; round++) {
      var damaged = Arrays.copyOf(whole, dice.nextInt(8, whole.length));
      for (int hit = 0; hit < 20; hit++) {
        damaged[dice.nextInt(8, damaged.length)] = (byte) dice.nextInt();
      }
      assertThat(OutlookMessage.asMail(damaged)).isNotNull();
    }
  }
}
