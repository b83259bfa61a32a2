package org.vigil.accesslog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.vigil.accesslog.Checkpoints.SignedText;
import org.vigil.accesslog.LogCheck.Finding;
import org.vigil.accesslog.LogCheck.NotWhole;

/**
 * Tells whether a log is whole, from nothing but its entries, the signed checkpoints and the public key. The entries
 * may come from the database or from an export, checked on another machine.
 */
public final class LogVerifier {
  private final LogKey key;
  private final List<SignedText> notes;

  LogVerifier(LogKey key, List<SignedText> notes) {
    this.key = key;
    this.notes = List.copyOf(notes);
  }

  /** Checks an export with the public key and checkpoints found in {@code checkpoints}, and nothing else. */
  public static LogCheck offline(Path export, Path checkpoints) {
    var key = LogExport.readKey(checkpoints.resolve(SigningKey.PUBLIC_FILE));
    return new LogVerifier(key, new Checkpoints(checkpoints).all())
        .check(reader -> LogExport.read(export, reader));
  }

  /** @param entries hands over every entry in order; where one cannot be read, throws {@link Unreadable} */
  LogCheck check(Consumer<Consumer<AccessEntry>> entries) {
    var checkpoints = new ArrayList<Checkpoint>();
    for (var signed : notes) {
      var checkpoint = CheckpointNote.read(signed.note(), key);
      if (checkpoint.isEmpty()) {
        return new NotWhole(
            Finding.CHECKPOINT_NOT_OURS,
            checkpoints.isEmpty() ? 1 : checkpoints.getLast().size() + 1,
            "The checkpoint %s was changed, or was not signed with our key."
                .formatted(signed.name()));
      }
      checkpoints.add(checkpoint.get());
    }
    checkpoints.sort(Comparator.comparingLong(Checkpoint::size));
    var reading = new LogReading(checkpoints);
    try {
      entries.accept(reading);
    } catch (Unreadable e) {
      return reading.unreadable(e.reason);
    }
    return reading.result();
  }

  /** An entry that cannot even be read. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
