package org.vigil.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.Acting;

/** Rows that wait for a correction. */
@Component
public class HeldRows {
  private static final int SET_ASIDE_SHOWN = 50;

  /** Neither corrected nor set aside. */
  private static final String STILL_WAITS =
      """
      not exists (select 1 from held_row_corrected c where c.held_row_id = h.id)
        and not exists (select 1 from held_row_set_aside a where a.held_row_id = h.id)
      """;

  private static final String WAITING =
      """
      select h.id, h.import_id, h.feed, h.organisation, h.row_number, h.as_told, h.faults, h.held_at
      from held_row h
      where
      """
          + STILL_WAITS;

  private final JdbcClient jdbc;
  private final AsJson json;
  private final Clock clock;

  HeldRows(JdbcClient jdbc, AsJson json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Row numbers of every row an import held, corrected since or not. */
  @Transactional(readOnly = true)
  public List<Integer> rowsOf(UUID importId) {
    return jdbc.sql("select row_number from held_row where import_id = ? order by row_number")
        .param(importId)
        .query(Integer.class)
        .list();
  }

  /** Every row that still waits, oldest first. */
  @Transactional(readOnly = true)
  public List<Held> waiting() {
    return jdbc.sql(WAITING + " order by h.held_at, h.row_number").query(this::held).list();
  }

  /** The rows of one import that still wait. */
  @Transactional(readOnly = true)
  public List<Held> waitingOf(UUID importId) {
    return jdbc.sql(WAITING + " and h.import_id = ? order by h.row_number")
        .param(importId)
        .query(this::held)
        .list();
  }

  /** How many still wait of each feed, without their words. */
  @Transactional(readOnly = true)
  public List<Waiting> countWaitingByFeed() {
    return jdbc.sql(
            """
            select h.feed, count(*) as rows, min(h.held_at) as oldest from held_row h where
            """
                + STILL_WAITS
                + " group by h.feed order by h.feed")
        .query(
            (row, n) ->
                new Waiting(
                    row.getString("feed"),
                    row.getInt("rows"),
                    row.getObject("oldest", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The rows a file brought that still wait, also those that an earlier file had brought already. */
  @Transactional(readOnly = true)
  public List<Held> waitingFor(ImportReport report) {
    return jdbc.sql(WAITING + " and h.id = any(:ids) order by h.held_at, h.row_number")
        .param("ids", report.held().stream().map(ImportReport.HeldRow::id).toArray(UUID[]::new))
        .query(this::held)
        .list();
  }

  /** The last rows that were set aside, newest first. */
  @Transactional(readOnly = true)
  public List<SetAside> setAside() {
    return jdbc.sql(
            """
            select h.feed, h.import_id, h.row_number, a.set_aside_by, a.set_aside_at, a.reason
            from held_row_set_aside a join held_row h on h.id = a.held_row_id
            order by a.set_aside_at desc, h.id limit ?
            """)
        .param(SET_ASIDE_SHOWN)
        .query(
            (row, n) ->
                new SetAside(
                    row.getString("feed"),
                    row.getObject("import_id", UUID.class),
                    row.getInt("row_number"),
                    row.getString("set_aside_by"),
                    row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                    row.getString("reason")))
        .list();
  }

  /** Lets a row wait no longer that nobody will correct. False where it does not wait. */
  @Transactional
  public boolean setAside(UUID id, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a row is set aside for a reason");
    }
    return jdbc.sql(
                """
                insert into held_row_set_aside (held_row_id, organisation, set_aside_by, set_aside_at, reason)
                select h.id, h.organisation, :by, :at, :reason from held_row h where h.id = :id and
                """
                    + STILL_WAITS
                    + " on conflict (held_row_id) do nothing")
            .param("by", Acting.required().username())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("reason", reason.strip())
            .param("id", id)
            .update()
        > 0;
  }

  @Transactional(readOnly = true)
  boolean isWaiting(UUID id) {
    return !jdbc.sql(WAITING + " and h.id = ?").param(id).query(this::held).list().isEmpty();
  }

  @Transactional(readOnly = true)
  public int countWaiting() {
    return jdbc.sql("select count(*) from held_row h where " + STILL_WAITS)
        .query(Integer.class)
        .single();
  }

  @Transactional(readOnly = true)
  public long count(String feed) {
    return jdbc.sql("select count(*) from held_row where feed = ?")
        .param(feed)
        .query(Long.class)
        .single();
  }

  /**
   * Holds a row; the same row of the same feed is held once, however often it comes. The held row's id; empty where it
   * was held before and has been corrected or set aside since.
   *
   * @param closesByKey whether a sound row under the same key is its correction; of a row that clashes with another it is not
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<UUID> hold(
      UUID importId,
      Feed feed,
      RowKeys.Key key,
      Reading reading,
      boolean closesByKey,
      Instant now) {
    jdbc.sql(
            """
            insert into held_row (id, import_id, feed, organisation, row_number, natural_key, row_hash, occurrence,
                                  as_told, faults, closes_by_key, held_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (feed, row_hash, occurrence) do nothing
            """)
        .params(
            UUID.randomUUID(),
            importId,
            feed.name(),
            feed.organisation(),
            reading.row().number(),
            key.natural(),
            key.hash(),
            key.occurrence(),
            json.write(reading.row().cells()),
            json.write(reading.faults()),
            closesByKey,
            now.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            "select h.id from held_row h where h.feed = ? and h.row_hash = ? and h.occurrence = ? and "
                + STILL_WAITS)
        .params(feed.name(), key.hash(), key.occurrence())
        .query(UUID.class)
        .optional();
  }

  /** Closes the held row that {@code by} corrects. */
  @Transactional(propagation = Propagation.MANDATORY)
  void corrected(UUID heldRow, Feed feed, NotificationId by, Instant now) {
    jdbc.sql(
            """
            insert into held_row_corrected (held_row_id, organisation, notification_id, corrected_at)
            select id, organisation, ?, ? from held_row where id = ? and feed = ?
            on conflict (held_row_id) do nothing
            """)
        .params(by.value(), now.atOffset(ZoneOffset.UTC), heldRow, feed.name())
        .update();
  }

  /** Closes the held rows of earlier files whose own key came again, sound this time. */
  @Transactional(propagation = Propagation.MANDATORY)
  void correctedByKey(UUID importId, Feed feed, List<Sound> rows, Instant now) {
    var byKey = rows.stream().collect(Collectors.groupingBy(row -> row.key().natural()));
    for (var held : waitingUnder(feed, byKey.keySet(), importId)) {
      byKey.getOrDefault(held.key(), List.of()).stream()
          .filter(sound -> RowKeys.mayBeOne(held.person(), sound.key().person()))
          .findFirst()
          .ifPresent(sound -> corrected(held.id(), feed, sound.notification(), now));
    }
  }

  private List<UnderKey> waitingUnder(Feed feed, Collection<String> keys, UUID notOf) {
    return jdbc.sql(
            """
            select h.id, h.natural_key, h.row_number, h.as_told from held_row h
            where h.feed = :feed and h.natural_key = any(:keys) and h.closes_by_key and h.import_id <> :import and
            """
                + STILL_WAITS)
        .param("feed", feed.name())
        .param("keys", keys.toArray(String[]::new))
        .param("import", notOf)
        .query(
            (row, n) ->
                new UnderKey(
                    row.getObject("id", UUID.class),
                    row.getString("natural_key"),
                    RowKeys.person(
                        feed,
                        new RawRow(
                            row.getInt("row_number"), json.readWords(row.getString("as_told"))))))
        .list();
  }

  private Held held(ResultSet row, int number) throws SQLException {
    return new Held(
        row.getObject("id", UUID.class),
        row.getObject("import_id", UUID.class),
        row.getString("feed"),
        new RawRow(row.getInt("row_number"), json.readWords(row.getString("as_told"))),
        json.readFaults(row.getString("faults")),
        row.getObject("held_at", OffsetDateTime.class).toInstant());
  }

  /** How many rows of a feed wait, and since when. */
  public record Waiting(String feed, int rows, Instant oldest) {}

  /** A row that was taken, and the notification that tells what it says. */
  record Sound(RawRow row, RowKeys.Key key, NotificationId notification) {}

  /** A row that somebody set aside. */
  public record SetAside(
      String feed, UUID importId, int row, String by, Instant at, String reason) {}

  private record UnderKey(UUID id, String key, String person) {}

  /** A row that waits. */
  public record Held(
      UUID id, UUID importId, String feed, RawRow row, List<Fault> faults, Instant heldAt) {}
}
