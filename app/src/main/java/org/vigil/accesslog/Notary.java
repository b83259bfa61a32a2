package org.vigil.accesslog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Checks the log and signs what it found whole. A log that is shorter, changed or rewritten is never signed. */
final class Notary {
  private final SigningKey key;
  private final Checkpoints checkpoints;
  private final Clock clock;
  private final SignedOnce signedOnce;

  Notary(Path secrets, Path folder, Clock clock, SignedOnce signedOnce) {
    this.signedOnce = signedOnce;
    this.key = SigningKey.in(secrets, folder);
    this.checkpoints = new Checkpoints(folder);
    this.clock = clock;
  }

  LogCheck check(AccessEntries entries) {
    var check = verifier().check(entries::forEach);
    return check instanceof LogCheck.Whole whole && whole.checkpoint() == null && hasSigned()
        ? new LogCheck.NotWhole(
            LogCheck.Finding.NO_CHECKPOINT,
            1,
            "There is no entry and no checkpoint, and this log was signed before.")
        : check;
  }

  /** Whoever takes the checkpoints away takes one of these three signs with them, and not the others. */
  private boolean hasSigned() {
    return key.isPublishedIn(checkpoints.folder()) || key.hasSigned() || signedOnce.isNoted();
  }

  /** Checks, and where the log is whole and has grown since the last checkpoint, signs a new one. */
  LogCheck sign(AccessEntries entries) {
    var check = check(entries);
    return switch (check) {
      case LogCheck.Whole whole -> signed(whole.size(), whole.root(), whole);
      case LogCheck.NotWhole notWhole when isTheVeryFirst(notWhole) -> signFirst(entries);
      case LogCheck.NotWhole notWhole -> notWhole;
    };
  }

  /** Entries may come before the first checkpoint once: when this installation has never had a key. */
  private boolean isTheVeryFirst(LogCheck.NotWhole check) {
    return check.finding() == LogCheck.Finding.NO_CHECKPOINT && !hasSigned();
  }

  private LogCheck signFirst(AccessEntries entries) {
    var tree = new GrowingTree();
    entries.forEach(entry -> tree.add(entry.leafHash()));
    return signed(tree.size(), tree.root(), new LogCheck.Whole(tree.size(), tree.root(), null));
  }

  /** That it was signed is noted after the checkpoint: a start cut short between the two has signed, and can go on. */
  private LogCheck.Whole signed(long size, TreeHash root, LogCheck.Whole before) {
    if (checkpoints.has(size)) {
      noteSigned();
      return before;
    }
    var checkpoint =
        new Checkpoint(
            key.publicKey().name(), size, root, clock.instant().truncatedTo(ChronoUnit.MICROS));
    checkpoints.keep(size, CheckpointNote.write(checkpoint, key));
    noteSigned();
    return new LogCheck.Whole(size, root, checkpoint);
  }

  private void noteSigned() {
    key.publish(checkpoints.folder());
    key.noteSigned();
    if (!signedOnce.isNoted()) {
      signedOnce.note();
    }
  }

  /** Puts everything that was signed into a folder that is not there yet; the next log begins with nothing. */
  void setAside(Path aside) throws IOException {
    Files.move(checkpoints.folder(), aside);
    key.moveNote(aside);
  }

  LogVerifier verifier() {
    return new LogVerifier(key.publicKey(), checkpoints.all());
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  LogKey publicKey() {
    return key.publicKey();
  }
}
