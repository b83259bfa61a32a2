package org.vigil.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.Telephone;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.partner.Post;
import org.vigil.shell.Acting;

class ReturnDeskTest extends HouseTest {
  @Autowired ReturnDesk returns;
  @Autowired CirculationDesk desk;
  @Autowired Groups groups;
  @Autowired Dispatches dispatches;

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final String group = "returns-" + own;
  private final Sendable strategy =
      new Sendable("elsewhere/" + own, "1", "Strategy " + own, "OFFICIAL: for partners", null);

  @BeforeEach
  void two_members() {
    acting(() -> groups.add(new Group(group, group, GroupKind.BOARD, null)));
    for (var post : List.of("chair", "clerk")) {
      acting(
          () ->
              groups.keep(
                  new Member(
                      UUID.randomUUID(),
                      group,
                      new Post(post, "Council", address(post), null, null),
                      LocalDate.of(2020, 1, 1),
                      null)));
    }
  }

  @Test
  void a_report_of_a_mail_vigil_sent_is_entered_by_its_number_whatever_address_it_names() {
    var dispatch = sent(strategy);
    var number = new MailNumber(dispatch.id(), recipient(dispatch, "chair").member());
    var report =
        ReturnedMailTest.report(
            "Final-Recipient: rfc822; forwarded@elsewhere.example\nAction: failed",
            "Message-ID: " + number.messageId("unit@council.example") + "\nSubject: x");

    assertThat(words(report))
        .containsExactly("It did not reach the chair: entered as \"came back undelivered\".");
    assertThat(recipient(dispatch, "chair").answer()).isEqualTo(Answer.BOUNCED);
    assertThat(recipient(dispatch, "clerk").answer()).isNull();
    assertThat(words(report))
        .containsExactly("It did not reach the chair: that was written down before.");
  }

  @Test
  void a_report_of_a_mail_a_person_sent_is_entered_by_address_and_subject_to_the_newest() {
    var first = sent(strategy);
    var second =
        sent(
            new Sendable(
                strategy.key(), "2", strategy.title(), strategy.handling(), strategy.address()));
    var report =
        ReturnedMailTest.report(
            "Final-Recipient: rfc822; %s\nAction: failed\n\nFinal-Recipient: rfc822; %s\nAction: failed"
                .formatted(address("chair"), address("clerk").toUpperCase(java.util.Locale.ROOT)),
            "Message-ID: <made.by@outlook.example>\nSubject: Strategy " + own);

    assertThat(enter(report))
        .hasSize(2)
        .allSatisfy(told -> assertThat(told.dispatch()).isNotNull())
        .extracting(told -> told.group())
        .containsOnly(group);
    assertThat(answers(second)).containsOnly(Answer.BOUNCED);
    assertThat(first.recipients()).hasSize(2);
    assertThat(now(first).count(Answer.BOUNCED)).isZero();
  }

  @Test
  void an_answer_is_an_acknowledgement_and_a_programs_answer_is_none() {
    var dispatch = sent(strategy);
    var answer =
        "From: %s\nTo: unit@council.example\nSubject: Re: Strategy %s\n\nThank you."
            .formatted(address("chair"), own);
    assertThat(words(answer)).containsExactly("The chair answered: entered as \"acknowledged\".");
    assertThat(recipient(dispatch, "chair").answer()).isEqualTo(Answer.ACKNOWLEDGED);

    var away =
        "From: %s\nTo: unit@council.example\nSubject: Automatic reply: Strategy %s\n\nI have left."
            .formatted(address("clerk"), own);
    assertThat(words(away).getFirst()).startsWith("A program answered for the clerk.");
    assertThat(recipient(dispatch, "clerk").answer()).isNull();
  }

  @Test
  void what_is_about_nothing_that_was_sent_is_said_so() {
    var dispatch = sent(strategy);
    var other =
        "From: %s\nTo: unit@council.example\nSubject: Lunch\n\nAt one?".formatted(address("chair"));
    assertThat(words(other).getFirst()).startsWith("It is about nothing that was sent from here");
    assertThat(words("Not a mail").getFirst()).startsWith("This is no e-mail Vigil can read.");
    assertThat(now(dispatch).recipients()).extracting(Recipient::answer).containsOnlyNulls();
  }

  private List<ReturnDesk.Told> enter(String mail) {
    return as(() -> returns.enter(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> words(String mail) {
    return enter(mail).stream().map(ReturnDesk.Told::words).toList();
  }

  private Dispatch sent(Sendable document) {
    var sent =
        (Sending.Sent) as(() -> desk.send(document, List.of(group), Channel.EMAIL, "", false));
    return sent.dispatch();
  }

  private List<Answer> answers(Dispatch dispatch) {
    return now(dispatch).recipients().stream()
        .map(one -> java.util.Objects.requireNonNull(one.answer()))
        .toList();
  }

  private Dispatch now(Dispatch dispatch) {
    return as(() -> dispatches.find(dispatch.id())).orElseThrow();
  }

  private Recipient recipient(Dispatch dispatch, String post) {
    return now(dispatch).recipients().stream()
        .filter(one -> one.post().equals(post))
        .findFirst()
        .orElseThrow();
  }

  private String address(String post) {
    return post + "." + own + "@council.example";
  }

  private static void acting(Runnable work) {
    Acting.run(Telephone.ANALYST, work);
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, work);
  }
}
