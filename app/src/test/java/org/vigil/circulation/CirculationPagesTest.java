package org.vigil.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigil.pages.PageTest;
import org.vigil.shell.Role;

class CirculationPagesTest extends PageTest {
  @Test
  void a_group_is_made_a_document_written_down_and_sent_and_its_answer_kept() {
    var name = "Board " + UUID.randomUUID().toString().substring(0, 8);
    var analyst = signedIn(Role.ANALYST);
    analyst.opens("/circulation/groups").fills("Name", name).presses("Add").finds(name);
    analyst.sees("Nobody belongs to it yet");
    analyst
        .fills("Post", "Chair")
        .fills("Organisation", "Council")
        .fills("E-mail", "not an address");
    analyst.presses("Keep").sees("Give an e-mail address, as name@organisation.example.");
    analyst
        .fills("E-mail", "chair@council.example")
        .fills("Away from", "31/2/2024")
        .presses("Keep");
    analyst.sees("\"31/2/2024\" is not a date. Give it as 2 December 2024 or 2/12/2024.");
    analyst.fills("Away from", "").presses("Keep").sees("chair@council.example");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-group");

    analyst.opens("/circulation/send");
    analyst.page().locator("summary").click();
    analyst.fills("Title", "Strategy of " + name).fills("Version", "3").presses("Write down");
    analyst.ticks(name).presses("Show whom it reaches").sees("It reaches 1 person today");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-send");
    analyst.presses("Enter that it goes").finds("Strategy of " + name);
    analyst.sees("Version 3 went to 1 recipient by e-mail.").sees("Nothing yet");
    analyst.presses("Acknowledged by Chair").sees("Acknowledged");
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation-one");

    analyst.opens("/circulation?words=" + name.replace(" ", "%20")).sees("Strategy of " + name);
    analyst.findsItAccessible().findsItFitsEveryScreen("circulation");
    analyst.findsItReadableAtTwiceTheSize("circulation");
    analyst.opens("/circulation/groups").findsItAccessible().findsItFitsEveryScreen("groups");
    assertThat(analyst.page().content()).contains(name);
  }

  @Test
  void sending_without_a_choice_says_what_is_missing() {
    var analyst = signedIn(Role.ANALYST);
    analyst.opens("/circulation/groups").fills("Name", "").presses("Add");
    analyst.sees("Give the group a name.");
  }
}
