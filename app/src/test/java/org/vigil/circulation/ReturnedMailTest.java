package org.vigil.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.circulation.ReturnedMail.Kind;

class ReturnedMailTest {
  private static final MailNumber NUMBER = new MailNumber(UUID.randomUUID(), UUID.randomUUID());
  private static final String ID = NUMBER.messageId("unit@council.example");

  static ReturnedMail read(String mail) {
    return ReturnedMail.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** As a mail server reports what it could not deliver. */
  static String report(String recipients, String sentHead) {
    return """
        Return-Path: <>
        From: postmaster@mail.example
        To: unit@council.example
        Subject: Undeliverable: The strategy
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        Delivery has failed to these people.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example

        %s
        --b
        Content-Type: message/rfc822

        %s
        Content-Type: text/plain

        The words of the mail.
        --b--
        """
        .formatted(recipients.stripIndent().strip(), sentHead.stripIndent().strip());
  }

  @Test
  void a_report_names_those_it_did_not_reach_and_the_mail_it_is_about() {
    var mail =
        read(
            report(
                """
                Original-Recipient: rfc822;Chair@council.example
                Final-Recipient: rfc822; gone@elsewhere.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1
                 no such mailbox

                Final-Recipient: RFC822; clerk@council.example
                Action: delivered
                Status: 2.0.0

                Final-Recipient: rfc822; <lead@council.example>
                Action: failed
                Status: 5.2.2
                """,
                "Message-ID: " + ID + "\nSubject: =?UTF-8?Q?The_strategy?="));

    assertThat(mail.kind()).isEqualTo(Kind.UNDELIVERED);
    assertThat(mail.addresses()).containsExactly("chair@council.example", "lead@council.example");
    assertThat(mail.numbers()).containsExactly(NUMBER);
    assertThat(mail.subject()).isEqualTo("The strategy");
    assertThat(mail.reasons())
        .containsOnly(
            Map.entry("chair@council.example", "nobody is at that address"),
            Map.entry("lead@council.example", "their mailbox is full"));
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1, nobody is at that address",
    "5.1.2 (bad system), there is no such place to send mail to",
    "5.2.1, their mailbox is switched off",
    "5.2.2, their mailbox is full",
    "4.2.2, their mailbox is full",
    "5.3.4, it was too large for them",
    "4.4.7, their mail server could not be reached for days",
    "5.7.1, 'their mail server refused it by its rules, as for spam'",
    "5.0.0, ''",
    "'', ''",
    "nonsense, ''"
  })
  void a_report_says_in_words_whether_the_address_is_broken(String status, String why) {
    var mail =
        read(
            report(
                "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: " + status,
                "Message-ID: " + ID + "\nSubject: x"));

    assertThat(mail.reasons().getOrDefault("a@b.example", "")).isEqualTo(why);
  }

  @Test
  void a_report_of_delay_is_no_failure_and_one_of_delivery_no_answer() {
    var head = "Message-ID: " + ID + "\nSubject: The strategy";
    assertThat(read(report("Final-Recipient: rfc822; a@b.example\nAction: delayed", head)).kind())
        .isEqualTo(Kind.DELAYED);
    assertThat(read(report("Final-Recipient: rfc822; a@b.example\nAction: delivered", head)).kind())
        .isEqualTo(Kind.DELIVERED);
    for (var unclear : List.of("relayed", "expanded", "whatever", "")) {
      var report = report("Final-Recipient: rfc822; a@b.example\nAction: " + unclear, head);
      assertThat(read(report).kind()).as(unclear).isEqualTo(Kind.UNCLEAR);
    }
  }

  @Test
  void where_only_the_head_came_back_it_is_enough() {
    var mail =
        read(
            report("Final-Recipient: rfc822; a@b.example\nAction: failed", "Subject: x")
                .replace("message/rfc822", "text/rfc822-headers")
                .replace("Subject: x", "Message-ID: " + ID + "\nSubject: The\n strategy"));
    assertThat(mail.numbers()).containsExactly(NUMBER);
    assertThat(mail.subject()).isEqualTo("The strategy");
  }

  @Test
  void a_server_that_reports_in_its_own_words_is_read_by_the_line_it_adds() {
    var mail =
        read(
            """
            Return-Path: <>
            From: Mail Delivery System <Mailer-Daemon@mail.example>
            X-Failed-Recipients: Chair@council.example, lead@council.example
            Auto-Submitted: auto-replied
            Subject: Undelivered: The strategy

            A message that you sent could not be delivered.
            """);
    assertThat(mail.kind()).isEqualTo(Kind.UNDELIVERED);
    assertThat(mail.addresses()).containsExactly("chair@council.example", "lead@council.example");
    assertThat(mail.subject()).isEqualTo("The strategy");
  }

  @Test
  void what_a_server_or_an_absent_person_sends_by_itself_is_no_answer() {
    var head = "Subject: Re: The strategy\nTo: unit@council.example\nIn-Reply-To: " + ID + "\n";
    assertThat(read("From: MAILER-DAEMON@mail.example\n" + head + "\nReturned.").kind())
        .isEqualTo(Kind.UNCLEAR);
    for (var line :
        List.of("Precedence: bulk", "X-Autorespond: x", "List-Id: <x>", "Return-Path: <>")) {
      assertThat(read("From: a@b.example\n" + line + "\n" + head + "\nx").kind())
          .as(line)
          .isEqualTo(Kind.AUTOMATIC);
    }
    assertThat(read("From: chair@council.example\nAuto-Submitted: auto-replied\n" + head + "\nx"))
        .extracting(ReturnedMail::kind)
        .isEqualTo(Kind.AUTOMATIC);
    assertThat(read("From: a@b.example\nSubject: Automatic reply: The strategy\n\nAway."))
        .extracting(ReturnedMail::kind, ReturnedMail::subject)
        .containsExactly(Kind.AUTOMATIC, "The strategy");
  }

  @Test
  void a_report_is_about_the_mail_that_came_back_and_not_about_what_that_one_answered() {
    var other = new MailNumber(UUID.randomUUID(), UUID.randomUUID());
    var mail =
        read(
            report(
                    "Final-Recipient: rfc822; a@b.example\nAction: failed",
                    "Message-ID: <of.a.person@x.example>\nReferences: "
                        + other.messageId("unit@council.example")
                        + "\nSubject: Re: The strategy")
                .replace(
                    "Subject: Undeliverable", "References: " + ID + "\nSubject: Undeliverable"));
    assertThat(mail.numbers()).isEmpty();
  }

  @Test
  void an_answer_is_from_whoever_wrote_it_about_the_mail_it_follows() {
    var mail =
        read(
            """
            From: "Chair, the" <Chair@Council.example>
            To: unit@council.example
            Subject: RE: Re: The strategy
            References: <other@x.example> %s

            Thank you.
            """
                .formatted(ID));
    assertThat(mail.kind()).isEqualTo(Kind.ANSWER);
    assertThat(mail.addresses()).containsExactly("chair@council.example");
    assertThat(mail.numbers()).containsExactly(NUMBER);
    assertThat(mail.subject()).isEqualTo("The strategy");
  }

  @Test
  void a_receipt_says_whether_it_was_opened() {
    var receipt =
        """
        From: chair@council.example
        Subject: Read: The strategy
        Content-Type: multipart/report; report-type=disposition-notification; boundary="b"

        --b
        Content-Type: text/plain

        Your message was read.
        --b
        Content-Type: message/disposition-notification

        Final-Recipient: rfc822; chair@council.example
        Original-Message-ID: %s
        Disposition: automatic-action/MDN-sent-automatically; displayed
        --b--
        """
            .formatted(ID);
    assertThat(read(receipt).kind()).isEqualTo(Kind.OPENED);
    assertThat(read(receipt).numbers()).containsExactly(NUMBER);
    assertThat(read(receipt.replace("displayed", "deleted")).kind()).isEqualTo(Kind.NOT_OPENED);
    assertThat(read(receipt.replace("displayed", "denied")).kind()).isEqualTo(Kind.UNCLEAR);
  }

  @Test
  void whatever_is_no_mail_is_not_read() {
    assertThat(read("Dear all,\n\nthank you.").kind()).isEqualTo(Kind.NOT_READ);
    assertThat(read("").kind()).isEqualTo(Kind.NOT_READ);
    var bytes = new byte[4_000];
    new Random(1).nextBytes(bytes);
    assertThat(ReturnedMail.read(bytes).kind()).isEqualTo(Kind.NOT_READ);
  }

  @Test
  void a_damaged_or_endlessly_nested_mail_is_read_to_an_end() {
    var whole = report("Final-Recipient: rfc822; a@b.example\nAction: failed", "Subject: x");
    for (int length = 0; length < whole.length(); length += 7) {
      assertThat(read(whole.substring(0, length))).isNotNull();
    }
    var nested = new StringBuilder("From: a@b.example\nSubject: x\n");
    for (int depth = 0; depth < 300; depth++) {
      nested.append(
          "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(depth, depth));
    }
    assertThat(read(nested.toString()).kind()).isEqualTo(Kind.ANSWER);
  }

  @Test
  @Timeout(20)
  void a_mail_made_to_keep_the_reader_busy_does_not() {
    var head = "From: a@b.example\nTo: unit@council.example\n";
    var prefixes = read(head + "Subject: " + "re:".repeat(200_000) + "x\n\nx");
    assertThat(prefixes.kind()).isEqualTo(Kind.ANSWER);
    var open = ID.substring(0, ID.length() - 1);
    var numbers = read(head + "References: " + open.repeat(40_000) + "\nSubject: x\n\nx");
    assertThat(numbers.numbers()).isEmpty();
    var shreds = head + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n".repeat(400_000);
    assertThat(read(shreds).kind()).isEqualTo(Kind.NOT_READ);
  }
}
