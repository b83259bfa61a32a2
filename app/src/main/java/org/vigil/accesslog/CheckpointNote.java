package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A signed checkpoint as text, in the form of C2SP tlog-checkpoint: origin, size, root in base64, the time as an
 * extension line, a blank line, and a signature line. Other tools can read and witness it.
 */
final class CheckpointNote {
  private static final String SIGNATURE_MARK = "\u2014 ";
  private static final int KEY_ID_BYTES = 4;

  private CheckpointNote() {}

  static String write(Checkpoint checkpoint, SigningKey key) {
    var text = text(checkpoint);
    var signature = key.sign(text.getBytes(UTF_8));
    var marked = Arrays.copyOf(key.publicKey().id(), KEY_ID_BYTES + signature.length);
    System.arraycopy(signature, 0, marked, KEY_ID_BYTES, signature.length);
    return text
        + "\n"
        + SIGNATURE_MARK
        + key.publicKey().name()
        + " "
        + Base64.getEncoder().encodeToString(marked)
        + "\n";
  }

  private static String text(Checkpoint checkpoint) {
    return "%s\n%d\n%s\n%s\n"
        .formatted(
            checkpoint.origin(),
            checkpoint.size(),
            checkpoint.root().base64(),
            checkpoint.madeAt());
  }

  /** The checkpoint, if it is one and this key signed it; cosignatures by others are passed over. */
  static Optional<Checkpoint> read(String note, LogKey key) {
    var end = note.indexOf("\n\n");
    if (end < 0) {
      return Optional.empty();
    }
    var text = note.substring(0, end + 1);
    var isSigned = note.substring(end + 2).lines().anyMatch(line -> isSignature(line, text, key));
    return isSigned ? parse(text, key) : Optional.empty();
  }

  private static boolean isSignature(String line, String text, LogKey key) {
    var start = SIGNATURE_MARK + key.name() + " ";
    if (!line.startsWith(start)) {
      return false;
    }
    try {
      var marked = Base64.getDecoder().decode(line.substring(start.length()));
      return marked.length > KEY_ID_BYTES
          && Arrays.equals(Arrays.copyOf(marked, KEY_ID_BYTES), key.id())
          && key.signed(
              text.getBytes(UTF_8), Arrays.copyOfRange(marked, KEY_ID_BYTES, marked.length));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static Optional<Checkpoint> parse(String text, LogKey key) {
    var lines = text.lines().toList();
    try {
      if (lines.size() < 4 || !lines.getFirst().equals(key.name())) {
        return Optional.empty();
      }
      return Optional.of(
          new Checkpoint(
              lines.get(0),
              Long.parseLong(lines.get(1)),
              TreeHash.of(Base64.getDecoder().decode(lines.get(2))),
              Instant.parse(lines.get(3))));
    } catch (DateTimeParseException | IllegalArgumentException notACheckpoint) {
      return Optional.empty();
    }
  }
}
