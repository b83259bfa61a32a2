package org.vigil.monthlyupdate.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.monthlyupdate.contribution.ExampleContributions.as;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
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
import org.vigil.shell.VigilClock;

class AskSenderTest extends HouseTest {
  @Autowired ApplicationContext house;
  @Autowired AskSender sender;
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
    assertThat(steps(id)).containsExactly(Step.DRAFTED, Step.SENT, Step.SENT);
  }

  @Test
  void what_the_server_does_not_take_is_said_and_the_deputy_is_asked_all_the_same() {
    var deputy = "deputy." + own + "@council.example";
    var id = asked("nobody." + own + "@council.example", deputy);

    assertThat(send(id))
        .startsWith(
            "Not sent to nobody.%s@council.example: 550 5.1.1 no such mailbox. Try again, or make the e-mail draft."
                .formatted(own))
        .endsWith("Handed to the mail server for %s.".formatted(deputy));
    assertThat(steps(id)).containsExactly(Step.DRAFTED, Step.NOT_SENT, Step.SENT);
    assertThat(find(id).happened().get(1).words()).contains("550 5.1.1 no such mailbox");
  }

  @Test
  void a_deputys_address_that_is_none_keeps_the_mail_from_nobody() {
    var lead = "lead." + own + "@council.example";
    var id = asked(lead, "deputy..of@council");

    assertThat(send(id)).isEqualTo("Handed to the mail server for %s.".formatted(lead));
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
