package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vigil.reference.ReferenceFolder;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.WorkInHand;

/**
 * The file of the medical examiner of Connecticut, imported once however many tests ask for it. Where the reference folder is
 * absent the test is skipped and counted as skipped.
 *
 * @param stored how long it took until every row was safe
 * @param matched and until every row had its case file
 */
public record RealConnecticut(ImportReport report, Duration stored, Duration matched) {
  public static final int RECORDS = 10_654;

  private static @Nullable RealConnecticut already;

  public static Path file() {
    var path =
        ReferenceFolder.path().resolve("data/real/connecticut-ocme-drug-deaths-2012-2022.csv");
    assumeTrue(Files.isRegularFile(path), "The Connecticut file is not here");
    return path;
  }

  public static synchronized RealConnecticut imported(Feeds feeds, Intake intake, WorkInHand work) {
    var path = file();
    var before = already;
    if (before != null) {
      return before;
    }
    var imported =
        Acting.as(
            Actor.SYSTEM,
            () -> {
              long start = System.nanoTime();
              var report = receive(path, feeds, intake);
              var stored = Duration.ofNanos(System.nanoTime() - start);
              assertThat(work.settle()).isTrue();
              return new RealConnecticut(
                  report, stored, Duration.ofNanos(System.nanoTime() - start));
            });
    already = imported;
    return imported;
  }

  static ImportReport receive(Path path, Feeds feeds, Intake intake) {
    var feed = feeds.find("connecticut-ocme").orElseThrow();
    try {
      var file =
          (PartnerFile.Rows) PartnerFile.read(path.toString(), Files.readAllBytes(path), feed);
      return intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
