package org.vigil.drugtesting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.ReceivedFile;

/** Writes down returns and notes about them. Only ever adds. */
@Repository
class ReturnJournal {
  private final JdbcClient jdbc;

  ReturnJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A return to be written down; one with faults is held. */
  record Arrival(
      ReturnId id,
      Cover cover,
      ReceivedFile file,
      String form,
      @Nullable ReturnContent content,
      List<ReturnFault> faults,
      Instant at,
      String by) {}

  /** False where the same file was said to be the same thing before; then nothing changes. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean add(Arrival arrival) {
    var cover = arrival.cover();
    var content = arrival.content();
    return jdbc.sql(
                """
                insert into testing_return (id, organisation, basis, from_month, month, as_at, unit, suites, place,
                  file_name, sha256, form, file, taken, adds_up, content, faults, received_at, received_by)
                values (:id, :organisation, :basis, :from, :month, :asAt, :unit, :suites, :place,
                  :fileName, :sha256, :form, :file, :taken, :addsUp, cast(:content as jsonb), cast(:faults as jsonb), :at, :by)
                on conflict do nothing
                """)
            .param("id", arrival.id().value())
            .param("organisation", cover.organisation())
            .param("month", cover.month().toString())
            .param("from", cover.from().toString())
            .param("basis", cover.basis().name())
            .param("asAt", cover.asAt())
            .param("unit", cover.unit().name())
            .param("suites", cover.suites().toArray(String[]::new))
            .param("place", cover.place().name())
            .param("fileName", arrival.file().name())
            .param("sha256", arrival.file().sha256())
            .param("form", arrival.form())
            .param("file", arrival.file().content())
            .param("taken", content != null)
            .param(
                "addsUp", content == null || ReturnTable.of(cover, content, "").footing().foots())
            .param("content", content == null ? null : ReturnRows.json(content))
            .param("faults", ReturnRows.json(arrival.faults()))
            .param("at", arrival.at().atOffset(ZoneOffset.UTC))
            .param("by", arrival.by())
            .update()
        == 1;
  }

  /** The returns that came in this very file and are not set aside, first to last. */
  List<ReturnLine> cameIn(String sha256) {
    return jdbc.sql(ReturnRows.WITH_STANDING + " where sha256 = ? order by seq")
        .param(sha256)
        .query(ReturnRows::line)
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void note(ReturnId id, ReturnNote note) {
    jdbc.sql(
            """
            insert into testing_return_note (return_id, kind, words, written_by, written_at) values (?, ?, ?, ?, ?)
            """)
        .params(
            id.value(),
            note.kind().name(),
            note.words(),
            note.writtenBy(),
            note.writtenAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
