package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.accesslog.LogCheck.Finding;
import org.vigil.accesslog.LogCheck.NotWhole;
import org.vigil.accesslog.LogCheck.Whole;

/** Whatever is done to the log behind its back is found, and where. */
class LogVerifierTest extends LogTest {
  @Test
  void an_untouched_log_is_whole() {
    record(10);
    assertThat(sign().inWords())
        .isEqualTo(
            "The log is whole to entry 10. It agrees with the checkpoint of 2 December 2024, 06:00, which signs 10 entries.");
    record(5);
    assertThat(check()).isInstanceOf(Whole.class);
    assertThat(((Whole) check()).size()).isEqualTo(15);
  }

  @Test
  void a_change_to_any_field_of_any_entry_names_the_entry() {
    recordEveryField(6);
    sign();
    for (var change :
        List.of(
            "recorded_at = recorded_at + interval '1 microsecond'",
            "actor = 'analysu'",
            "organisation = 'units'",
            "action = 'READ_PERSOM'",
            "action = 'SEARCH'",
            "object = null",
            "object = 'CF-2024-0237'",
            "seen = ''",
            "purpose = 'Signal S-2024-01'",
            "agreement = 'Agreement 2'",
            "outcome = 'Done'",
            "payload_commitment = null",
            "payload_commitment = set_bit(payload_commitment, 9, 1 - get_bit(payload_commitment, 9))",
            "leaf_hash = set_bit(leaf_hash, 255, 1 - get_bit(leaf_hash, 255))")) {
      for (var seq : List.of(1, 4, 6)) {
        DATABASE.superuser.sql("drop table if exists kept").update();
        DATABASE.superuser.sql("create table kept as select * from access_entry").update();
        DATABASE.tamper("update access_entry set " + change + " where seq = " + seq);
        assertNotWhole(Finding.CHANGED, seq, change);
        DATABASE.tamper("delete from access_entry; insert into access_entry select * from kept");
        assertThat(check()).isInstanceOf(Whole.class);
      }
    }
  }

  @Test
  void an_entry_taken_out_is_named() {
    record(10);
    sign();
    DATABASE.tamper("delete from access_entry where seq = 4");
    assertNotWhole(Finding.MISSING, 4, "gap");
    assertThat(check().inWords())
        .isEqualTo("The log is not whole from entry 4. Entry 4 is missing.");
  }

  @Test
  void two_entries_that_changed_places_are_noticed() {
    record(10);
    sign();
    DATABASE.tamper(
        "update access_entry set seq = -1 where seq = 3; update access_entry set seq = 3 where seq = 7; update access_entry set seq = 7 where seq = -1");
    assertNotWhole(Finding.CHANGED, 3, "reorder");
  }

  @Test
  void a_deleted_end_is_shorter_than_the_checkpoint() {
    record(10);
    sign();
    DATABASE.tamper("delete from access_entry where seq > 7");
    assertNotWhole(Finding.SHORTER, 8, "tail");
    assertThat(check().inWords())
        .isEqualTo(
            "The log is not whole from entry 8. The log ends at entry 7, but the checkpoint of 2 December 2024, 06:00 signs 10 entries: the rest were deleted, or the database was rolled back to an older backup.");
  }

  @Test
  void a_whole_rewrite_has_another_root_than_was_signed() {
    record(10);
    sign();
    rewriteAs("somebody else");
    assertNotWhole(Finding.REWRITTEN, 1, "rewrite");
  }

  @Test
  void a_rewrite_between_two_checkpoints_names_the_stretch() {
    record(4);
    sign();
    record(6);
    sign();
    var fifth = entries().get(4);
    DATABASE.tamper("delete from access_entry where seq = 5");
    insert(
        AccessEntry.sealed(
            5, fifth.recordedAt(), "nobody", "unit", Access.of(AccessAction.SIGN_IN), null));
    assertNotWhole(Finding.REWRITTEN, 5, "stretch");
  }

  @Test
  void an_older_backup_that_went_on_is_said_to_be_rolled_back() {
    record(6);
    sign();
    record(4);
    sign();
    DATABASE.tamper("delete from access_entry where seq > 6");
    clock.advance(Duration.ofHours(1));
    record(10);
    assertNotWhole(Finding.ROLLED_BACK, 7, "restored");
    assertThat(check().inWords()).contains("The log was rolled back");
  }

  @Test
  void a_changed_checkpoint_is_noticed() throws Exception {
    record(3);
    sign();
    var file = notary.checkpoints().files().getFirst();
    Files.writeString(file, Files.readString(file).replace("\n3\n", "\n2\n"));
    assertNotWhole(Finding.CHECKPOINT_NOT_OURS, 1, "checkpoint");
  }

  @Test
  void a_log_whose_checkpoints_are_gone_is_not_called_whole_nor_signed_again() throws Exception {
    record(3);
    sign();
    for (var file : notary.checkpoints().files()) {
      Files.delete(file);
    }
    openAgain();
    assertNotWhole(Finding.NO_CHECKPOINT, 1, "no checkpoint");
    assertThat(sign()).isInstanceOf(NotWhole.class);
    assertThat(notary.checkpoints().files()).isEmpty();
  }

  @Test
  void a_shortened_log_is_not_signed_as_whole_once_the_folder_of_checkpoints_is_emptied()
      throws Exception {
    record(10);
    sign();
    DATABASE.tamper("delete from access_entry where seq > 6");
    emptyCheckpoints();
    assertNothingIsSigned("while Vigil is open");
    openAgain();
    assertNothingIsSigned("at the next start");

    var note = home.resolve("secrets/access-log.signed");
    Files.delete(note);
    openAgain();
    assertNothingIsSigned("the note beside the key is gone too");

    signedOnce.forget();
    Files.writeString(note, "");
    openAgain();
    assertNothingIsSigned("the note in the database is gone");

    DATABASE.tamper("delete from access_entry");
    assertNothingIsSigned("no entry is left");
  }

  @Test
  void what_was_signed_before_the_note_was_kept_is_noted_at_the_next_signing() throws Exception {
    record(3);
    sign();
    Files.delete(home.resolve("secrets/access-log.signed"));
    signedOnce.forget();
    openAgain();
    assertThat(sign()).isInstanceOf(Whole.class);
    assertThat(home.resolve("secrets/access-log.signed")).exists();
    assertThat(signedOnce.isNoted()).isTrue();
  }

  private void emptyCheckpoints() throws Exception {
    try (var files = Files.list(home.resolve("checkpoints"))) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private void assertNothingIsSigned(String when) {
    assertNotWhole(Finding.NO_CHECKPOINT, 1, when);
    assertThat(sign()).as(when).isInstanceOf(NotWhole.class);
    assertThat(notary.checkpoints().files()).as(when).isEmpty();
  }

  @Test
  void a_first_start_that_ended_before_it_signed_stands_in_nobodys_way() {
    record(3);
    openAgain();
    assertThat(sign()).isInstanceOf(Whole.class);
    assertThat(notary.checkpoints().files()).hasSize(1);
  }

  @Test
  void a_log_that_is_not_whole_is_never_signed() {
    record(10);
    sign();
    DATABASE.tamper("delete from access_entry where seq > 7");
    assertThat(sign()).isInstanceOf(NotWhole.class);
    record(5);
    assertThat(sign()).isInstanceOf(NotWhole.class);
    assertThat(notary.checkpoints().files()).hasSize(1);
  }

  @Test
  void an_erased_payload_leaves_every_proof_as_it_was() {
    recordEveryField(4);
    sign();
    var before = (Whole) check();
    DATABASE.tamper("delete from access_payload where seq = 2");
    assertThat(((Whole) check()).root()).isEqualTo(before.root());
  }
}
