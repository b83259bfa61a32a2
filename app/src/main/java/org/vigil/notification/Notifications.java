package org.vigil.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.Page;

/** Everything we were told. Row-level security decides whose eyes see which rows. */
@Component
public class Notifications {
  private static final String SELECT =
      """
      select id, batch_id, feed, organisation, natural_key, row_number, as_told, facts, faults, is_death,
             received_at, received_by
      from notification
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final AsJson json;

  Notifications(JdbcClient jdbc, JdbcTemplate template, AsJson json) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
  }

  @Transactional(readOnly = true)
  public Optional<Notification> find(NotificationId id) {
    return jdbc.sql(SELECT + " where id = ?")
        .param(id.value())
        .query(this::notification)
        .optional();
  }

  /** The first telling of a row. */
  @Transactional(readOnly = true)
  Optional<Notification> find(String feed, String key, String rowHash) {
    return jdbc.sql(
            SELECT
                + " where feed = ? and natural_key = ? and row_hash = ? order by telling limit 1")
        .params(feed, key, rowHash)
        .query(this::notification)
        .optional();
  }

  /** Those of {@code ids}, in the order they were received. */
  @Transactional(readOnly = true)
  public List<Notification> findAll(Collection<NotificationId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + " where id = any(:ids) order by seq")
        .param("ids", ids.stream().map(NotificationId::value).toArray(UUID[]::new))
        .query(this::notification)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Notification> ofBatch(BatchId batch) {
    return jdbc.sql(SELECT + " where batch_id = ? order by row_number nulls last, id")
        .param(batch.value())
        .query(this::notification)
        .list();
  }

  /** What earlier files of the same feed told under the same key, newest first. */
  @Transactional(readOnly = true)
  public List<Notification> toldEarlierThan(Notification notification) {
    return jdbc.sql(
            SELECT
                + """
                   where feed = :feed and natural_key = :key
                     and batch_id not in (select same.id from batch same join batch mine on mine.id = :batch
                                          where same.id = mine.id or same.import_id = mine.import_id)
                     and seq < (select told.seq from notification told where told.id = :id)
                  order by seq desc
                  """)
        .param("feed", notification.feed())
        .param("key", notification.key())
        .param("batch", notification.batch().value())
        .param("id", notification.id().value())
        .query(this::notification)
        .list();
  }

  /** Those who survived after all: a later word under the key of a death that came with this batch. */
  @Transactional(readOnly = true)
  public List<Notification> survivorsToldAfter(BatchId batch) {
    return jdbc.sql(
            SELECT
                + """
                   where id in (
                     select later.id
                     from notification died
                     join notification later on later.feed = died.feed and later.natural_key = died.natural_key
                       and later.seq > died.seq and not later.is_death
                     where died.batch_id = ? and died.is_death)
                  order by seq
                  """)
        .param(batch.value())
        .query(this::notification)
        .list();
  }

  /** Batches in the order they were committed: what a rebuild walks through. */
  @Transactional(readOnly = true)
  public List<BatchId> batchesInOrder() {
    return jdbc
        .sql("select id from batch order by received_at, first_row nulls first, id")
        .query(UUID.class)
        .list()
        .stream()
        .map(BatchId::new)
        .toList();
  }

  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from notification").query(Long.class).single();
  }

  @Transactional(readOnly = true)
  public long count(String feed) {
    return jdbc.sql("select count(*) from notification where feed = ?")
        .param(feed)
        .query(Long.class)
        .single();
  }

  /** One page of what came, newest first; {@code feed} null for every feed. */
  @Transactional(readOnly = true)
  public Page<Notification> page(@Nullable String feed, int number) {
    var of = Map.of("feed", feed == null ? "" : feed);
    long total =
        jdbc.sql("select count(*) from notification where :feed = '' or feed = :feed")
            .params(of)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                SELECT
                    + """
                       where :feed = '' or feed = :feed
                      order by received_at desc, row_number desc nulls last, id
                      limit :size offset :offset
                      """)
            .params(of)
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(number, Page.USUAL_SIZE))
            .query(this::notification)
            .list();
    return new Page<>(items, number, Page.USUAL_SIZE, total);
  }

  /** The rows of a file that were accepted. */
  @Transactional(readOnly = true)
  public List<Integer> rowsOf(UUID importId) {
    return jdbc.sql(
            """
            select n.row_number from notification n join batch b on b.id = n.batch_id
            where b.import_id = ? order by n.row_number
            """)
        .param(importId)
        .query(Integer.class)
        .list();
  }

  /** When each feed last brought something. */
  @Transactional(readOnly = true)
  public List<LastHeard> lastHeard() {
    return jdbc.sql(
            "select feed, max(received_at) as at, count(*) as notifications from notification group by feed order by feed")
        .query(
            (row, n) ->
                new LastHeard(
                    row.getString("feed"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getLong("notifications")))
        .list();
  }

  /** When a feed last brought something, and how much it has brought. */
  public record LastHeard(String feed, Instant at, long notifications) {}

  /** What was told under each of these keys; keys of which nobody has told are left out. */
  @Transactional(propagation = Propagation.MANDATORY)
  Map<String, KeyHistory> toldUnder(Feed feed, Collection<String> keys) {
    var tellings = new HashMap<String, List<KeyHistory.Telling>>();
    jdbc.sql(
            """
            select n.id, n.natural_key, n.row_hash, n.row_number, n.as_told, n.received_at, b.import_id
            from notification n join batch b on b.id = n.batch_id
            where n.feed = :feed and n.natural_key = any(:keys)
            order by n.seq
            """)
        .param("feed", feed.name())
        .param("keys", keys.toArray(String[]::new))
        .query(
            row -> {
              tellings
                  .computeIfAbsent(row.getString("natural_key"), none -> new ArrayList<>())
                  .add(
                      new KeyHistory.Telling(
                          new NotificationId(row.getObject("id", UUID.class)),
                          row.getString("row_hash"),
                          RowKeys.person(
                              feed,
                              new RawRow(
                                  row.getInt("row_number"),
                                  json.readWords(row.getString("as_told")))),
                          row.getObject("import_id", UUID.class),
                          row.getObject("received_at", OffsetDateTime.class).toInstant()));
            });
    var histories = new HashMap<String, KeyHistory>();
    tellings.forEach((key, told) -> histories.put(key, new KeyHistory(told)));
    return histories;
  }

  /** Adds what is not there yet; for each, whether it was new. Part of the caller's batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean[] add(List<Keyed> arrivals) {
    int[] counts =
        template.batchUpdate(
            """
            insert into notification (id, batch_id, feed, organisation, natural_key, row_hash, row_number, as_told,
                                      facts, faults, is_death, received_at, received_by, telling)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (feed, natural_key, row_hash, telling) do nothing
            """,
            arrivals.stream().map(this::parameters).toList());
    var isNew = new boolean[counts.length];
    for (int i = 0; i < counts.length; i++) {
      isNew[i] = counts[i] > 0;
    }
    return isNew;
  }

  private @Nullable Object[] parameters(Keyed arrival) {
    var n = arrival.notification();
    return new @Nullable Object[] {
      n.id().value(),
      n.batch().value(),
      n.feed(),
      n.organisation(),
      n.key(),
      arrival.rowHash(),
      n.row(),
      json.write(n.asTold()),
      json.write(n.facts()),
      json.write(n.faults()),
      n.isDeath(),
      n.receivedAt().atOffset(ZoneOffset.UTC),
      n.receivedBy(),
      arrival.telling()
    };
  }

  private Notification notification(ResultSet row, int number) throws SQLException {
    int rowNumber = row.getInt("row_number");
    return new Notification(
        new NotificationId(row.getObject("id", UUID.class)),
        new BatchId(row.getObject("batch_id", UUID.class)),
        row.getString("feed"),
        row.getString("organisation"),
        row.getString("natural_key"),
        rowNumber == 0 ? null : rowNumber,
        json.readWords(row.getString("as_told")),
        json.readFacts(row.getString("facts")),
        json.readFaults(row.getString("faults")),
        row.getBoolean("is_death"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("received_by"));
  }

  /**
   * A notification with the hash of its row.
   *
   * @param telling which time it is that this row is told under its key
   */
  record Keyed(Notification notification, String rowHash, int telling) {}
}
