package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.accesslog.LogCheck.Finding;
import org.vigil.accesslog.LogCheck.NotWhole;

/** Base of the tests of the log itself: an empty log in a real PostgreSQL of its own, a clock, and a notary. */
abstract class LogTest {
  static final LogDatabase DATABASE = new LogDatabase();

  @TempDir Path home;
  final MovingClock clock = new MovingClock(Instant.parse("2024-12-02T06:00:00.123456Z"));
  AccessLog log;
  Notary notary;
  NoteInMemory signedOnce;

  @BeforeEach
  void begin_with_an_empty_log() {
    DATABASE.empty();
    log = DATABASE.log(clock);
    signedOnce = new NoteInMemory();
    notary = newNotary();
  }

  /** As a new start of Vigil does. */
  void openAgain() {
    notary = newNotary();
  }

  private Notary newNotary() {
    return new Notary(home.resolve("secrets"), home.resolve("checkpoints"), clock, signedOnce);
  }

  AccessEntry record(Access access) {
    return DATABASE.asUnit(() -> log.record("analyst", "unit", access));
  }

  void record(int entries) {
    IntStream.range(0, entries)
        .forEach(n -> record(Access.of(AccessAction.READ_PERSON).on("CF-" + n)));
  }

  void recordEveryField(int entries) {
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

  List<Long> found(AccessFilter filter) {
    return DATABASE.asUnit(
        () -> log.page(filter, 1).items().stream().map(AccessEntry::seq).toList());
  }

  LogCheck sign() {
    return DATABASE.asUnit(() -> notary.sign(DATABASE.entries()));
  }

  LogCheck check() {
    return DATABASE.asUnit(() -> notary.check(DATABASE.entries()));
  }

  void assertNotWhole(Finding finding, long seq, String what) {
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

  List<AccessEntry> entries() {
    return DATABASE.asUnit(
        () -> {
          var all = new ArrayList<AccessEntry>();
          DATABASE.entries().forEach(all::add);
          return all;
        });
  }

  void rewriteAs(String actor) {
    var before = entries();
    DATABASE.tamper("delete from access_entry");
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

  void insert(AccessEntry entry) {
    DATABASE.asUnit(
        () -> {
          DATABASE.entries().add(entry);
          return true;
        });
  }

  static long count(String table) {
    return DATABASE.superuser.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** What the table of settings keeps in a whole house. */
  static final class NoteInMemory implements SignedOnce {
    private boolean noted;

    @Override
    public boolean isNoted() {
      return noted;
    }

    @Override
    public void note() {
      noted = true;
    }

    void forget() {
      noted = false;
    }
  }

  /** A clock that goes on when told to. */
  static final class MovingClock extends Clock {
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
