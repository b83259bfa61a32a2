package org.vigil.notification.web;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vigil.notification.Feed;
import org.vigil.notification.Intake;
import org.vigil.notification.PartnerFile;
import org.vigil.shell.Acting;

/** Takes files in while whoever sent them looks at something else. */
@Component
class RunningImports {
  private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
  private static final int PATIENCE_SECONDS = 2;

  private final Intake intake;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  RunningImports(Intake intake) {
    this.intake = intake;
  }

  /** Begins, and waits a moment: a small file is done by then. */
  UUID begin(Feed feed, PartnerFile.Rows file) {
    var id = UUID.randomUUID();
    var actor = Acting.required();
    running.add(id);
    var done = new CompletableFuture<Void>();
    Thread.ofVirtual()
        .name("import")
        .start(
            () -> {
              try {
                Acting.run(actor, () -> take(id, feed, file));
              } finally {
                running.remove(id);
                done.complete(null);
              }
            });
    waitFor(done);
    return id;
  }

  boolean isRunning(UUID id) {
    return running.contains(id);
  }

  private void take(UUID id, Feed feed, PartnerFile.Rows file) {
    try {
      intake.receive(id, feed, file.fileName(), file.rows().iterator(), done -> {});
    } catch (RuntimeException interrupted) {
      // Only the kind of error: its message may quote a row.
      LOG.error("import {} was interrupted by {}", id, interrupted.getClass().getName());
    }
  }

  private static void waitFor(CompletableFuture<Void> done) {
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stillRunning) {
      // The page of the import says how far it is.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
