package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointNoteTest {
  @TempDir Path home;
  private SigningKey key;

  @BeforeEach
  void make_a_key() {
    key = SigningKey.in(home.resolve("secrets"), home.resolve("checkpoints"));
  }

  @Test
  void is_read_back_as_it_was_written() {
    var note = CheckpointNote.write(checkpoint(), key);
    assertThat(CheckpointNote.read(note, key.publicKey())).contains(checkpoint());
    assertThat(note.lines().toList().subList(1, 5))
        .containsExactly(
            "48112", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "2024-12-02T06:00:00Z", "");
  }

  @Test
  void any_changed_character_of_the_text_is_noticed() {
    var note = CheckpointNote.write(checkpoint(), key);
    var textEnd = note.indexOf("\n\n");
    for (var at = 0; at <= textEnd; at++) {
      var changed = note.substring(0, at) + (char) (note.charAt(at) ^ 1) + note.substring(at + 1);
      assertThat(CheckpointNote.read(changed, key.publicKey())).as("character " + at).isEmpty();
    }
  }

  @Test
  void a_note_signed_by_somebody_else_is_not_ours() {
    var theirs = SigningKey.in(home.resolve("theirs"), home.resolve("their-checkpoints"));
    var note = CheckpointNote.write(checkpoint(), theirs);
    assertThat(CheckpointNote.read(note, key.publicKey())).isEmpty();
  }

  @Test
  void a_witness_may_add_its_own_signature() {
    var note = CheckpointNote.write(checkpoint(), key) + "\u2014 county-archive AAAAAAAA\n";
    assertThat(CheckpointNote.read(note, key.publicKey())).contains(checkpoint());
  }

  @Test
  void the_public_key_is_read_back_from_its_text() {
    var read = LogKey.parse(key.publicKey().toString());
    assertThat(read.toString()).isEqualTo(key.publicKey().toString());
    assertThatThrownBy(() -> LogKey.parse(read.name() + "+00000000+" + "AAAA"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_private_key_is_for_its_owner_only_and_survives_a_restart() throws Exception {
    var file = home.resolve("secrets/access-log.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var again = SigningKey.in(home.resolve("secrets"), home.resolve("checkpoints"));
    assertThat(again.publicKey().toString()).isEqualTo(key.publicKey().toString());
  }

  @Test
  void a_lost_private_key_is_not_replaced_in_silence() throws Exception {
    key.publish(home.resolve("checkpoints"));
    Files.delete(home.resolve("secrets/access-log.key"));
    assertThatThrownBy(() -> SigningKey.in(home.resolve("secrets"), home.resolve("checkpoints")))
        .hasRootCauseMessage(
            "the checkpoints are signed, but the key that signed them is missing: "
                + home.resolve("secrets/access-log.key"));
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(
        key.publicKey().name(),
        48_112,
        MerkleTree.EMPTY_ROOT,
        Instant.parse("2024-12-02T06:00:00Z"));
  }
}
