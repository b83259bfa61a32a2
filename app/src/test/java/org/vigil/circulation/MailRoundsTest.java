package org.vigil.circulation;

import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.PostOffice.Letter;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Handover.State;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.VersionDesk.Correcting;
import org.vigil.partner.Post;
import org.vigil.publication.IssuedDocument;
import org.vigil.publication.IssuedNotice;

class MailRoundsTest extends GroupOfItsOwn {
  private static final int LOOKS = 1_200;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  @Autowired MailRounds rounds;
  @Autowired NoticeDesk notices;
  @Autowired Sendables sendables;
  @Autowired AccessLog log;
  @Autowired IssueDesk issues;
  @Autowired VersionDesk versions;
  @Autowired ApplicationContext house;

  @BeforeEach
  void a_document() {
    acting(() -> assertThat(desk.writeDown(strategy)).isEmpty());
  }

  @Test
  void everybody_gets_a_mail_of_their_own_from_the_unit() throws MessagingException {
    member("chair");
    member("clerk");
    var dispatch = entered(strategy);

    sent(dispatch);

    var letter = onlyLetterFor("chair");
    assertThat(letter.from()).isEqualTo("unit@council.example");
    assertThat(letter.to()).containsExactly(address("chair"));
    assertThat(letter.content()).doesNotContain(address("clerk"));
    var mail = letter.read();
    assertThat(mail.getFrom()[0]).hasToString("Community Safety Unit <unit@council.example>");
    assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString(address("chair"));
    assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
    assertThat(mail.getSubject()).isEqualTo(strategy.title());
    assertThat(mail.getHeader("X-Unsent")).isNull();
    assertThat(mail.getSentDate()).isNotNull();
    assertThat(mail.getMessageID())
        .startsWith("<" + dispatch.id())
        .endsWith("@council.example>")
        .isNotEqualTo(onlyLetterFor("clerk").read().getMessageID());
    assertThat(states(dispatch)).containsOnly(State.HANDED_OVER);
    assertThat(unfinished()).doesNotContain(dispatch.id());
  }

  @Test
  void a_document_vigil_holds_goes_along() throws Exception {
    member("chair");
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var update = as(() -> sendables.find("monthly-update/" + month + "@1")).orElseThrow();

    sent(entered(update));

    var letter = onlyLetterFor("chair");
    assertThat(letter.read().getSubject()).startsWith("Monthly update");
    assertThat(letter.content())
        .contains("application/pdf", "officedocument.wordprocessingml.document", "text/html");
  }

  @Test
  void what_the_server_says_of_each_is_written_down_and_the_rest_goes_on() {
    member("chair");
    member("nobody");
    member("later");
    var dispatch = entered(strategy);

    sent(dispatch);

    assertThat(handover(dispatch, "chair").state()).isEqualTo(State.HANDED_OVER);
    assertThat(now(dispatch, "nobody").answer()).isEqualTo(Answer.BOUNCED);
    assertThat(handover(dispatch, "nobody").words()).isEqualTo("550 5.1.1 no such mailbox");
    assertThat(now(dispatch, "later").answer()).isNull();
    assertThat(handover(dispatch, "later").state()).isEqualTo(State.NOT_TAKEN);
    assertThat(as(() -> dispatches.bounced()))
        .extracting(BrokenAddress::email)
        .contains(address("nobody"))
        .doesNotContain(address("later"));
    assertThat(unfinished()).contains(dispatch.id());
  }

  @Test
  void it_is_sent_to_the_rest_and_to_nobody_twice() throws MessagingException {
    member("chair");
    var late = member("later");
    var dispatch = entered(strategy);
    sent(dispatch);
    assertThat(draftedTo(dispatch)).containsExactly(address("later"));

    sent(dispatch);
    assertThat(lettersFor("chair")).hasSize(1);

    acting(() -> desk.answered(dispatch, late, Answer.ACKNOWLEDGED));
    assertThat(as(() -> rounds.begin(now(dispatch))))
        .contains("It has gone to everybody it can be sent to. Nothing more is to be done.");
  }

  @Test
  void one_whose_mail_is_refused_keeps_it_from_nobody_behind_them() {
    member("big-chair");
    member("clerk");
    var dispatch = entered(strategy);

    sent(dispatch);

    assertThat(handover(dispatch, "big-chair").words())
        .isEqualTo("The mail server does not take this mail: 552 5.3.4 message is too big");
    assertThat(lettersFor("clerk")).hasSize(1);
  }

  @Test
  void a_server_that_takes_nothing_is_not_asked_for_everybody_and_the_rest_comes_first_next_time() {
    for (var post : List.of("big-a", "big-b", "big-c", "clerk")) {
      member(post);
    }
    var dispatch = entered(strategy);

    begun(dispatch);

    assertThat(as(() -> rounds.brokenOff(now(dispatch))).orElseThrow())
        .startsWith("Sending stopped, so that the rest waits: The mail server does not take");
    assertThat(handover(dispatch, "clerk").state()).isEqualTo(State.WAITING);
    assertThat(lettersFor("clerk")).isEmpty();
    assertThat(unfinished()).contains(dispatch.id());

    begun(dispatch);
    assertThat(lettersFor("clerk")).hasSize(1);
  }

  @Test
  void a_round_that_never_came_to_anybody_is_not_forgotten() {
    member("chair");
    var dispatch = entered(strategy);
    assertThat(unfinished()).doesNotContain(dispatch.id());

    acting(() -> handovers.queue(dispatch));

    assertThat(unfinished()).contains(dispatch.id());
    assertThat(now(dispatch).isUnfinished()).isTrue();
    assertThat(now(dispatch).gone()).isZero();
    sent(dispatch);
    assertThat(now(dispatch).gone()).isEqualTo(1);
    assertThat(unfinished()).doesNotContain(dispatch.id());
  }

  @Test
  void whoever_is_in_it_twice_gets_one_mail() {
    member("chair");
    var told = toldTwice("chair");
    assertThat(told.recipients()).hasSize(2);

    sent(told);

    assertThat(now(told).gone()).isEqualTo(2);
    assertThat(lettersAnyCase("chair")).isEqualTo(1);
  }

  /** A notice of what somebody had in two groups and two dispatches. */
  private Dispatch toldTwice(String post) {
    var twin =
        new Member(
            UUID.randomUUID(),
            group + "-other",
            new Post(post + " of both", "Council", address(post).toUpperCase(UK), null, null),
            LocalDate.of(2020, 1, 1),
            null);
    var correction =
        new Sendable(
            "elsewhere/notice-" + own, "1", "Correction " + own, strategy.handling(), null);
    acting(
        () -> {
          groups.add(new Group(twin.group(), twin.group(), GroupKind.BOARD, null));
          groups.keep(twin);
          assertThat(desk.writeDown(correction)).isEmpty();
        });
    entered(strategy);
    as(() -> desk.send(strategy, List.of(twin.group()), Channel.EMAIL, "", false));
    var notice =
        new IssuedNotice(
            new IssuedDocument(
                correction.key(),
                correction.version(),
                correction.title(),
                LocalDate.of(2024, 12, 5),
                correction.handling()),
            strategy.key(),
            List.of(strategy.version()));
    return ((Sending.Sent) as(() -> notices.tell(notice))).dispatch();
  }

  private int lettersAnyCase(String post) {
    return lettersFor(post).size() + POST_OFFICE.lettersFor(address(post).toUpperCase(UK)).size();
  }

  @Test
  void three_who_are_always_refused_keep_it_from_nobody_for_long() {
    for (var post : List.of("big-a", "big-b", "big-c", "later", "clerk")) {
      member(post);
    }
    var dispatch = entered(strategy);
    begun(dispatch);
    begun(dispatch);
    assertThat(handover(dispatch, "clerk").state()).isEqualTo(State.HANDED_OVER);

    begun(dispatch);
    var last = handover(dispatch, "later").at();
    begun(dispatch);
    begun(dispatch);
    assertThat(handover(dispatch, "later").at()).isAfter(last);
  }

  @Test
  void where_one_of_two_at_an_address_is_in_doubt_the_other_waits_and_one_draft_is_enough() {
    var chair = member("chair");
    var told = toldTwice("chair");
    var twin =
        told.recipients().stream()
            .filter(one -> !one.member().equals(chair))
            .findFirst()
            .orElseThrow();
    acting(() -> handovers.queue(told));
    acting(() -> assertThat(handovers.begin(told.id(), now(told, "chair"))).isTrue());

    assertThat(as(() -> rounds.begin(now(told))).orElseThrow())
        .endsWith("Whoever is in doubt is marked on its page.");
    assertThat(lettersAnyCase("chair")).isZero();
    assertThat(as(() -> desk.draft(now(told)))).isInstanceOf(Drafting.Refused.class);

    acting(() -> handovers.foundOut(told, chair, true));
    assertThat(lettersAnyCase("chair")).isZero();
    assertThat(handover(told, twin.post()).words()).isEqualTo("with the mail to the chair");
  }

  @Test
  void what_is_not_to_go_any_further_is_closed_and_those_left_out_have_not_had_it() {
    member("chair");
    var dispatch = entered(strategy);
    acting(() -> handovers.queue(dispatch));
    assertThat(unfinished()).contains(dispatch.id());

    acting(() -> handovers.restLeftOut(dispatch));

    assertThat(unfinished()).doesNotContain(dispatch.id());
    assertThat(now(dispatch).gone()).isZero();
    assertThat(now(dispatch, "chair").hasNotHadIt()).isTrue();
    assertThat(as(() -> rounds.begin(now(dispatch)))).isPresent();
    assertThat(lettersFor("chair")).isEmpty();
  }

  @Test
  void
      a_version_that_was_corrected_since_is_sent_to_nobody_and_those_left_waiting_need_no_notice() {
    member("chair");
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var key = "monthly-update/" + month;
    var dispatch = entered(as(() -> sendables.find(key + "@1")).orElseThrow());
    acting(() -> handovers.queue(dispatch));
    var id = as(() -> issues.ofMonth(month)).orElseThrow();
    var correcting = as(() -> versions.correct(id, "A row was read twice.", "It was wrong."));
    var second = ((Correcting.Opened) correcting).version().id();
    ExampleIssues.clear(house, second);
    acting(() -> assertThat(issues.issue(second)).isInstanceOf(Issuing.Done.class));

    assertThat(as(() -> rounds.begin(now(dispatch))).orElseThrow())
        .startsWith("This version was corrected or withdrawn since.");
    assertThat(lettersFor("chair")).isEmpty();
    var notice =
        as(() -> sendables.notices()).stream()
            .filter(one -> one.about().equals(key))
            .findFirst()
            .orElseThrow();
    assertThat(as(() -> notices.toBeTold(notice))).isEmpty();
  }

  @Test
  void what_is_pressed_twice_is_entered_once_and_waits_as_soon_as_it_is_entered() {
    member("chair");
    var wanted =
        new ToSend(
            UUID.randomUUID(), strategy, null, List.of(group), Channel.EMAIL, "", true, true);
    var first = ((Sending.Sent) as(() -> desk.send(wanted))).dispatch();
    assertThat(unfinished()).contains(first.id());
    assertThat(handover(first, "chair").state()).isEqualTo(State.WAITING);

    var second = ((Sending.Sent) as(() -> desk.send(wanted))).dispatch();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(as(() -> dispatches.of(strategy.key()))).hasSize(1);
  }

  @Test
  void whoever_vigil_stopped_at_is_not_written_to_again_until_a_person_says_so()
      throws MessagingException {
    var chair = member("chair");
    member("clerk");
    var dispatch = entered(strategy);
    acting(() -> assertThat(handovers.begin(dispatch.id(), now(dispatch, "chair"))).isTrue());
    acting(() -> assertThat(handovers.begin(dispatch.id(), now(dispatch, "chair"))).isFalse());
    assertThat(draftedTo(dispatch)).containsExactly(address("clerk"));

    sent(dispatch);
    assertThat(lettersFor("chair")).isEmpty();
    assertThat(lettersFor("clerk")).hasSize(1);
    assertThat(unfinished()).contains(dispatch.id());

    acting(() -> handovers.foundOut(dispatch, chair, false));
    sent(dispatch);
    assertThat(lettersFor("chair")).hasSize(1);

    acting(() -> handovers.foundOut(dispatch, chair, false));
    assertThat(handover(dispatch, "chair").state()).isEqualTo(State.HANDED_OVER);
  }

  @Test
  void what_somebody_found_to_have_gone_is_done() {
    var chair = member("chair");
    var dispatch = entered(strategy);
    acting(() -> assertThat(handovers.begin(dispatch.id(), now(dispatch, "chair"))).isTrue());

    acting(() -> handovers.foundOut(dispatch, chair, true));

    assertThat(states(dispatch)).containsExactly(State.WENT);
    assertThat(unfinished()).doesNotContain(dispatch.id());
  }

  @Test
  void what_a_person_sent_to_the_rest_is_done() {
    member("chair");
    member("later");
    var dispatch = entered(strategy);
    sent(dispatch);

    acting(() -> handovers.restWent(dispatch));

    assertThat(states(dispatch)).containsExactlyInAnyOrder(State.HANDED_OVER, State.WENT);
    assertThat(as(() -> desk.draft(now(dispatch))))
        .isEqualTo(
            new Drafting.Refused(
                "It has been sent to everybody it can be sent to, or may have been. Whoever is in doubt is marked on its page."));
  }

  @Test
  void what_is_refused_as_a_draft_is_not_sent() {
    member("chair");
    var gone = new Sendable("elsewhere/gone-" + own, "1", "Gone", "OFFICIAL: for partners", null);
    var dispatch = entered(gone);

    assertThat(as(() -> rounds.begin(dispatch)).orElseThrow())
        .startsWith("This version is no longer there to be sent.");
    assertThat(lettersFor("chair")).isEmpty();
  }

  @Test
  void that_it_was_begun_and_how_it_ended_is_logged() {
    member("chair");
    sent(entered(strategy));

    var entries =
        as(
            () ->
                log.page(
                        new AccessFilter(strategy.key(), null, AccessAction.RELEASE, null, null), 1)
                    .items());
    assertThat(entries)
        .extracting(entry -> entry.seen() + ": " + entry.outcome())
        .contains(
            "Sent by the mail server: begun",
            "Sent by the mail server: handed over to 1 recipient");
  }

  private List<UUID> unfinished() {
    return as(() -> dispatches.unfinished()).stream().map(Dispatch::id).toList();
  }

  /** A round that nothing breaks off. */
  private void sent(Dispatch dispatch) {
    begun(dispatch);
    assertThat(as(() -> rounds.brokenOff(now(dispatch)))).isEmpty();
  }

  /** Begins a round of the dispatch as it stands now, and waits until it is over. */
  private void begun(Dispatch dispatch) {
    assertThat(as(() -> rounds.begin(now(dispatch)))).isEmpty();
    for (int n = 0; n < LOOKS && rounds.isUnderWay(dispatch.id()); n++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    assertThat(rounds.isUnderWay(dispatch.id())).isFalse();
  }

  private Handover handover(Dispatch dispatch, String post) {
    return Objects.requireNonNull(now(dispatch, post).handover());
  }

  private List<State> states(Dispatch dispatch) {
    return now(dispatch).recipients().stream()
        .map(one -> Objects.requireNonNull(one.handover()).state())
        .toList();
  }

  private List<String> draftedTo(Dispatch dispatch) throws MessagingException {
    var ready = (Drafting.Ready) as(() -> desk.draft(now(dispatch)));
    var mail =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(as(() -> desk.print(ready))));
    return Arrays.stream(mail.getRecipients(RecipientType.BCC)).map(Object::toString).toList();
  }

  private List<Letter> lettersFor(String post) {
    return POST_OFFICE.lettersFor(address(post));
  }

  private Letter onlyLetterFor(String post) {
    var letters = lettersFor(post);
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }
}
