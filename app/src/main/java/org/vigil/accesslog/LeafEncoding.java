package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry that its leaf is the hash of. Every field is there in a fixed order; each text is its length
 * in bytes (four, big-endian) and its UTF-8, after a byte that tells "nothing" (0) from "a text" (1). Two different
 * entries therefore never have the same bytes. The encoding is part of what checkpoints sign: a change to it needs a
 * new name in {@link #VERSION}.
 */
final class LeafEncoding {
  private static final String VERSION = "vigil access entry 1";

  private LeafEncoding() {}

  static TreeHash leafHash(AccessEntry entry) {
    return MerkleTree.leaf(bytes(entry));
  }

  static byte[] bytes(AccessEntry entry) {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      put(out, VERSION);
      out.writeLong(entry.seq());
      out.writeLong(entry.recordedAt().getEpochSecond());
      out.writeInt(entry.recordedAt().getNano());
      put(out, entry.actor());
      put(out, entry.organisation());
      put(out, entry.action().name());
      put(out, entry.object());
      put(out, entry.seen());
      put(out, entry.purpose());
      put(out, entry.agreement());
      put(out, entry.outcome());
      var commitment = entry.payloadCommitment();
      put(out, commitment == null ? null : commitment.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void put(DataOutputStream out, @Nullable String text) throws IOException {
    put(out, text == null ? null : text.getBytes(UTF_8));
  }

  private static void put(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    if (bytes == null) {
      out.writeByte(0);
      return;
    }
    out.writeByte(1);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
