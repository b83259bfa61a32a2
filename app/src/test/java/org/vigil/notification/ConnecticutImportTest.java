package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.WorkInHand;

/** Ten thousand real rows: accounted for, stored within a minute, matched within five. */
class ConnecticutImportTest extends HouseTest {
  @Autowired private Feeds feeds;
  @Autowired private Intake intake;
  @Autowired private Notifications notifications;
  @Autowired private WorkInHand work;

  @Test
  void accounts_for_every_record() {
    var imported = RealConnecticut.imported(feeds, intake, work);
    var report = imported.report();
    assertThat(report.accepted() + report.held().size()).isEqualTo(RealConnecticut.RECORDS);
    assertThat(Acting.as(Actor.SYSTEM, () -> notifications.rowsOf(report.id())))
        .hasSize(report.accepted());
    assertThat(imported.stored()).isLessThan(Duration.ofMinutes(1));
    assertThat(imported.matched()).isLessThan(Duration.ofMinutes(5));
    System.out.printf(
        "Connecticut: %s Stored in %.1f s, matched and built after %.1f s; %d faults noted%n",
        ImportWords.account(report),
        imported.stored().toMillis() / 1000.0,
        imported.matched().toMillis() / 1000.0,
        report.noted().size());
    Acting.run(
        Actor.SYSTEM,
        () -> {
          var again = RealConnecticut.receive(RealConnecticut.file(), feeds, intake);
          assertThat(again.accepted()).isZero();
          assertThat(again.toldBefore() + again.held().size()).isEqualTo(RealConnecticut.RECORDS);
        });
  }
}
