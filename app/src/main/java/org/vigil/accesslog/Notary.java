package org.vigil.accesslog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Checks the log and signs what it found whole. A log that is shorter, changed or rewritten is never signed. */
final class Notary {
  private final SigningKey key;
  private final Checkpoints checkpoints;
  private final Clock clock;
  private final boolean signedBefore;

  Notary(Path secrets, Path folder, Clock clock) {
    this.signedBefore = folder.resolve(SigningKey.PUBLIC_FILE).toFile().exists();
    this.key = SigningKey.in(secrets, folder);
    this.checkpoints = new Checkpoints(folder);
    this.clock = clock;
  }

  LogCheck check(AccessEntries entries) {
    return verifier().check(entries::forEach);
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
    return check.finding() == LogCheck.Finding.NO_CHECKPOINT && !signedBefore;
  }

  private LogCheck signFirst(AccessEntries entries) {
    var tree = new GrowingTree();
    entries.forEach(entry -> tree.add(entry.leafHash()));
    return signed(tree.size(), tree.root(), new LogCheck.Whole(tree.size(), tree.root(), null));
  }

  /** The public key comes after the checkpoint: a start cut short between the two has signed, and can go on. */
  private LogCheck.Whole signed(long size, TreeHash root, LogCheck.Whole before) {
    if (checkpoints.has(size)) {
      key.publish(checkpoints.folder());
      return before;
    }
    var checkpoint =
        new Checkpoint(
            key.publicKey().name(), size, root, clock.instant().truncatedTo(ChronoUnit.MICROS));
    checkpoints.keep(size, CheckpointNote.write(checkpoint, key));
    key.publish(checkpoints.folder());
    return new LogCheck.Whole(size, root, checkpoint);
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
