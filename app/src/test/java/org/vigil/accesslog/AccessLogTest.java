package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.vigil.accesslog.LogCheck.Finding;
import org.vigil.accesslog.LogCheck.NotWhole;
import org.vigil.accesslog.LogCheck.Whole;

class AccessLogTest {
  private static LogDatabase database;

  @TempDir Path home;
  private final MovingClock clock = new MovingClock(Instant.parse("2024-12-02T06:00:00.123456Z"));
  private AccessLog log;
  private Notary notary;

  @BeforeAll
  static void start() {
    database = new LogDatabase();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void begin_with_an_empty_log() {
    database.empty();
    log = database.log(clock);
    notary = new Notary(home.resolve("secrets"), home.resolve("checkpoints"), clock);
  }

  @Nested
  class Writing {
    @Test
    void entries_are_numbered_from_one_and_read_back_as_written() {
      var first = record(Access.of(AccessAction.SIGN_IN));
      var second =
          record(
              Access.of(AccessAction.READ_PERSON)
                  .on("CF-2024-0236")
                  .seeing("Case file: toxicology")
                  .because("Signal S-2024-019")
                  .under("Agreement 3"));
      assertThat(first.seq()).isEqualTo(1);
      assertThat(second.seq()).isEqualTo(2);
      assertThat(database.asUnit(() -> log.page(AccessFilter.EVERYTHING, 1).items()))
          .containsExactly(second, first);
    }

    @Test
    void a_search_finds_by_object_actor_action_and_time() {
      record(Access.of(AccessAction.SIGN_IN));
      clock.advance(Duration.ofHours(1));
      var look = record(Access.of(AccessAction.READ_PERSON).on("CF-1"));
      var moment = look.recordedAt();
      assertThat(found(AccessFilter.of("CF-1"))).containsExactly(2L);
      assertThat(found(new AccessFilter(null, "analyst", null, null, null))).hasSize(2);
      assertThat(found(new AccessFilter(null, "nobody", null, null, null))).isEmpty();
      assertThat(found(new AccessFilter(null, null, AccessAction.SIGN_IN, null, null)))
          .containsExactly(1L);
      assertThat(found(new AccessFilter(null, null, null, moment, null))).containsExactly(2L);
      assertThat(found(new AccessFilter(null, null, null, null, moment))).containsExactly(1L);
    }

    @Test
    void twenty_to_a_page_newest_first() {
      record(45);
      var last = database.asUnit(() -> log.page(AccessFilter.EVERYTHING, 3));
      assertThat(last.items()).extracting(AccessEntry::seq).containsExactly(5L, 4L, 3L, 2L, 1L);
      assertThat(last.total()).isEqualTo(45);
      assertThat(last.hasNext()).isFalse();
      assertThat(last.hasPrevious()).isTrue();
    }

    @Test
    void who_saw_someone_counts_looks_only() {
      record(Access.of(AccessAction.READ_PERSON).on("CF-1"));
      record(Access.of(AccessAction.DECISION).on("CF-1"));
      record(Access.of(AccessAction.BREAK_GLASS).on("CF-1"));
      record(Access.of(AccessAction.READ_PERSON).on("CF-2"));
      assertThat(database.asUnit(() -> log.whoSaw("CF-1")))
          .extracting(AccessEntry::seq)
          .containsExactly(3L, 1L);
    }

    @Test
    void the_act_and_its_entry_are_both_there_or_neither_is() {
      assertThatThrownBy(
              () ->
                  database.asUnit(
                      () -> {
                        database.application.sql("insert into business values ('x')").update();
                        log.record("analyst", "unit", Access.of(AccessAction.DECISION));
                        throw new IllegalStateException("stopped between the act and its commit");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(count("business")).isZero();
      assertThat(count("access_entry")).isZero();
    }

    @Test
    void an_act_that_cannot_be_written_down_fails() {
      assertThatThrownBy(
              () ->
                  database.as(
                      "",
                      () -> {
                        database.application.sql("insert into business values ('x')").update();
                        return log.record("analyst", "unit", Access.of(AccessAction.DECISION));
                      }))
          .isInstanceOf(DataAccessException.class);
      assertThat(count("business")).isZero();
    }

    @Test
    void ten_thousand_entries_by_eight_writers_have_no_gap_and_one_root() throws Exception {
      var each = 1_250;
      try (var writers = Executors.newFixedThreadPool(8)) {
        var work = new ArrayList<Callable<Boolean>>();
        for (var writer = 0; writer < 8; writer++) {
          var object = "CF-" + writer;
          work.add(
              () -> {
                for (var n = 0; n < each; n++) {
                  record(Access.of(AccessAction.READ_PERSON).on(object));
                }
                return true;
              });
        }
        for (var done : writers.invokeAll(work)) {
          assertThat(done.get()).isTrue();
        }
      }
      assertThat(sign()).isInstanceOf(Whole.class);
      assertThat(((Whole) check()).size()).isEqualTo(10_000);
    }
  }

  @Nested
  class Rights {
    @Test
    void without_a_scope_nothing_is_seen() {
      record(3);
      assertThat(database.<Long>as("", () -> log.size())).isZero();
    }

    @Test
    void the_application_cannot_change_or_delete_or_empty() {
      record(3);
      for (var sql :
          List.of(
              "update access_entry set actor = 'x'",
              "delete from access_entry",
              "truncate access_entry",
              "delete from access_payload")) {
        assertThatThrownBy(() -> database.asUnit(() -> database.application.sql(sql).update()))
            .as(sql)
            .isInstanceOf(DataAccessException.class)
            .rootCause()
            .hasMessageContaining("permission denied");
      }
    }

    @Test
    void not_even_all_rights_change_an_entry_by_accident() {
      record(3);
      for (var sql :
          List.of(
              "update access_entry set actor = 'x'",
              "delete from access_entry",
              "truncate access_entry cascade")) {
        assertThatThrownBy(
                () ->
                    database
                        .superuser
                        .sql("set session_replication_role = origin; " + sql)
                        .update())
            .as(sql)
            .hasMessageContaining("access entries are never changed");
      }
    }

    @Test
    void a_partner_cannot_read_what_may_be_erased() {
      var entry = record(Access.of(AccessAction.SEARCH).withErasable("EXAMPLE"));
      assertThat(database.asUnit(() -> log.payloadOf(entry))).contains("EXAMPLE");
      assertThat(database.as("partner", () -> log.payloadOf(entry))).isEmpty();
    }
  }

  @Nested
  class Verifying {
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
          database.superuser.sql("drop table if exists kept").update();
          database.superuser.sql("create table kept as select * from access_entry").update();
          database.tamper("update access_entry set " + change + " where seq = " + seq);
          assertNotWhole(Finding.CHANGED, seq, change);
          database.tamper("delete from access_entry; insert into access_entry select * from kept");
          assertThat(check()).isInstanceOf(Whole.class);
        }
      }
    }

    @Test
    void an_entry_taken_out_is_named() {
      record(10);
      sign();
      database.tamper("delete from access_entry where seq = 4");
      assertNotWhole(Finding.MISSING, 4, "gap");
      assertThat(check().inWords())
          .isEqualTo("The log is not whole from entry 4. Entry 4 is missing.");
    }

    @Test
    void two_entries_that_changed_places_are_noticed() {
      record(10);
      sign();
      database.tamper(
          "update access_entry set seq = -1 where seq = 3; update access_entry set seq = 3 where seq = 7; update access_entry set seq = 7 where seq = -1");
      assertNotWhole(Finding.CHANGED, 3, "reorder");
    }

    @Test
    void a_deleted_end_is_shorter_than_the_checkpoint() {
      record(10);
      sign();
      database.tamper("delete from access_entry where seq > 7");
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
      database.tamper("delete from access_entry where seq = 5");
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
      database.tamper("delete from access_entry where seq > 6");
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
      notary = new Notary(home.resolve("secrets"), home.resolve("checkpoints"), clock);
      assertNotWhole(Finding.NO_CHECKPOINT, 1, "no checkpoint");
      assertThat(sign()).isInstanceOf(NotWhole.class);
      assertThat(notary.checkpoints().files()).isEmpty();
    }

    @Test
    void a_log_that_is_not_whole_is_never_signed() {
      record(10);
      sign();
      database.tamper("delete from access_entry where seq > 7");
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
      database.tamper("delete from access_payload where seq = 2");
      assertThat(((Whole) check()).root()).isEqualTo(before.root());
    }
  }

  @Nested
  class Offline {
    @Test
    void an_export_is_whole_with_nothing_but_the_key_and_the_checkpoints() throws Exception {
      recordEveryField(7);
      sign();
      assertThat(LogVerifier.offline(export(), home.resolve("checkpoints")))
          .isInstanceOf(Whole.class);
    }

    @Test
    void what_someone_with_all_rights_changed_shows_in_the_export() throws Exception {
      recordEveryField(7);
      sign();
      database.tamper("update access_entry set purpose = 'Other' where seq = 5");
      assertThat(LogVerifier.offline(export(), home.resolve("checkpoints")))
          .isInstanceOfSatisfying(
              NotWhole.class,
              found -> {
                assertThat(found.finding()).isEqualTo(Finding.CHANGED);
                assertThat(found.fromSeq()).isEqualTo(5);
              });
    }

    @Test
    void any_flipped_bit_of_the_file_is_noticed() throws Exception {
      recordEveryField(2);
      sign();
      var file = export();
      var bytes = Files.readAllBytes(file);
      for (var at = 0; at < bytes.length; at++) {
        for (var bit : List.of(1, 4, 32)) {
          bytes[at] ^= (byte) (int) bit;
          Files.write(file, bytes);
          assertThat(LogVerifier.offline(file, home.resolve("checkpoints")))
              .as("byte %d, bit %d", at, bit)
              .isInstanceOf(NotWhole.class);
          bytes[at] ^= (byte) (int) bit;
        }
      }
    }

    private Path export() throws IOException {
      var out = new StringWriter();
      entries().forEach(entry -> LogExport.write(entry, out));
      return Files.writeString(home.resolve("access-log.jsonl"), out.toString());
    }
  }

  private AccessEntry record(Access access) {
    return database.asUnit(() -> log.record("analyst", "unit", access));
  }

  private void record(int entries) {
    IntStream.range(0, entries)
        .forEach(n -> record(Access.of(AccessAction.READ_PERSON).on("CF-" + n)));
  }

  private void recordEveryField(int entries) {
    for (var n = 0; n < entries; n++) {
      record(
          Access.of(AccessAction.READ_PERSON)
              .on("CF-2024-0236")
              .seeing("Case file: story")
              .because("Signal S-2024-019")
              .under("Agreement 3")
              .withErasable("words"));
    }
  }

  private List<Long> found(AccessFilter filter) {
    return database.asUnit(
        () -> log.page(filter, 1).items().stream().map(AccessEntry::seq).toList());
  }

  private LogCheck sign() {
    return database.asUnit(() -> notary.sign(database.entries()));
  }

  private LogCheck check() {
    return database.asUnit(() -> notary.check(database.entries()));
  }

  private void assertNotWhole(Finding finding, long seq, String what) {
    assertThat(check())
        .as(what)
        .isInstanceOfSatisfying(
            NotWhole.class,
            found -> {
              assertThat(found.finding()).as(found.inWords()).isEqualTo(finding);
              assertThat(found.fromSeq()).isEqualTo(seq);
              assertThat(found.whatToDo()).isNotBlank();
            });
  }

  private List<AccessEntry> entries() {
    return database.asUnit(
        () -> {
          var all = new ArrayList<AccessEntry>();
          database.entries().forEach(all::add);
          return all;
        });
  }

  private void rewriteAs(String actor) {
    var before = entries();
    database.tamper("delete from access_entry");
    before.forEach(
        entry ->
            insert(
                AccessEntry.sealed(
                    entry.seq(),
                    entry.recordedAt(),
                    actor,
                    entry.organisation(),
                    Access.of(entry.action()),
                    null)));
  }

  private void insert(AccessEntry entry) {
    database.asUnit(
        () -> {
          database.entries().add(entry);
          return true;
        });
  }

  private static long count(String table) {
    return database.superuser.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** A clock that goes on when told to. */
  private static final class MovingClock extends Clock {
    private Instant now;

    MovingClock(Instant now) {
      this.now = now;
    }

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
