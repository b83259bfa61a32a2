package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.reference.ReferenceFolder;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.WorkInHand;

/** Ten thousand real rows: accounted for, stored within a minute, matched within five. */
class ConnecticutImportTest extends HouseTest {
  private static final int RECORDS = 10_654;

  @Autowired private Feeds feeds;
  @Autowired private Intake intake;
  @Autowired private HeldRows heldRows;
  @Autowired private Notifications notifications;
  @Autowired private WorkInHand work;

  @Test
  void accounts_for_every_record() throws IOException {
    var path =
        ReferenceFolder.path().resolve("data/real/connecticut-ocme-drug-deaths-2012-2022.csv");
    assumeTrue(Files.isRegularFile(path), "The Connecticut file is not here");
    var feed = feeds.find("connecticut-ocme").orElseThrow();
    Acting.run(
        Actor.SYSTEM,
        () -> {
          long start = System.nanoTime();
          var report = receive(feed, path);
          var stored = Duration.ofNanos(System.nanoTime() - start);
          assertThat(report.accepted() + report.held().size()).isEqualTo(RECORDS);
          assertThat(notifications.count(feed.name()) + heldRows.count(feed.name()))
              .isEqualTo(RECORDS);
          assertThat(stored).isLessThan(Duration.ofMinutes(1));
          assertThat(work.settle()).isTrue();
          var matched = Duration.ofNanos(System.nanoTime() - start);
          assertThat(matched).isLessThan(Duration.ofMinutes(5));
          System.out.printf(
              "Connecticut: %s Stored in %.1f s, matched and built after %.1f s; %d faults noted%n",
              ImportWords.account(report),
              stored.toMillis() / 1000.0,
              matched.toMillis() / 1000.0,
              report.noted().size());
          var again = receive(feed, path);
          assertThat(again.accepted()).isZero();
          assertThat(again.toldBefore() + again.held().size()).isEqualTo(RECORDS);
        });
  }

  private ImportReport receive(Feed feed, java.nio.file.Path path) {
    try {
      var file =
          (PartnerFile.Rows) PartnerFile.read(path.toString(), Files.readAllBytes(path), feed);
      return intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {});
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
