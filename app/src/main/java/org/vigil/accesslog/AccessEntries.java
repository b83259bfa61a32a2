package org.vigil.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the log. There is no method to change or delete one. */
@Component
final class AccessEntries {
  /** Any number, the same for everyone who writes to this log: "vigil al" in ASCII. */
  private static final long WRITER_LOCK = 0x766967696c20616cL;

  private static final int BATCH = 5_000;

  private static final String MATCHING =
      """
       where (cast(:object as text) is null or object = :object)
         and (cast(:actor as text) is null or actor = :actor)
         and (cast(:action as text) is null or action = :action)
         and (cast(:from as timestamptz) is null or recorded_at >= :from)
         and (cast(:before as timestamptz) is null or recorded_at < :before)
      """;

  private final JdbcClient jdbc;

  AccessEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until nobody else writes, until the end of the transaction. */
  void becomeOnlyWriter() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(WRITER_LOCK).query((row, n) -> true).single();
  }

  /** A statement of its own after the lock: one that waited for it would not see what the other wrote. */
  long lastSeq() {
    return jdbc.sql("select coalesce(max(seq), 0) from access_entry").query(Long.class).single();
  }

  void add(AccessEntry entry) {
    jdbc.sql(
            """
            insert into access_entry (seq, recorded_at, actor, organisation, action, object, seen, purpose,
                                      agreement, outcome, payload_commitment, leaf_hash)
            values (:seq, :recordedAt, :actor, :organisation, :action, :object, :seen, :purpose,
                    :agreement, :outcome, :payloadCommitment, :leafHash)
            """)
        .param("seq", entry.seq())
        .param("recordedAt", utc(entry.recordedAt()))
        .param("actor", entry.actor())
        .param("organisation", entry.organisation())
        .param("action", entry.action().name())
        .param("object", entry.object())
        .param("seen", entry.seen())
        .param("purpose", entry.purpose())
        .param("agreement", entry.agreement())
        .param("outcome", entry.outcome())
        .param("payloadCommitment", bytes(entry.payloadCommitment()))
        .param("leafHash", entry.leafHash().bytes())
        .update();
  }

  void addPayload(long seq, Payload payload) {
    jdbc.sql("insert into access_payload (seq, salt, content) values (?, ?, ?)")
        .params(seq, payload.salt(), payload.content())
        .update();
  }

  /** Empty where the entry has none, or where it was erased. */
  Optional<Payload> payload(long seq) {
    return jdbc.sql("select salt, content from access_payload where seq = ?")
        .param(seq)
        .query((row, n) -> new Payload(row.getBytes("salt"), row.getBytes("content")))
        .optional();
  }

  List<AccessEntry> matching(AccessFilter filter, int limit, long offset) {
    return filtered(
            "select * from access_entry"
                + MATCHING
                + " order by seq desc limit :limit offset :offset",
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(AccessEntries::entry)
        .list();
  }

  /** Every entry about one of these, newest first. */
  List<AccessEntry> about(List<String> objects) {
    return jdbc.sql("select * from access_entry where object = any(:objects) order by seq desc")
        .param("objects", objects.toArray(String[]::new))
        .query(AccessEntries::entry)
        .list();
  }

  long count(AccessFilter filter) {
    return filtered("select count(*) from access_entry" + MATCHING, filter)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, AccessFilter filter) {
    var action = filter.action();
    return jdbc.sql(sql)
        .param("object", filter.object())
        .param("actor", filter.actor())
        .param("action", action == null ? null : action.name())
        .param("from", utc(filter.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("before", utc(filter.before()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
  }

  Optional<Instant> firstAbout(String object) {
    return jdbc.sql("select recorded_at from access_entry where object = ? order by seq limit 1")
        .param(object)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  Optional<Instant> first() {
    return jdbc.sql("select recorded_at from access_entry order by seq limit 1")
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Hands over every entry in the order of the log, a few thousand at a time. */
  void forEach(Consumer<AccessEntry> reader) {
    var reached = Long.MIN_VALUE;
    while (true) {
      var batch =
          jdbc.sql("select * from access_entry where seq > ? order by seq limit ?")
              .params(reached, BATCH)
              .query(AccessEntries::entry)
              .list();
      batch.forEach(reader);
      if (batch.size() < BATCH) {
        return;
      }
      reached = batch.getLast().seq();
    }
  }

  private static AccessEntry entry(ResultSet row, int number) throws SQLException {
    return new AccessEntry(
        row.getLong("seq"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("organisation"),
        AccessAction.named(row.getString("action")),
        row.getString("object"),
        row.getString("seen"),
        row.getString("purpose"),
        row.getString("agreement"),
        row.getString("outcome"),
        hash(row.getBytes("payload_commitment")),
        Objects.requireNonNull(hash(row.getBytes("leaf_hash"))));
  }

  private static @Nullable TreeHash hash(byte @Nullable [] bytes) {
    return bytes == null ? null : TreeHash.of(bytes);
  }

  private static byte @Nullable [] bytes(@Nullable TreeHash hash) {
    return hash == null ? null : hash.bytes();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
