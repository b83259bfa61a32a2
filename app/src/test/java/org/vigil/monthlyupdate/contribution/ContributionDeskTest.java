package org.vigil.monthlyupdate.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.monthlyupdate.contribution.ExampleContributions.as;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.sql.DriverManager;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.vigil.HouseTest;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Asking;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Outcome;
import org.vigil.monthlyupdate.contribution.LinkDoor.Behind;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Contributions through their door, with a real PostgreSQL. */
class ContributionDeskTest extends HouseTest {
  private static final Pattern LINK = Pattern.compile("/contribute/([A-Za-z0-9_-]{43})");

  @Autowired ApplicationContext house;
  @Autowired ContributionDesk desk;
  @Autowired ReplyDesk replies;
  @Autowired Contributions contributions;
  @Autowired Contributors contributors;
  @Autowired IssueDesk issues;
  @Autowired LinkDoor door;
  @Autowired AccessLog log;
  @Autowired VigilClock clock;
  @Autowired FlywayConnectionDetails owner;

  private final YearMonth[] month = new YearMonth[1];

  private YearMonth month() {
    if (month[0] == null) {
      month[0] = ExampleIssues.openOneMore(house);
    }
    return month[0];
  }

  private UUID asked(Way way) {
    return ExampleContributions.ask(
        house, month(), ExampleContributions.contributor(house, null, false), way);
  }

  private Contribution find(UUID id) {
    return as(() -> contributions.find(id)).orElseThrow().contribution();
  }

  private MimeMessage draft(UUID id, boolean reminder) throws Exception {
    var draft = as(() -> desk.draft(id, reminder, "https://vigil.council.example"));
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(draft.content()));
  }

  private static String plain(MimeMessage mail) throws Exception {
    var content = (Multipart) mail.getContent();
    var first = content.getBodyPart(0).getContent();
    return first instanceof Multipart inner
        ? (String) inner.getBodyPart(0).getContent()
        : (String) first;
  }

  @Test
  void a_deputy_is_asked_while_the_owner_is_away() throws Exception {
    var away =
        ExampleContributions.contributor(
            house, new Deputy("Deputy lead", "deputy@council.example"), true);
    var id = ExampleContributions.ask(house, month(), away, Way.BLOCK);

    var mail = draft(id, false);

    assertThat(List.of(mail.getRecipients(RecipientType.TO)))
        .hasToString("[deputy@council.example]");
    assertThat(find(id).happened().getLast().words())
        .isEqualTo("To Deputy lead, deputy of Strategy lead");
  }

  @Test
  void an_owner_away_on_the_day_it_is_due_is_asked_with_a_copy_to_the_deputy() throws Exception {
    var today = clock.today();
    var soon =
        new Contributor(
            UUID.randomUUID(),
            new Post(
                "Lead",
                "Council",
                "lead@council.example",
                new Deputy("Deputy", "deputy@council.example"),
                new Leave(today.plusDays(5), today.plusDays(9))),
            null);
    as(
        () -> {
          house.getBean(Contributors.class).keep(soon);
          return true;
        });

    var mail = draft(ExampleContributions.ask(house, month(), soon, Way.BLOCK), false);

    assertThat(List.of(mail.getRecipients(RecipientType.TO))).hasToString("[lead@council.example]");
    assertThat(List.of(mail.getRecipients(RecipientType.CC)))
        .hasToString("[deputy@council.example]");
  }

  @Test
  void nobody_elses_address_leaves_with_an_items_words() throws Exception {
    var issue = as(() -> issues.now(issues.ofMonth(month()).orElseThrow())).orElseThrow();
    var withContact =
        issue.items().filter(item -> item.words().contains("[[contact:")).findFirst().orElseThrow();
    var words = BlockWords.of(issue, withContact);

    assertThat(words).contains("[[contact:").doesNotContain("@");
  }

  @Test
  void a_reply_finds_its_contribution_and_its_words_are_taken_as_theirs() throws Exception {
    var id = asked(Way.BLOCK);
    var text = plain(draft(id, false)).replace("[Begin", "Thank you.\r\n[Begin");
    var filled =
        Pattern.compile("(?s)(\\[Begin [^]]+]).*?(\\[End)")
            .matcher(text)
            .replaceFirst(
                "$1\nThe refresh is done. See [the page](https://council.example/x).\n$2");
    var received = Received.file("r.eml", ExampleMail.plain(filled, UTF_8, "base64"));

    assertThat(as(() -> replies.answeredBy(received)))
        .extracting(line -> line.contribution().id())
        .containsExactly(id);
    var reply = as(() -> replies.receive(id, received));
    assertThat(find(id).stateOn(clock.today())).isEqualTo(State.CAME);
    var read = (ReplyReading.Read) ReplyDesk.read(find(id), reply);
    assertThat(read.words())
        .isEqualTo("The refresh is done. See [the page](https://council.example/x).");
    var issue = as(() -> issues.ofMonth(month())).orElseThrow();
    int seen = as(() -> issues.journal(issue)).orElseThrow().entriesAbout("s1.1");
    assertThat(as(() -> replies.accept(reply.id(), "Hate Crime", read.words(), seen))).isEmpty();

    var now = as(() -> issues.now(issue)).orElseThrow();
    assertThat(now.item("s1.1").orElseThrow().words())
        .startsWith("The refresh is done. See [[link:");
    assertThat(as(() -> issues.journal(issue)).orElseThrow().entries())
        .anySatisfy(
            entry ->
                assertThat(entry.change())
                    .isInstanceOfSatisfying(
                        Edit.ItemWritten.class,
                        written -> assertThat(written.by()).isEqualTo("Strategy lead")));
    assertThat(find(id).stateOn(clock.today())).isEqualTo(State.TAKEN);
    assertThat(as(() -> replies.accept(reply.id(), "Hate Crime", "Again.", seen + 1)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("Somebody decided"));
  }

  @Test
  void a_draft_carries_the_day_of_the_house() throws Exception {
    var id = asked(Way.BLOCK);
    var tomorrow = clock.today().plusDays(1);
    try {
      clock.setDemonstrationDay(tomorrow);
      assertThat(draft(id, false).getSentDate().toInstant().atZone(VigilClock.COUNTY_TIME))
          .satisfies(date -> assertThat(date.toLocalDate()).isEqualTo(tomorrow));
    } finally {
      clock.setDemonstrationDay(null);
    }
  }

  @Test
  void the_same_person_is_not_asked_twice_for_the_same_item() {
    var whom = ExampleContributions.contributor(house, null, false);
    var id = ExampleContributions.ask(house, month(), whom, Way.BLOCK);
    var again =
        new Contributor(
            UUID.randomUUID(),
            new Post("Another post", "Council", whom.post().email().toUpperCase(UK), null, null),
            null);
    as(
        () -> {
          house.getBean(Contributors.class).keep(again);
          return true;
        });

    for (var one : List.of(whom, again)) {
      assertThat(as(() -> desk.ask(find(id).issue(), about("s1.1", one))))
          .isEqualTo(
              new Outcome.Refused(
                  "Strategy lead was asked for this on %s already: %s, needed by %s. Open it among the contributions and make a reminder there, or call it off before you ask again."
                      .formatted(
                          Words.day(clock.today()),
                          find(id).reference(),
                          Words.day(find(id).due()))));
    }
    assertThat(as(() -> desk.ask(find(id).issue(), about(null, whom))))
        .isInstanceOf(Outcome.Done.class);
    assertThat(as(() -> desk.ask(find(id).issue(), about(null, whom))))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(as(() -> desk.callOff(id, "Asked the wrong thing."))).isEmpty();
    assertThat(as(() -> desk.ask(find(id).issue(), about("s1.1", whom))))
        .isInstanceOf(Outcome.Done.class);
  }

  private Asking about(@Nullable String item, Contributor whom) {
    return new Asking(
        item, "s1", "Hate Crime", "", whom.id(), Way.BLOCK, clock.today().plusDays(3));
  }

  @Test
  void of_two_askings_at_the_same_moment_one_is_taken() throws Exception {
    var whom = ExampleContributions.contributor(house, null, false);
    var issue = as(() -> issues.ofMonth(month())).orElseThrow();
    var start = new CyclicBarrier(4);
    Callable<Outcome> asking =
        () -> {
          start.await();
          return as(() -> desk.ask(issue, about("s1.1", whom)));
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      int taken = 0;
      for (var outcome : threads.invokeAll(Collections.nCopies(4, asking))) {
        taken += outcome.get() instanceof Outcome.Done ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  void the_same_reply_is_kept_once() {
    var id = asked(Way.BLOCK);
    var first = as(() -> replies.receiveOnce(id, Received.pasted("Two officers\nwere trained.")));
    var pasted =
        as(() -> replies.receiveOnce(id, Received.pasted("Two officers were trained.\r\n")));
    var other = as(() -> replies.receiveOnce(id, Received.pasted("Three officers were trained.")));
    var file = as(() -> replies.receiveOnce(id, Received.file("a.eml", new byte[] {1, 2})));
    var fileAgain = as(() -> replies.receiveOnce(id, Received.file("b.eml", new byte[] {1, 2})));

    assertThat(first.again()).isFalse();
    assertThat(pasted.again()).isTrue();
    assertThat(pasted.reply().id()).isEqualTo(first.reply().id());
    assertThat(other.again()).isFalse();
    assertThat(file.again()).isFalse();
    assertThat(fileAgain.reply().id()).isEqualTo(file.reply().id());
    assertThat(as(() -> contributions.replies(id))).hasSize(3);
  }

  @Test
  void a_reply_that_names_two_contributions_says_both() {
    var one = find(asked(Way.BLOCK));
    var two = find(asked(Way.BLOCK));
    var words =
        "Re: %s\nAbout %s too, and %s, and VC-222222."
            .formatted(one.reference(), two.reference().toLowerCase(UK), one.reference());

    assertThat(as(() -> replies.answeredBy(Received.pasted(words))))
        .extracting(line -> line.contribution().id())
        .containsExactly(one.id(), two.id());
  }

  @Test
  void a_reply_that_was_taken_is_set_beside_what_stood_before() {
    var id = asked(Way.BLOCK);
    var reply = as(() -> replies.receive(id, Received.pasted("Quite new words.")));
    var later = as(() -> replies.receive(id, Received.pasted("Words of another day.")));
    var before = as(() -> replies.standingFor(find(id), reply.id()));
    assertThat(before).isEqualTo(find(id).sent()).isNotBlank();

    assertThat(as(() -> replies.accept(reply.id(), "Hate Crime", "Quite new words.", 0))).isEmpty();
    int seen = as(() -> issues.journal(find(id).issue())).orElseThrow().entriesAbout("s1.1");
    assertThat(as(() -> replies.standingFor(find(id), later.id()))).isEqualTo("Quite new words.");
    assertThat(as(() -> replies.accept(later.id(), "Hate Crime", "Words of another day.", seen)))
        .isEmpty();

    assertThat(as(() -> replies.standingFor(find(id), reply.id()))).isEqualTo(before);
    assertThat(as(() -> replies.standingFor(find(id), later.id()))).isEqualTo("Quite new words.");
  }

  @Test
  void a_contributor_stands_once_at_an_address() {
    var contributors = house.getBean(Contributors.class);
    var today = clock.today();
    var whom = ExampleContributions.contributor(house, null, false);
    var post = whom.post();
    var twice =
        new Contributor(
            UUID.randomUUID(),
            new Post("Other lead", "Council", post.email().toUpperCase(UK), null, null),
            null);

    assertThat(as(() -> contributors.keepOnce(twice, today)))
        .hasValue(
            "Strategy lead, County council, is asked at this address already. Choose that entry in the list and change it there, or give its last day first.");
    assertThat(as(() -> contributors.find(twice.id()))).isEmpty();
    var ended = new Contributor(whom.id(), post, today.minusDays(1));
    assertThat(as(() -> contributors.keepOnce(ended, today))).isEmpty();
    assertThat(as(() -> contributors.keepOnce(twice, today))).isEmpty();
  }

  @Test
  void words_are_not_taken_over_what_somebody_wrote_meanwhile() {
    var id = asked(Way.BLOCK);
    var reply = as(() -> replies.receive(id, Received.pasted("New words.")));
    var other = as(() -> replies.receive(asked(Way.BLOCK), Received.pasted("Other words.")));
    assertThat(as(() -> replies.accept(other.id(), "Hate Crime", "Other words.", 0))).isEmpty();

    assertThat(as(() -> replies.accept(reply.id(), "Hate Crime", "New words.", 0)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("Somebody else settled something"));
    assertThat(find(id).stateOn(clock.today())).isEqualTo(State.CAME);
  }

  @Test
  void a_new_item_is_written_at_the_end_of_its_theme() {
    var issue = as(() -> issues.ofMonth(month())).orElseThrow();
    var contributor = ExampleContributions.contributor(house, null, false);
    var asking =
        new Asking(
            null, "s1", "Cuckooing", "", contributor.id(), Way.BLOCK, clock.today().plusDays(1));
    var id = ((Outcome.Done) as(() -> desk.ask(issue, asking))).id();
    var reply = as(() -> replies.receive(id, Received.pasted("Two homes were made safe.")));

    assertThat(as(() -> replies.accept(reply.id(), "Cuckooing", "Two homes were made safe.", 0)))
        .isEmpty();

    var section = as(() -> issues.now(issue)).orElseThrow().sections().getFirst();
    assertThat(section.items().getLast().heading()).isEqualTo("Cuckooing");
  }

  @Test
  void a_refused_reply_is_kept_and_the_next_draft_says_why() throws Exception {
    var id = asked(Way.BLOCK);
    var reply = as(() -> replies.receive(id, Received.file("x.bin", new byte[] {1, 0, 2})));

    assertThat(ReplyDesk.read(find(id), reply)).isInstanceOf(ReplyReading.NotRead.class);
    assertThat(as(() -> replies.refuse(reply.id(), " ")))
        .hasValue("Say why it is not taken: whoever sent it will read this.");
    assertThat(as(() -> replies.refuse(reply.id(), "It is about October."))).isEmpty();

    assertThat(plain(draft(id, true)))
        .contains("We could not take it as it is: It is about October.");
    assertThat(as(() -> contributions.reply(reply.id())).orElseThrow().received().content())
        .containsExactly(1, 0, 2);
  }

  @Test
  void nothing_is_asked_for_a_day_that_is_over_or_an_update_that_is_out() {
    var contributor = ExampleContributions.contributor(house, null, false);
    var issue = as(() -> issues.ofMonth(month())).orElseThrow();
    var late =
        new Asking("s1.1", "s1", "x", "", contributor.id(), Way.BLOCK, clock.today().minusDays(1));
    assertThat(as(() -> desk.ask(issue, late)))
        .isEqualTo(new Outcome.Refused("That day is over. Give today or a later day."));

    ExampleIssues.settleAndIssue(house, issue);
    var asking = new Asking("s1.1", "s1", "x", "", contributor.id(), Way.BLOCK, clock.today());
    assertThat(as(() -> desk.ask(issue, asking)))
        .isEqualTo(
            new Outcome.Refused(
                "The update has gone out. What comes now is for the next one: ask there."));
  }

  @Test
  void whoever_is_asked_first_is_kept_with_what_is_asked_and_not_where_it_is_refused() {
    var issue = as(() -> issues.ofMonth(month())).orElseThrow();
    var first =
        new Contributor(
            UUID.randomUUID(),
            new Post("New desk", "Unit", "new.desk@council.example", null, null),
            null);
    var asking =
        new Asking("s1.1", "s1", "x", "", first.id(), Way.BLOCK, clock.today().minusDays(1));
    assertThat(as(() -> desk.ask(issue, first, asking))).isInstanceOf(Outcome.Refused.class);
    assertThat(as(() -> contributors.find(first.id()))).isEmpty();

    var again = new Asking("s1.1", "s1", "x", "", first.id(), Way.BLOCK, clock.today());
    assertThat(as(() -> desk.ask(issue, first, again))).isInstanceOf(Outcome.Done.class);
    assertThat(as(() -> contributors.find(first.id()))).contains(first);
  }

  @Test
  void a_link_opens_once_for_one_answer_and_only_its_hash_is_kept() throws Exception {
    var id = asked(Way.LINK);
    var token = token(draft(id, false));
    var address = UUID.randomUUID().toString();

    var open = (Behind.Open) door.open(token, address);
    assertThat(open.subject()).isEqualTo("Hate Crime");
    assertThat(find(id).stateOn(clock.today())).isEqualTo(State.OPENED);
    assertThat(door.open(token, address))
        .as("opening uses nothing up")
        .isInstanceOf(Behind.Open.class);
    assertThat(door.submit(token, "  ", address)).isInstanceOf(Behind.Refused.class);
    assertThat(door.submit(token, "Fifty people took part.", address))
        .isInstanceOf(Behind.Kept.class);
    assertThat(door.submit(token, "Once more.", address)).isInstanceOf(Behind.Shut.class);
    assertThat(door.open(token, address))
        .isInstanceOfSatisfying(
            Behind.Shut.class, shut -> assertThat(shut.reason()).startsWith("This link was used"));

    var reply = as(() -> contributions.replies(id)).getFirst();
    assertThat(ReplyDesk.read(find(id), reply))
        .isEqualTo(new ReplyReading.Read("Fifty people took part.", List.of(), List.of()));
    assertThat(stored()).doesNotContain(token).contains(OneTimeLinks.hash(token));
    assertThat(as(() -> log.all(AccessFilter.of(find(id).reference()))))
        .anySatisfy(
            entry -> {
              assertThat(entry.actor()).isEqualTo("one-time-link");
              assertThat(entry.action()).isEqualTo(AccessAction.IMPORT);
            });
  }

  @Test
  void a_newer_link_takes_the_place_of_an_older() throws Exception {
    var id = asked(Way.LINK);
    var older = token(draft(id, false));
    var newer = token(draft(id, true));
    var address = UUID.randomUUID().toString();

    assertThat(door.open(older, address))
        .isInstanceOfSatisfying(
            Behind.Shut.class,
            shut ->
                assertThat(shut.reason())
                    .isEqualTo("This link is out of date, or a newer one has been sent."));
    assertThat(door.open(newer, address)).isInstanceOf(Behind.Open.class);
  }

  @Test
  void a_link_is_out_of_date_after_seven_days() throws Exception {
    var id = asked(Way.LINK);
    var token = token(draft(id, false));
    try (var connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("select set_config('vigil.scope', 'system', false)");
      statement.execute(
          "update update_contribution_link set expires_at = made_at - interval '1 second', made_at = made_at - interval '8 days' where token_sha256 = '"
              + OneTimeLinks.hash(token)
              + "'");
    }

    assertThat(door.open(token, UUID.randomUUID().toString())).isInstanceOf(Behind.Shut.class);
  }

  @Test
  void whoever_tries_links_that_open_nothing_must_wait() {
    var address = UUID.randomUUID().toString();
    for (int n = 0; n < 10; n++) {
      assertThat(door.open("A".repeat(43), address)).isInstanceOf(Behind.Shut.class);
    }
    assertThat(door.open("A".repeat(43), address)).isInstanceOf(Behind.Wait.class);
  }

  @Test
  void a_contribution_called_off_shuts_its_link() throws Exception {
    var id = asked(Way.LINK);
    var token = token(draft(id, false));
    assertThat(as(() -> desk.callOff(id, "Told by telephone."))).isEmpty();

    assertThat(door.open(token, UUID.randomUUID().toString())).isInstanceOf(Behind.Shut.class);
    assertThat(find(id).stateOn(clock.today())).isEqualTo(State.CALLED_OFF);
  }

  private String token(MimeMessage mail) throws Exception {
    var found = LINK.matcher(plain(mail));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String stored() throws Exception {
    try (var connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("select set_config('vigil.scope', 'system', false)");
      var rows =
          statement.executeQuery("select string_agg(l::text, ' ') from update_contribution_link l");
      rows.next();
      return rows.getString(1);
    }
  }
}
