package org.vigil.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.OutlookFile;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Recipient;

class ReturnedMailDeskTest extends GroupOfItsOwn {
  @Autowired ReturnedMailDesk returns;

  @BeforeEach
  void two_members() {
    member("chair");
    member("clerk");
  }

  @Test
  void a_report_of_a_mail_vigil_sent_is_entered_by_its_number() {
    var dispatch = entered(strategy);
    var report = report(dispatch, "chair", address("chair"));

    assertThat(words(report))
        .containsExactly(
            "It did not reach the chair (their mailbox is full): entered as \"came back undelivered\".");
    assertThat(now(dispatch, "chair").answer()).isEqualTo(Answer.BOUNCED);
    assertThat(now(dispatch, "clerk").answer()).isNull();
    assertThat(words(report))
        .containsExactly(
            "It did not reach the chair (their mailbox is full): that was written down before.");
  }

  @Test
  void a_report_about_somebody_behind_an_address_enters_nothing_and_none_takes_back_an_answer() {
    var dispatch = entered(strategy);
    assertThat(words(report(dispatch, "chair", "one.of.many@elsewhere.example")).getFirst())
        .startsWith("The mail to the chair did not reach an address behind theirs.");
    assertThat(now(dispatch, "chair").answer()).isNull();

    acting(() -> desk.answered(dispatch, now(dispatch, "chair").member(), Answer.ACKNOWLEDGED));
    assertThat(words(report(dispatch, "chair", address("chair"))))
        .containsExactly(
            "It did not reach the chair, who has acknowledged it. Nothing was entered.");
    assertThat(now(dispatch, "chair").answer()).isEqualTo(Answer.ACKNOWLEDGED);
  }

  @Test
  void what_somebody_else_writes_about_a_mail_is_no_answer_of_whom_it_went_to() {
    var dispatch = entered(strategy);
    var forwarded =
        "From: colleague@council.example\nTo: unit@council.example\nSubject: FW: Undeliverable\nReferences: %s\n\nSee below."
            .formatted(number(dispatch, "chair"));
    assertThat(words(forwarded))
        .containsExactly("Somebody else wrote about the mail to the chair. Nothing was entered.");
    assertThat(now(dispatch, "chair").answer()).isNull();

    assertThat(words(forwarded.replace("colleague@council.example", address("chair"))))
        .containsExactly("The chair answered: entered as \"acknowledged\".");
  }

  @Test
  void a_report_of_a_mail_a_person_sent_is_entered_by_address_and_subject() {
    var dispatch = entered(strategy);
    var report =
        ReturnedMailTest.report(
            "Final-Recipient: rfc822; %s\nAction: failed\n\nFinal-Recipient: rfc822; %s\nAction: failed"
                .formatted(address("chair"), address("clerk").toUpperCase(Locale.ROOT)),
            "Message-ID: <made.by@outlook.example>\nSubject: Strategy " + own);

    assertThat(enter(report)).hasSize(2).extracting(told -> told.group()).containsOnly(group);
    assertThat(answers(dispatch)).containsOnly(Answer.BOUNCED);
  }

  @Test
  void by_subject_nothing_is_entered_where_two_went_or_of_what_went_later_or_still_waits() {
    var answer =
        "From: %s\nTo: unit@council.example\nSubject: Re: Strategy %s\n%s\nThank you."
            .formatted(address("chair"), own, "%s");
    var first = entered(strategy);
    assertThat(words(answer.formatted("Date: Mon, 2 Jan 2006 10:00:00 +0000\n")).getFirst())
        .startsWith("It is about nothing that was sent from here");

    var second =
        entered(
            new Sendable(
                strategy.key(), "3", strategy.title(), strategy.handling(), strategy.address()));
    assertThat(words(answer.formatted("")))
        .hasSize(2)
        .allSatisfy(told -> assertThat(told).startsWith("It may be about this, or about another"));
    assertThat(now(first, "chair").answer()).isNull();

    acting(() -> handovers.queue(second));
    assertThat(words(answer.formatted("")))
        .containsExactly("The chair answered: entered as \"acknowledged\".");
    assertThat(now(first, "chair").answer()).isEqualTo(Answer.ACKNOWLEDGED);
    assertThat(now(second, "chair").answer()).isNull();
  }

  @Test
  void an_answer_is_an_acknowledgement_and_a_programs_answer_is_none() {
    var dispatch = entered(strategy);
    var answer =
        "From: %s\nTo: unit@council.example\nSubject: Re: Strategy %s\n\nThank you."
            .formatted(address("chair"), own);
    assertThat(words(answer)).containsExactly("The chair answered: entered as \"acknowledged\".");
    assertThat(now(dispatch, "chair").answer()).isEqualTo(Answer.ACKNOWLEDGED);

    var away =
        "From: %s\nTo: unit@council.example\nSubject: Automatic reply: Strategy %s\n\nI have left."
            .formatted(address("clerk"), own);
    assertThat(words(away).getFirst()).startsWith("A program answered for the clerk.");
    assertThat(now(dispatch, "clerk").answer()).isNull();
  }

  @Test
  void what_outlook_for_windows_saved_is_read_alike() {
    var dispatch = entered(strategy);
    var report =
        OutlookFile.of("REPORT.IPM.Note.NDR")
            .with(0x0037, "Undeliverable: Strategy " + own)
            .with(0x1042, number(dispatch, "chair"))
            .to(address("chair"));
    var opened =
        OutlookFile.of("REPORT.IPM.Note.IPNRN")
            .with(0x0037, "Read: Strategy " + own)
            .with(0x5D01, address("clerk"));

    assertThat(as(() -> returns.enter(report.bytes())))
        .extracting(ReturnedMailDesk.Told::words)
        .containsExactly("It did not reach the chair: entered as \"came back undelivered\".");
    assertThat(as(() -> returns.enter(opened.bytes())))
        .extracting(ReturnedMailDesk.Told::words)
        .containsExactly("The clerk opened it: entered as \"acknowledged\".");
  }

  @Test
  void what_is_about_nothing_that_was_sent_is_said_so() {
    var dispatch = entered(strategy);
    var other =
        "From: %s\nTo: unit@council.example\nSubject: Lunch\n\nAt one?".formatted(address("chair"));
    assertThat(words(other).getFirst()).startsWith("It is about nothing that was sent from here");
    assertThat(words("Not a mail").getFirst()).startsWith("This is no e-mail Vigil can read,");
    assertThat(now(dispatch).recipients()).extracting(Recipient::answer).containsOnlyNulls();
  }

  private String report(Dispatch dispatch, String post, String failed) {
    return ReturnedMailTest.report(
        "Final-Recipient: rfc822; " + failed + "\nAction: failed\nStatus: 5.2.2",
        "Message-ID: " + number(dispatch, post) + "\nSubject: x");
  }

  private String number(Dispatch dispatch, String post) {
    return new MailNumber(dispatch.id(), now(dispatch, post).member())
        .messageId("unit@council.example");
  }

  private List<ReturnedMailDesk.Told> enter(String mail) {
    return as(() -> returns.enter(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> words(String mail) {
    return enter(mail).stream().map(ReturnedMailDesk.Told::words).toList();
  }

  private List<Answer> answers(Dispatch dispatch) {
    return now(dispatch).recipients().stream()
        .map(one -> Objects.requireNonNull(one.answer()))
        .toList();
  }
}
