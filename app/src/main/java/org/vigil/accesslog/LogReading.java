package org.vigil.accesslog;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigil.accesslog.LogCheck.Finding;
import org.vigil.accesslog.LogCheck.NotWhole;
import org.vigil.accesslog.LogCheck.Whole;
import org.vigil.shell.Words;

/** One pass over the log, entry by entry; the first thing wrong is what it reports. */
final class LogReading implements Consumer<AccessEntry> {
  private final Deque<Checkpoint> ahead;
  private final GrowingTree tree = new GrowingTree();
  private @Nullable Checkpoint agreed;
  private @Nullable NotWhole wrong;
  private Instant latestSinceAgreed = Instant.MIN;

  /** @param checkpoints smallest log first */
  LogReading(List<Checkpoint> checkpoints) {
    ahead = new ArrayDeque<>(checkpoints);
    holdAgainstCheckpoints();
  }

  @Override
  public void accept(AccessEntry entry) {
    if (wrong != null) {
      return;
    }
    var expected = tree.size() + 1;
    if (entry.seq() != expected) {
      wrong = notInItsPlace(entry.seq(), expected);
    } else if (!entry.agreesWithItsLeaf()) {
      wrong =
          new NotWhole(
              Finding.CHANGED,
              expected,
              "Entry %,d was changed after it was written.".formatted(expected));
    } else {
      tree.add(entry.leafHash());
      latestSinceAgreed = later(latestSinceAgreed, entry.recordedAt());
      holdAgainstCheckpoints();
    }
  }

  private static NotWhole notInItsPlace(long seq, long expected) {
    return seq > expected
        ? new NotWhole(
            Finding.MISSING,
            expected,
            seq == expected + 1
                ? "Entry %,d is missing.".formatted(expected)
                : "Entries %,d to %,d are missing.".formatted(expected, seq - 1))
        : new NotWhole(
            Finding.CHANGED,
            expected,
            "Entry %,d was expected, but entry %,d stands there.".formatted(expected, seq));
  }

  private void holdAgainstCheckpoints() {
    while (wrong == null && !ahead.isEmpty() && ahead.getFirst().size() == tree.size()) {
      var checkpoint = ahead.removeFirst();
      if (checkpoint.root().equals(tree.root())) {
        agreed = checkpoint;
        latestSinceAgreed = Instant.MIN;
      } else {
        wrong = notWhatWasSigned(checkpoint);
      }
    }
  }

  /** An entry later than the checkpoint that should cover it was written on top of an older state. */
  private NotWhole notWhatWasSigned(Checkpoint checkpoint) {
    var from = agreedSize() + 1;
    var signed = Words.moment(checkpoint.madeAt());
    return latestSinceAgreed.isAfter(checkpoint.madeAt())
        ? new NotWhole(
            Finding.ROLLED_BACK,
            from,
            "The log was rolled back: among entries %,d to %,d are some written after the checkpoint of %s, which signed others in their place."
                .formatted(from, checkpoint.size(), signed))
        : new NotWhole(
            Finding.REWRITTEN,
            from,
            "Entries %,d to %,d are not those the checkpoint of %s signed."
                .formatted(from, checkpoint.size(), signed));
  }

  NotWhole unreadable(String reason) {
    return wrong == null ? new NotWhole(Finding.UNREADABLE, tree.size() + 1, reason) : wrong;
  }

  LogCheck result() {
    if (wrong != null) {
      return wrong;
    }
    if (!ahead.isEmpty()) {
      var last = ahead.getLast();
      return new NotWhole(
          Finding.SHORTER,
          tree.size() + 1,
          "The log ends at entry %,d, but the checkpoint of %s signs %,d entries: the rest were deleted, or the database was rolled back to an older backup."
              .formatted(tree.size(), Words.moment(last.madeAt()), last.size()));
    }
    if (agreed == null && tree.size() > 0) {
      return new NotWhole(
          Finding.NO_CHECKPOINT,
          1,
          "There are %,d entries and no checkpoint to hold them against.".formatted(tree.size()));
    }
    return new Whole(tree.size(), tree.root(), agreed);
  }

  private long agreedSize() {
    return agreed == null ? 0 : agreed.size();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
