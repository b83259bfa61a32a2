package org.vigil.monthlyupdate.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.monthlyupdate.contribution.ExampleContributions.as;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.HouseTest;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.shell.MailServers;
import org.vigil.shell.VigilClock;

class AskSenderTest extends HouseTest {
  @Autowired ApplicationContext house;
  @Autowired AskSender sender;
  @Autowired ContributionDesk desk;
  @Autowired LinkDoor door;
  @Autowired Contributions contributions;
  @Autowired Contributors contributors;
  @Autowired VigilClock clock;

  private final String own = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whoever_is_asked_and_the_deputy_who_stands_in_soon_get_the_draft_as_it_is()
      throws MessagingException {
    var lead = "lead." + own + "@council.example";
    var deputy = "deputy." + own + "@council.example";
    var id = asked(lead, deputy);

    assertThat(send(id))
        .isEqualTo(
            "Handed to the mail server for %s. Handed to the mail server for %s."
                .formatted(lead, deputy));

    var letter = POST_OFFICE.lettersFor(lead).getFirst();
    assertThat(letter.to()).containsExactly(lead);
    var mail = letter.read();
    assertThat(mail.getSubject()).contains(find(id).reference());
    assertThat(mail.getFrom()[0]).hasToString("Community Safety Unit <unit@council.example>");
    assertThat(mail.getHeader("X-Unsent")).isNull();
    assertThat(POST_OFFICE.lettersFor(deputy)).hasSize(1);
    assertThat(steps(id))
        .containsExactly(Step.DRAFTED, Step.SENDING, Step.SENT, Step.SENDING, Step.SENT);
  }

  @Test
  void what_the_server_does_not_take_is_said_and_the_deputy_is_asked_all_the_same() {
    var deputy = "deputy." + own + "@council.example";
    var id = asked("nobody." + own + "@council.example", deputy);

    assertThat(send(id))
        .startsWith(
            "Not sent, since nobody is at nobody.%s@council.example: 550 5.1.1 no such mailbox. Put the address right among the contributors."
                .formatted(own))
        .endsWith("Handed to the mail server for %s.".formatted(deputy));
    assertThat(steps(id))
        .containsExactly(Step.DRAFTED, Step.SENDING, Step.NOT_SENT, Step.SENDING, Step.SENT);
    assertThat(find(id).happened().get(2).words()).contains("550 5.1.1 no such mailbox");
  }

  @Test
  void a_deputys_address_that_is_none_keeps_the_mail_from_nobody() {
    var lead = "lead." + own + "@council.example";
    var id = asked(lead, "deputy..of@council");

    assertThat(send(id)).isEqualTo("Handed to the mail server for %s.".formatted(lead));
  }

  @Test
  void a_second_press_sends_nothing_more_and_nothing_goes_once_it_is_called_off() {
    var lead = "lead." + own + "@council.example";
    var id = asked(lead, "deputy." + own + "@council.example");
    send(id);
    assertThat(send(id))
        .isEqualTo("Nothing was sent. It was handed over a moment ago: see below what came of it.");

    var other = asked("other." + own + "@council.example", "deputy." + own + "@council.example");
    as(() -> desk.callOff(other, "Nobody needs it"));
    assertThat(send(other)).startsWith("Nothing was sent. No answer is looked for any more");
    assertThat(POST_OFFICE.lettersFor(lead)).hasSize(1);
    assertThat(POST_OFFICE.lettersFor("other." + own + "@council.example")).isEmpty();
  }

  @Test
  void where_the_server_is_away_no_new_link_stops_the_one_they_have() {
    var away = MailServers.at("127.0.0.1", 9, clock);
    var id = asked("lead." + own + "@council.example", "deputy." + own + "@council.example");

    assertThat(as(() -> new AskSender(desk, away).send(id, true, "https://vigil.council.example")))
        .startsWith("Nothing was sent. The mail server 127.0.0.1:9 cannot be used");
    assertThat(find(id).happened()).isEmpty();
  }

  @Test
  void what_was_put_off_may_be_tried_again_at_once_and_the_link_they_had_opens_still()
      throws MessagingException, IOException {
    var later =
        new Contributor(
            UUID.randomUUID(),
            new Post("Lead", "Council", "later." + own + "@council.example", null, null),
            null);
    as(
        () -> {
          contributors.keep(later);
          return true;
        });
    var id = ExampleContributions.ask(house, ExampleIssues.openOneMore(house), later, Way.LINK);
    var sentByHand = as(() -> desk.draft(id, false, "https://vigil.council.example")).content();
    var mail =
        new MimeMessage(
            Session.getInstance(new Properties()), new ByteArrayInputStream(sentByHand));
    var words = (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
    var link = Pattern.compile("/contribute/([A-Za-z0-9_-]+)").matcher(words);
    assertThat(link.find()).isTrue();

    for (int press = 0; press < 2; press++) {
      assertThat(send(id)).startsWith("Not sent to later.");
    }
    assertThat(door.open(link.group(1), UUID.randomUUID().toString()))
        .isInstanceOf(LinkDoor.Behind.Open.class);
  }

  /** Of somebody who is away on the day it is due. */
  private UUID asked(String lead, String deputy) {
    var today = clock.today();
    var contributor =
        new Contributor(
            UUID.randomUUID(),
            new Post(
                "Lead",
                "Council",
                lead,
                new Deputy("Deputy", deputy),
                new Leave(today.plusDays(5), today.plusDays(9))),
            null);
    as(
        () -> {
          contributors.keep(contributor);
          return true;
        });
    return ExampleContributions.ask(
        house, ExampleIssues.openOneMore(house), contributor, Way.BLOCK);
  }

  private String send(UUID id) {
    return as(() -> sender.send(id, false, "https://vigil.council.example"));
  }

  private Contribution find(UUID id) {
    return as(() -> contributions.find(id)).orElseThrow().contribution();
  }

  private List<Step> steps(UUID id) {
    return find(id).happened().stream().map(Contribution.Happening::step).toList();
  }
}
