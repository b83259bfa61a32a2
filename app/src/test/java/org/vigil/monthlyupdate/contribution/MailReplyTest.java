package org.vigil.monthlyupdate.contribution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.OutlookFile;
import org.vigil.monthlyupdate.contribution.ReplyReading.LeftOut;
import org.vigil.shell.VigilClock;

/** E-mails as they come, with all their ways of coding words. */
class MailReplyTest {
  private static final String REFERENCE = "VC-7K3M9Q";
  private static final String SENT = "Old words stand here.";

  private static ReplyReading read(byte[] mail) {
    return ReplyReader.read(Received.file("reply.eml", mail), REFERENCE, SENT);
  }

  private static String words(byte[] mail) {
    var reading = read(mail);
    assertThat(reading).isInstanceOf(ReplyReading.Read.class);
    return ((ReplyReading.Read) reading).words();
  }

  private static String whyNot(byte[] mail) {
    var reading = read(mail);
    assertThat(reading).isInstanceOf(ReplyReading.NotRead.class);
    assertThat(((ReplyReading.NotRead) reading).toDo()).isNotBlank();
    return ((ReplyReading.NotRead) reading).reason();
  }

  private static Stream<Arguments> codings() {
    return Stream.of(
            UTF_8, ISO_8859_1, Charset.forName("windows-1252"), Charset.forName("ISO-8859-15"))
        .flatMap(
            charset ->
                Stream.of("8bit", "base64", "quoted-printable")
                    .map(coding -> Arguments.of(charset, coding)));
  }

  @ParameterizedTest
  @MethodSource("codings")
  void the_same_words_come_out_of_every_coding(Charset charset, String coding) {
    var words = "Café society: 50 per cent = half; naïve façade, soupçon. ".repeat(4).strip();

    assertThat(words(ExampleMail.plain(words, charset, coding))).isEqualTo(words);
  }

  /** Made from words known beforehand, whatever they are; the seed is fixed. */
  @Test
  void any_words_filled_into_the_block_come_back_as_they_were_written() {
    var random = new Random(20241202);
    var letters = "abc éü£€–\u2019 ()[]{}<>=&#;:%,.!?/\\\"'0123 αβγ 漢字 ";
    var codings = List.of("8bit", "base64", "quoted-printable");
    for (int round = 0; round < 200; round++) {
      var written = new StringBuilder();
      int length = 1 + random.nextInt(300);
      for (int n = 0; n < length; n++) {
        written.append(letters.charAt(random.nextInt(letters.length())));
      }
      var words = "New: " + written.toString().replaceAll("\\s+", " ").strip();
      var body =
          "Some head\n[Begin " + REFERENCE + "]\n" + words + "\n[End " + REFERENCE + "]\nbye";
      assertThat(words(ExampleMail.plain(body, UTF_8, codings.get(round % 3))))
          .as("round %d", round)
          .isEqualTo(words);
      assertThat(
              words(
                  ExampleMail.html(
                      "<p>[Begin "
                          + REFERENCE
                          + "]</p><p>"
                          + org.jsoup.nodes.Entities.escape(words)
                          + "</p><p>[End "
                          + REFERENCE
                          + "]</p>")))
          .as("formatted, round %d", round)
          .isEqualTo(words);
    }
  }

  @Nested
  class Formatted_words {
    @Test
    void keep_their_paragraphs_lists_tables_and_links() {
      var page =
          """
          <html><head><title>no</title><style>p {}</style></head><body>
          <p>First  paragraph<br>goes on.</p>
          <ul><li>One</li><li><p>Two, see <a href="https://council.example/plan">the plan</a></p></li></ul>
          <p class=MsoListParagraph><span>\u00B7<span>&nbsp;&nbsp;&nbsp; </span></span>Drawn</p>
          <table><tr><th>Area</th><th>Tests</th></tr><tr><td>North</td><td>12</td></tr></table>
          <p style="display:none">Hidden words</p>
          <p>Write to <a href="mailto:a@b.example">a@b.example</a> or
             <a href="https://council.example/">council.example</a> &amp; <a href="javascript:x()">me</a>.</p>
          </body></html>
          """;

      assertThat(words(ExampleMail.html(page)))
          .isEqualTo(
              """
              First paragraph
              goes on.

              - One
              - Two, see [the plan](https://council.example/plan)
              - Drawn

              Area\tTests
              North\t12

              Write to a@b.example or council.example & me.""");
    }

    @Test
    void are_taken_before_the_plain_copy_of_them() {
      var mail =
          ExampleMail.multipart(
              "alternative",
              ExampleMail.part("Content-Type: text/plain\r\n", "* flat"),
              ExampleMail.part("Content-Type: text/html\r\n", "<ul><li>listed</li></ul>"));

      assertThat(words(mail)).isEqualTo("- listed");
    }

    @Test
    void leave_out_what_is_quoted() {
      var page =
          "<div>New.</div><div class=\"gmail_quote\"><div>On 2 Dec 2024, the unit &lt;u@c.example&gt; wrote:</div>"
              + "<blockquote><p>Old.</p><blockquote>Older.</blockquote></blockquote></div>";
      var read = (ReplyReading.Read) read(ExampleMail.html(page));

      assertThat(read.words()).isEqualTo("New.");
      assertThat(read.leftOut().stream().map(LeftOut::what)).containsExactly("Quoted");
      assertThat(read.leftOut().getFirst().words()).contains("Old.", "Older.");
    }
  }

  @Nested
  class Our_own_draft {
    private final byte[] draft =
        AskMail.draft(
            new AskMail.Letter(
                "lead@council.example",
                null,
                "Monthly update\r\nBcc: all@council.example [VC-7K3M9Q]",
                REFERENCE,
                List.of("To: Strategy lead", "Please tell us."),
                "Old words stand here.\n\n- One <b>&amp;\n- Two [the plan](https://council.example/p)",
                null,
                null,
                "The unit"),
            ZonedDateTime.of(2024, 12, 2, 9, 5, 0, 0, VigilClock.COUNTY_TIME));

    @Test
    void is_dated_by_the_clock_of_the_house() throws Exception {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(draft));

      assertThat(mail.getHeader("Date")).containsExactly("Mon, 2 Dec 2024 09:05:00 GMT");
    }

    @Test
    void is_a_draft_whose_subject_smuggles_in_no_head() throws Exception {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(draft));

      assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(((Multipart) mail.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void filled_in_formatted_or_plain_gives_the_same_words() throws Exception {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(draft));
      var parts = (Multipart) mail.getContent();
      var plain = (String) parts.getBodyPart(0).getContent();
      var page = (String) parts.getBodyPart(1).getContent();
      var filled =
          "New words stand here.\n\n- One <b>&amp;\n- Two [the plan](https://council.example/p)";

      assertThat(words(ExampleMail.plain(plain.replace("Old words", "New words"), UTF_8, "8bit")))
          .isEqualTo(filled);
      assertThat(words(ExampleMail.html(page.replace("Old words", "New words")))).isEqualTo(filled);
    }

    @Test
    void with_a_word_block_is_read_from_the_document_that_came_back() {
      var document =
          WordBlock.of(
              "Hate Crime",
              List.of("Please."),
              "New words.\n\n- One\n- Two\n\nA\tB\n1\t2",
              REFERENCE);
      var mail =
          ExampleMail.multipart(
              "mixed",
              ExampleMail.part("Content-Type: text/plain\r\n", "Attached.\r\n\r\nRegards\r\nLead"),
              ExampleMail.attached("application/octet-stream", "VC-7K3M9Q.docx", document));
      var read = (ReplyReading.Read) read(mail);

      assertThat(read.words()).isEqualTo("New words.\n\n- One\n- Two\n\nA\tB\n1\t2");
      assertThat(read.leftOut()).contains(new LeftOut("Written in the e-mail itself", "Attached."));
      assertThat(words(document)).isEqualTo(read.words());
    }
  }

  @Nested
  class Plain_words {
    private static final String WRAPPED =
        """
        The needs assessment has been read by the board and goes to the county
        council's cabinet in January; the strategy follows in March.
        A short line that somebody ended.

        - Two officers were trained in November, and a third one begins in the
        new year.
        - Another.

        Area\tTests
        """;

    private static final String WHOLE =
        """
        The needs assessment has been read by the board and goes to the county council's cabinet in January; the strategy follows in March.
        A short line that somebody ended.

        - Two officers were trained in November, and a third one begins in the new year.
        - Another.

        Area\tTests""";

    @Test
    void broken_by_a_mail_program_are_joined_into_their_paragraphs() {
      assertThat(words(ExampleMail.plain(WRAPPED, UTF_8, "8bit"))).isEqualTo(WHOLE);
      assertThat(ReplyReader.read(Received.pasted(WRAPPED), REFERENCE, SENT))
          .isInstanceOfSatisfying(
              ReplyReading.Read.class, read -> assertThat(read.words()).isEqualTo(WHOLE));
    }

    @Test
    void that_came_formatted_or_behind_a_link_keep_the_lines_somebody_ended() {
      var line = "Seventy letters and a few more stand on this line, which somebody ended";

      assertThat(words(ExampleMail.html("<p>" + line + "<br>Next line.</p>")))
          .isEqualTo(line + "\nNext line.");
      assertThat(ReplyReader.read(Received.byLink(line + "\nNext line."), REFERENCE, SENT))
          .isEqualTo(new ReplyReading.Read(line + "\nNext line.", List.of(), List.of()));
    }

    @Test
    void that_say_which_lines_go_on_are_joined_there_and_nowhere_else() {
      var body =
          """
          Two officers \r
          were trained.\r
          This line is as long as a line that a program breaks, but it is ended\r
          here.\r
          -- \r
          Lead\r
          > An old line \r
          > goes on.\r
          """;
      var mail = ExampleMail.withBody("Content-Type: text/plain; format=flowed\r\n", body);
      var read = (ReplyReading.Read) read(mail);

      assertThat(read.words())
          .isEqualTo(
              "Two officers were trained.\nThis line is as long as a line that a program breaks, but it is ended\nhere.");
      assertThat(read.leftOut()).contains(new LeftOut("Signature", "-- \nLead"));
    }

    @Test
    void whose_blank_at_the_end_is_extra_lose_it() {
      var mail =
          ExampleMail.withBody(
              "Content-Type: text/plain; format=flowed; delsp=yes\r\n", "Offi \r\ncers came.\r\n");

      assertThat(words(mail)).isEqualTo("Officers came.");
    }
  }

  @Nested
  class What_cannot_be_read {
    @Test
    void is_a_file_that_is_not_what_it_is_called() {
      assertThat(whyNotFile("reply.eml", "no head, no e-mail"))
          .startsWith("The file is called an e-mail (.eml)");
      assertThat(whyNotFile("reply.docx", "no document"))
          .startsWith("The file is called a Word document (.docx)");
      assertThat(whyNotFile("reply.docx", "PK\u0003\u0004 cut short")).isNotBlank();
      assertThat(ReplyDesk.whyNotRead(Received.file("reply.txt", "Sound words.".getBytes(UTF_8))))
          .isNull();
    }

    private static String whyNotFile(String name, String content) {
      var not = ReplyDesk.whyNotRead(Received.file(name, content.getBytes(UTF_8)));
      assertThat(Objects.requireNonNull(not).toDo()).isNotBlank();
      assertThat(not.leftOut()).isEmpty();
      return not.reason();
    }

    @Test
    void says_why() {
      assertThat(whyNot(ExampleMail.withBody("Auto-Submitted: auto-replied\r\n", "I am away.")))
          .isEqualTo("This is an automatic answer: nobody has written it.");
      assertThat(
              whyNot(
                  ExampleMail.multipart(
                      "report; report-type=delivery-status",
                      ExampleMail.part("Content-Type: text/plain\r\n", "Undelivered"))))
          .isEqualTo("This says that an e-mail was not delivered; it is no answer.");
      assertThat(
              whyNot(
                  ExampleMail.withBody(
                      "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n", "x")))
          .isEqualTo("The e-mail is encrypted.");
      assertThat(
              whyNot(
                  ExampleMail.multipart(
                      "mixed",
                      ExampleMail.attached("application/ms-tnef", "winmail.dat", new byte[9]))))
          .isEqualTo("The words are in a form only Outlook reads (winmail.dat).");
      assertThat(
              whyNot(
                  ExampleMail.multipart(
                      "mixed", ExampleMail.attached("application/pdf", "plan.pdf", new byte[9]))))
          .isEqualTo("There are no words in the e-mail. Came with it and was not read: plan.pdf.");
      assertThat(whyNot("%PDF-1.7 ".getBytes(ISO_8859_1))).startsWith("This is a PDF");
      assertThat(whyNot(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
          .startsWith("This is a Word file of the old kind");
      assertThat(whyNot(new byte[] {1, 0, 2, 0})).startsWith("This is no e-mail");
    }

    @Test
    void is_not_what_outlook_for_windows_saves() {
      var file =
          OutlookFile.of("IPM.Note")
              .with(0x0037, "RE: Monthly update")
              .with(0x5D01, "lead@council.example")
              .with(0x1000, "Fifty people took part.\r\n\r\nKind regards\r\nLead")
              .attaching("plan.pdf", new byte[9]);
      var read = (ReplyReading.Read) read(file.bytes());

      assertThat(read.words()).isEqualTo("Fifty people took part.");
      assertThat(read.remarks()).contains("Came with it and was not read: plan.pdf.");
      assertThat(whyNot(OutlookFile.of("IPM.Note").with(0x0037, "Automatic reply: x").bytes()))
          .startsWith("This is an automatic answer");
    }

    @Test
    void does_not_take_the_rest_with_it() {
      var mail =
          ExampleMail.multipart(
              "mixed",
              ExampleMail.part("Content-Type: text/plain\r\n", "Fifty people took part."),
              ExampleMail.attached("application/pdf", "plan.pdf", new byte[9]),
              ExampleMail.attached("image/png", "crest.png", new byte[9]));
      var read = (ReplyReading.Read) read(mail);

      assertThat(read.words()).isEqualTo("Fifty people took part.");
      assertThat(read.remarks())
          .containsExactly(
              "Came with it and was not read: plan.pdf.",
              "A picture came with it and was not read: crest.png.");
    }
  }

  @Nested
  class Damage {
    @Test
    void in_an_encoding_nobody_knows_is_read_as_what_it_can_be() {
      var mail =
          ExampleMail.withBody(
              "Content-Type: text/plain; charset=x-unheard-of\r\n", "Café".getBytes(UTF_8));

      assertThat(words(mail)).isEqualTo("Café");
    }

    @Test
    void of_a_false_name_of_the_encoding_is_said() {
      var mail =
          ExampleMail.withBody(
              "Content-Type: text/plain; charset=utf-8\r\n", "Caf\u00e9 open".getBytes(ISO_8859_1));
      var read = (ReplyReading.Read) read(mail);

      assertThat(read.words()).isEqualTo("Café open");
      assertThat(read.remarks())
          .containsExactly(
              "The letters are not in the encoding the reply names. Read accents and signs with care.");
    }

    @Test
    void in_base64_gives_what_can_be_had() {
      var coded =
          new String(ExampleMail.coded("Fifty people took part in it.", UTF_8, "base64"), UTF_8);
      var mail =
          ExampleMail.withBody(
              "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n",
              coded.substring(0, coded.length() - 3) + "*");

      assertThat(words(mail)).startsWith("Fifty people took");
    }

    @Test
    void by_signs_that_turn_the_writing_is_undone_and_said() {
      var read =
          (ReplyReading.Read)
              read(ExampleMail.plain("Paid \u202E00.01\u202C pounds", UTF_8, "8bit"));

      assertThat(read.words()).isEqualTo("Paid 00.01 pounds");
      assertThat(read.remarks()).singleElement().asString().contains("direction of writing");
    }

    @Test
    void of_a_word_document_anywhere_between_its_parts_is_said() {
      var sound = WordBlock.of("T", List.of(), "words", REFERENCE);
      int refused = 0;
      for (int at = 4; at < sound.length - 4; at++) {
        if (sound[at] == 'P' && sound[at + 1] == 'K' && sound[at + 2] <= 6) {
          var spoiled = sound.clone();
          spoiled[at] = 'X';
          refused += read(spoiled) instanceof ReplyReading.NotRead ? 1 : 0;
        }
      }

      assertThat(refused).isPositive();
    }

    @Test
    void by_nesting_ends() {
      var part = "Content-Type: text/plain\r\n\r\nDeep down.\r\n";
      for (int depth = 0; depth < 40; depth++) {
        part =
            "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n"
                .formatted(depth, depth, part, depth);
      }
      var head = part.substring(0, part.indexOf("\r\n") + 2);
      var mail = ExampleMail.withBody(head, part.substring(part.indexOf("\r\n\r\n") + 4));

      assertThat(whyNot(mail)).contains("nested deeper");
    }
  }
}
