package org.vigil.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Edition;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.VersionDesk.Correcting;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.publication.EditionChoice;
import org.vigil.publication.IssuedDocument;
import org.vigil.publication.IssuedNotice;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;
import org.vigil.shell.VigilClock;

class CirculationTest extends HouseTest {
  private static final Actor ANALYST =
      new Actor("circulation-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  @Autowired Groups groups;
  @Autowired CirculationDesk desk;
  @Autowired NoticeDesk notices;
  @Autowired Dispatches dispatches;
  @Autowired Sendables sendables;
  @Autowired IssueDesk issues;
  @Autowired VersionDesk versions;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext house;
  @Autowired VigilClock clock;

  private static final String DACORUM = "E07000096";

  private final String first = "first-" + UUID.randomUUID();
  private final String second = "second-" + UUID.randomUUID();
  private final Sendable strategy =
      new Sendable(
          "elsewhere/" + UUID.randomUUID(), "2", "The strategy", "OFFICIAL: for partners", null);
  private final IssuedNotice correction =
      new IssuedNotice(
          new IssuedDocument(
              strategy.key() + "/correction-3",
              "3",
              "Correction: the strategy",
              LocalDate.of(2024, 12, 5),
              "OFFICIAL: for partners"),
          strategy.key(),
          List.of("2"));

  @BeforeEach
  void two_groups() {
    acting(
        () -> {
          groups.add(new Group(first, first, GroupKind.BOARD, null));
          groups.add(new Group(second, second, GroupKind.OTHER, null));
        });
  }

  private static void acting(Runnable work) {
    Acting.run(ANALYST, work);
  }

  private Member member(String group, String post, @Nullable Deputy deputy) {
    var member =
        new Member(
            UUID.randomUUID(),
            group,
            new Post(post, "Council", post.replace(' ', '.') + "@council.example", deputy, null),
            LocalDate.of(2020, 1, 1),
            null);
    acting(() -> groups.keep(member));
    return member;
  }

  private Sending send(List<String> to, boolean again) {
    return Acting.as(ANALYST, () -> desk.send(strategy, to, Channel.EMAIL, "", again));
  }

  private static Member away(Member member, LocalDate from, @Nullable LocalDate until) {
    return new Member(
        member.id(),
        member.group(),
        new Post(
            member.post().name(),
            member.post().organisation(),
            member.post().email(),
            member.post().deputy(),
            new Leave(from, until)),
        member.from(),
        member.until());
  }

  private static Member left(Member member, LocalDate day) {
    return new Member(member.id(), member.group(), member.post(), member.from(), day);
  }

  @Test
  void a_group_is_not_put_in_the_place_of_another() {
    acting(
        () -> {
          assertThat(groups.add(new Group(first, "Another " + first, GroupKind.OTHER, null)))
              .isFalse();
          assertThat(groups.add(new Group("another-" + first, first, GroupKind.OTHER, null)))
              .isFalse();
          assertThat(groups.find(first)).hasValue(new Group(first, first, GroupKind.BOARD, null));
        });
  }

  @Test
  void somebody_in_two_groups_is_written_to_once() {
    member(first, "chair", null);
    member(second, "chair", null);
    var reached = Acting.as(ANALYST, () -> desk.reach(List.of(first, second)));
    assertThat(reached)
        .extracting(one -> one.address().email())
        .containsExactly("chair@council.example");
  }

  @Test
  void while_a_member_is_away_the_deputy_is_written_to_and_said_to_stand_in() {
    var chair = member(first, "chair", new Deputy("vice chair", "vice@council.example"));
    var alone = member(first, "clerk", null);
    acting(() -> groups.keep(away(chair, clock.today().minusDays(1), null)));
    acting(() -> groups.keep(away(alone, clock.today(), clock.today())));
    var reached = Acting.as(ANALYST, () -> desk.reach(List.of(first)));
    assertThat(reached)
        .extracting(one -> one.address().email(), one -> one.address().standsFor())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("vice@council.example", "chair"),
            org.assertj.core.groups.Tuple.tuple("clerk@council.example", null));
  }

  @Test
  void who_left_is_written_to_no_more_and_stays_in_what_they_were_sent() {
    var chair = member(first, "chair", null);
    var sent = (Sending.Sent) send(List.of(first), false);
    acting(() -> groups.keep(left(chair, clock.today().minusDays(1))));
    assertThat(send(List.of(first), true))
        .isEqualTo(
            new Sending.Refused(
                "Nobody is in these groups today. Add a member to one of them, or choose another group."));
    var kept = Acting.as(ANALYST, () -> dispatches.find(sent.dispatch().id())).orElseThrow();
    assertThat(kept.recipients()).extracting(r -> r.post()).containsExactly("chair");
  }

  @Test
  void the_same_version_goes_twice_only_to_those_who_have_not_had_it() {
    member(first, "chair", null);
    send(List.of(first), false);
    assertThat(send(List.of(first), false)).isInstanceOf(Sending.Refused.class);
    member(first, "newcomer", null);
    var more = (Sending.Sent) send(List.of(first), false);
    assertThat(more.dispatch().recipients()).extracting(r -> r.post()).containsExactly("newcomer");
    var all = (Sending.Sent) send(List.of(first), true);
    assertThat(all.dispatch().recipients()).hasSize(2);
  }

  @Test
  void what_can_identify_people_is_never_sent_and_what_is_for_partners_is_not_put_on_a_site() {
    member(first, "chair", null);
    var sensitive =
        new Sendable("x", "1", "Draft audit", "OFFICIAL-SENSITIVE: for the case team", null);
    var refused =
        Acting.as(ANALYST, () -> desk.send(sensitive, List.of(first), Channel.EMAIL, "", false));
    assertThat(refused)
        .isEqualTo(
            new Sending.Refused(
                "Draft audit is marked \"OFFICIAL-SENSITIVE: for the case team\": what can identify people is never sent. Release it to partners first."));
    assertThat(
            Acting.as(
                ANALYST,
                () -> desk.send(strategy, List.of(first), Channel.COUNCIL_SITE, "", false)))
        .isInstanceOf(Sending.Refused.class);
  }

  @Test
  void an_address_that_does_not_work_asks_for_somebody_until_it_is_changed() {
    var chair = member(first, "chair", null);
    var sent = (Sending.Sent) send(List.of(first), false);
    acting(() -> desk.answered(sent.dispatch(), chair.id(), Answer.BOUNCED));
    assertThat(broken(chair)).containsExactly("chair@council.example");
    acting(
        () ->
            groups.keep(
                new Member(
                    chair.id(),
                    first,
                    new Post("chair", "Council", "new@council.example", null, null),
                    chair.from(),
                    null)));
    assertThat(broken(chair)).isEmpty();
  }

  @Test
  void a_deputys_address_that_does_not_work_asks_for_somebody_too() {
    var chair = member(first, "chair", new Deputy("vice chair", "vice@council.example"));
    acting(() -> groups.keep(away(chair, clock.today(), clock.today())));
    var sent = (Sending.Sent) send(List.of(first), false);
    acting(() -> desk.answered(sent.dispatch(), chair.id(), Answer.BOUNCED));
    assertThat(broken(chair)).containsExactly("vice@council.example");

    acting(() -> groups.keep(chair));
    var own = (Sending.Sent) send(List.of(first), true);
    acting(() -> desk.answered(own.dispatch(), chair.id(), Answer.ACKNOWLEDGED));
    assertThat(broken(chair)).containsExactly("vice@council.example");
  }

  @Test
  void an_address_that_does_not_work_asks_for_somebody_until_the_members_last_day() {
    var chair = member(first, "chair", null);
    var sent = (Sending.Sent) send(List.of(first), false);
    acting(() -> desk.answered(sent.dispatch(), chair.id(), Answer.BOUNCED));

    acting(() -> groups.keep(left(chair, clock.today())));
    assertThat(broken(chair)).containsExactly("chair@council.example");
    acting(() -> groups.keep(left(chair, clock.today().minusDays(1))));
    assertThat(broken(chair)).isEmpty();
  }

  @Test
  void whoever_it_came_back_from_has_not_had_it() {
    var chair = member(first, "chair", null);
    member(first, "clerk", null);
    var sent = (Sending.Sent) send(List.of(first), false);
    acting(() -> desk.answered(sent.dispatch(), chair.id(), Answer.BOUNCED));
    acting(() -> groups.keep(at(chair, "new@council.example")));

    var again = (Sending.Sent) send(List.of(first), false);

    assertThat(again.dispatch().recipients())
        .extracting(Recipient::email)
        .containsExactly("new@council.example");
    assertThat(send(List.of(first), false)).isInstanceOf(Sending.Refused.class);
  }

  @Test
  void whoever_the_notice_came_back_from_is_told_at_the_address_they_have_now() {
    var chair = member(first, "chair", null);
    member(first, "clerk", null);
    send(List.of(first), false);
    var told = (Sending.Sent) as(() -> notices.tell(correction));
    assertThat(told.dispatch().recipients()).hasSize(2);
    assertThat(as(() -> notices.toBeTold(correction))).isEmpty();

    acting(() -> desk.answered(told.dispatch(), chair.id(), Answer.BOUNCED));
    acting(() -> groups.keep(at(chair, "new@council.example")));

    assertThat(as(() -> notices.toBeTold(correction)))
        .extracting(Recipient::email)
        .containsExactly("new@council.example");
    assertThat(as(() -> notices.tell(correction))).isInstanceOf(Sending.Sent.class);
    assertThat(as(() -> notices.toBeTold(correction))).isEmpty();
  }

  @Test
  void entering_the_same_twice_at_once_reaches_nobody_twice() {
    member(first, "chair", null);

    assertThat(atOnce(() -> desk.send(strategy, List.of(first), Channel.EMAIL, "", false)))
        .isInstanceOf(Sending.Refused.class);
    assertThat(as(() -> dispatches.of(strategy.key()))).hasSize(1);
  }

  @Test
  void entering_a_notice_twice_at_once_tells_nobody_twice() {
    member(first, "chair", null);
    send(List.of(first), false);

    assertThat(atOnce(() -> notices.tell(correction)))
        .isEqualTo(
            new Sending.Refused(
                "The notice has been entered for everybody who had it. Circulation says whether it went."));
    assertThat(as(() -> dispatches.of(correction.document().key()))).hasSize(1);
  }

  /** What the second is told who asks while the first is still at it. */
  private Sending atOnce(Supplier<Sending> sending) {
    var second = new CompletableFuture<Sending>();
    acting(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  assertThat(sending.get()).isInstanceOf(Sending.Sent.class);
                  second.completeAsync(() -> as(sending));
                  assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS))
                      .isInstanceOf(TimeoutException.class);
                }));
    return second.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private List<String> broken(Member member) {
    return as(dispatches::bounced).stream()
        .filter(one -> one.member().equals(member.id()))
        .map(BrokenAddress::email)
        .toList();
  }

  @Test
  void the_draft_hides_the_recipients_from_one_another() throws Exception {
    member(first, "chair", null);
    member(first, "clerk", null);
    acting(() -> assertThat(desk.writeDown(strategy)).isEmpty());
    var sent = (Sending.Sent) send(List.of(first), false);
    var message = mail(sent.dispatch());
    assertThat(message.getRecipients(RecipientType.TO)).isNull();
    assertThat(message.getRecipients(RecipientType.BCC)).hasSize(2);
    assertThat(message.getHeader("X-Unsent")).containsExactly("1");
    assertThat(message.getSubject()).isEqualTo("The strategy");
  }

  @Test
  void the_note_is_for_the_record_and_is_not_mailed() throws Exception {
    member(first, "chair", null);
    acting(() -> assertThat(desk.writeDown(strategy)).isEmpty());
    var sent =
        (Sending.Sent)
            as(() -> desk.send(strategy, List.of(first), Channel.EMAIL, "Ring her too", false));

    assertThat(sent.dispatch().note()).isEqualTo("Ring her too");
    assertThat((String) mail(sent.dispatch()).getContent())
        .startsWith("The strategy, version 2")
        .doesNotContain("Ring her too");
  }

  @Test
  void an_address_kept_before_addresses_were_checked_is_left_out_of_the_draft() throws Exception {
    member(first, "chair", null);
    acting(() -> groups.keep(at(member(first, "clerk", null), "a..b@x.example")));
    acting(() -> assertThat(desk.writeDown(strategy)).isEmpty());
    var sent = (Sending.Sent) send(List.of(first), false);

    assertThat(sent.dispatch().recipients()).hasSize(2);
    assertThat(mail(sent.dispatch()).getRecipients(RecipientType.BCC))
        .extracting(Address::toString)
        .containsExactly("chair@council.example");
  }

  @Test
  void there_is_no_draft_where_no_mail_can_be_addressed_to_anybody() {
    acting(() -> groups.keep(at(member(first, "clerk", null), "x@y.example)")));
    acting(() -> assertThat(desk.writeDown(strategy)).isEmpty());
    var sent = (Sending.Sent) send(List.of(first), false);

    assertThat(as(() -> desk.draft(sent.dispatch())))
        .isEqualTo(
            new Drafting.Refused(
                "No mail can be addressed to any of the addresses it went to. Put them right in their groups, and send it again."));
  }

  @Test
  void there_is_no_draft_of_what_is_no_longer_there() {
    member(first, "chair", null);
    var sent = (Sending.Sent) send(List.of(first), false);

    assertThat(as(() -> desk.draft(sent.dispatch())))
        .isEqualTo(
            new Drafting.Refused(
                "This version is no longer there to be sent. If it was withdrawn, enter the notice of that under Notices; if not, send the version that stands."));
  }

  @Test
  void the_notice_of_a_correction_has_no_draft_once_that_version_is_withdrawn() {
    member(first, "chair", null);
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var key = "monthly-update/" + month;
    acting(() -> desk.send(found(key + "@1"), List.of(first), Channel.EMAIL, "", false));
    var second = corrected(month);
    ExampleIssues.clear(house, second);
    acting(() -> assertThat(issues.issue(second)).isInstanceOf(Issuing.Done.class));
    var told = (Sending.Sent) as(() -> notices.tell(notice(key + "/correction-2")));
    assertThat(as(() -> desk.draft(told.dispatch()))).isInstanceOf(Drafting.Held.class);

    acting(() -> assertThat(versions.withdraw(second, "Somebody could be recognised")).isEmpty());

    assertThat(as(() -> desk.draft(told.dispatch()))).isInstanceOf(Drafting.Refused.class);
  }

  private IssueId corrected(YearMonth month) {
    var id = as(() -> issues.ofMonth(month)).orElseThrow();
    var correcting = as(() -> versions.correct(id, "A row was read twice.", "Watford was wrong."));
    return ((Correcting.Opened) correcting).version().id();
  }

  private Sendable found(String choice) {
    return sendables.find(choice).orElseThrow();
  }

  private IssuedNotice notice(String key) {
    return sendables.notices().stream()
        .filter(one -> one.document().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Member at(Member member, String email) {
    var post = member.post();
    return new Member(
        member.id(),
        member.group(),
        new Post(post.name(), post.organisation(), email, post.deputy(), post.leave()),
        member.from(),
        member.until());
  }

  private MimeMessage mail(Dispatch dispatch) throws MessagingException {
    var ready = (Drafting.Ready) as(() -> desk.draft(dispatch));
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(as(() -> desk.print(ready))));
  }

  @Nested
  class An_edition {
    private static final Offer PACK =
        new Offer(new Edition("board-pack", "Board pack of three issues"));

    private final Group dacorum =
        new Group("dacorum-" + first, "Dacorum " + first, GroupKind.PARTNERSHIP, DACORUM);
    private final Group board = new Group(first, first, GroupKind.BOARD, null);

    @Test
    void of_its_own_partnership_is_offered_first_to_a_group_of_a_district() {
      var editions = as(() -> sendables.editions(issued()));

      assertThat(Offer.to(dacorum, editions))
          .extracting(Offer::name)
          .hasSize(13)
          .startsWith("For Dacorum", "The whole", "One-page brief", "Board pack of three issues");
      assertThat(Offer.to(board, editions))
          .extracting(Offer::name)
          .startsWith("The whole", "One-page brief");
      assertThat(as(() -> sendables.editions(strategy))).isEmpty();
    }

    @Test
    void is_written_down_with_the_version_that_went_and_stands_in_the_draft() throws Exception {
      acting(() -> groups.add(dacorum));
      member(dacorum.id(), "chair", null);
      var update = issued();
      var sent = (Sending.Sent) send(update, Offer.to(dacorum, offered(update)).getFirst());

      var kept = as(() -> dispatches.find(sent.dispatch().id())).orElseThrow();
      assertThat(kept.edition()).isEqualTo(new Edition("dacorum", "For Dacorum"));
      assertThat(kept.document()).isEqualTo(update.key());
      assertThat(kept.version()).isEqualTo("1");
      assertThat(kept.title()).isEqualTo(update.title() + ": Dacorum");
      assertThat(mail(kept).getSubject()).startsWith(update.title() + ": Dacorum");
    }

    @Test
    void has_not_been_had_by_those_who_had_the_whole() {
      acting(() -> groups.add(dacorum));
      member(dacorum.id(), "chair", null);
      var update = issued();
      var own = Offer.to(dacorum, offered(update)).getFirst();

      assertThat(send(update, Offer.WHOLE)).isInstanceOf(Sending.Sent.class);
      assertThat(send(update, own)).isInstanceOf(Sending.Sent.class);
      assertThat(send(update, own)).isInstanceOf(Sending.Refused.class);
      assertThat(send(update, Offer.WHOLE)).isInstanceOf(Sending.Refused.class);
    }

    @Test
    void that_holds_an_issue_which_has_not_gone_out_does_not_go() {
      acting(() -> groups.add(dacorum));
      member(dacorum.id(), "chair", null);
      ExampleIssues.openOneMore(house);
      var update = issued();
      var pack =
          Offer.to(board, offered(update)).stream()
              .filter(offer -> offer.choice().equals("board-pack"))
              .findFirst()
              .orElseThrow();

      assertThat(send(update, pack))
          .isEqualTo(
              new Sending.Refused(
                  "The edition \"Board pack of three issues\" holds an issue that has not gone out. Issue that one first, or choose another edition."));
    }

    @Test
    void of_three_issues_shows_what_went_out_of_a_month_whose_correction_is_still_open() {
      acting(() -> groups.add(dacorum));
      member(dacorum.id(), "chair", null);
      issued();
      var before = issuedMonth();
      var sent = (Sending.Sent) send(issued(), PACK);

      var open = corrected(before);

      var ready = (Drafting.Held) as(() -> desk.draft(sent.dispatch()));
      assertThat(ready.document().draft()).isEmpty();
      assertThat(ready.document().handling()).isEqualTo(sent.dispatch().handling());
      acting(() -> assertThat(versions.callOff(open, "It was right after all")).isEmpty());
    }

    @Test
    void that_came_to_hold_an_issue_which_has_not_gone_out_has_no_draft() {
      acting(() -> groups.add(dacorum));
      member(dacorum.id(), "chair", null);
      issued();
      var before = ExampleIssues.openOneWithRoomAfter(house);
      ExampleIssues.settleAndIssue(house, before);
      var sent = (Sending.Sent) send(issued(), PACK);

      ExampleIssues.openNext(house, before);

      assertThat(as(() -> desk.draft(sent.dispatch())))
          .isEqualTo(
              new Drafting.Refused(
                  "It holds an issue that has not gone out. Issue that one first, or send another edition."));
    }

    @Test
    void that_there_is_none_of_is_refused() {
      assertThat(send(strategy, new Offer(new Edition("atlantis", "For Atlantis"))))
          .isEqualTo(
              new Sending.Refused("The strategy has no edition \"For Atlantis\". Choose another."));
    }

    private Sending send(Sendable document, Offer offer) {
      return as(
          () ->
              desk.send(
                  document, offer.edition(), List.of(dacorum.id()), Channel.EMAIL, "", false));
    }

    private List<EditionChoice> offered(Sendable update) {
      return as(() -> sendables.editions(update));
    }

    private Sendable issued() {
      var month = issuedMonth();
      return as(() -> found("monthly-update/" + month + "@1"));
    }

    private YearMonth issuedMonth() {
      var month = ExampleIssues.openOneMore(house);
      ExampleIssues.settleAndIssue(house, month);
      return month;
    }
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(ANALYST, work);
  }
}
