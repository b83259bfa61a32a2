package org.vigil.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.notification.Feeds;
import org.vigil.notification.HeldRows;
import org.vigil.notification.Intake;
import org.vigil.notification.PartnerFile;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** The home page counts the rows that wait without reading them. */
class HeldRowsCardTest extends HouseTest {
  @Autowired HeldRowsCard card;
  @Autowired HeldRows heldRows;
  @Autowired Feeds feeds;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;

  @Test
  void counts_what_reading_every_row_would() {
    tellTwoRowsThatCannotBeRead();
    var waiting = Acting.as(Telephone.ANALYST, heldRows::waiting);
    var counted = Acting.as(Telephone.ANALYST, heldRows::countWaitingByFeed);

    assertThat(counted.stream().mapToInt(HeldRows.Waiting::rows).sum())
        .isEqualTo(waiting.size())
        .isGreaterThanOrEqualTo(2);
    assertThat(counted)
        .allSatisfy(
            of -> {
              var rows = waiting.stream().filter(row -> row.feed().equals(of.feed())).toList();
              assertThat(of.rows()).isEqualTo(rows.size());
              assertThat(of.oldest()).isEqualTo(rows.getFirst().heldAt());
            });
    assertThat(Acting.as(Telephone.ANALYST, () -> card.waitingFor(Telephone.ANALYST)))
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.count()).isEqualTo(waiting.size());
              assertThat(shown.reason()).contains(" in " + feeds.labelOf("ambulance"));
            });
  }

  private void tellTwoRowsThatCannotBeRead() {
    var text =
        """
        Incident number,Incident date,Surname,Forenames,Date of birth,District,Outcome,Narrative
        %1$s-a,31/02/2024,Merriweather,Ann,,Stevenage,died,x
        %1$s-b,32/03/2024,Merriweather,Ann,,Stevenage,died,x
        """
            .formatted(UUID.randomUUID());
    var feed = feeds.find("ambulance").orElseThrow();
    var file =
        (PartnerFile.Rows)
            PartnerFile.read("held.csv", text.getBytes(StandardCharsets.UTF_8), feed);
    Acting.as(
        Actor.SYSTEM,
        () -> intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {}));
    Quiet.await(jdbc);
  }
}
