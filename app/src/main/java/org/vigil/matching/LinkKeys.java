package org.vigil.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.notification.NotificationId;

/** The keys under which notifications are found again. They are hashes: nobody can be read from them. */
@Component
class LinkKeys {
  /** More than this many under one person's keys means a key that says nothing; the keys that few share still find theirs. */
  static final int MOST_CANDIDATES = 400;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  LinkKeys(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * Placed notifications that share a key, with their case files, those first that share a key with the fewest others:
   * two births under one date and sound of surname say more than five hundred deaths in one week. Where {@code exceptFeed} is given, case files that
   * already have a notification of that feed are left out whole.
   */
  List<Found> sharing(Collection<String> keys, String exceptFeed) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            with found as (
              select k.notification_id, l.case_file_id, k.keys
              from link_key k join current_link l on l.notification_id = k.notification_id
              where k.keys && cast(:keys as text[])
                and (:except = '' or not exists (
                  select 1 from current_link beside join link_key told on told.notification_id = beside.notification_id
                  where beside.case_file_id = l.case_file_id and told.feed = :except))
            ), shared as (
              select notification_id, case_file_id, count(*) over (partition by key) as holders
              from found cross join lateral unnest(keys) as key
              where key = any(cast(:keys as text[]))
            )
            select notification_id, case_file_id
            from shared
            group by notification_id, case_file_id
            order by min(holders), count(*) desc, notification_id
            limit :most
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("except", exceptFeed)
        .param("most", MOST_CANDIDATES)
        .query(
            (row, n) ->
                new Found(
                    new NotificationId(row.getObject("notification_id", UUID.class)),
                    new CaseFileId(row.getObject("case_file_id", UUID.class))))
        .list();
  }

  void add(Map<NotificationId, Keyed> keyed) {
    template.batchUpdate(
        "insert into link_key (notification_id, feed, keys) values (?, ?, ?) on conflict (notification_id) do nothing",
        keyed.entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      e.getKey().value(),
                      e.getValue().feed(),
                      e.getValue().keys().toArray(String[]::new)
                    })
            .toList());
  }

  void forgetAll() {
    jdbc.sql("delete from link_key").update();
  }

  /** A notification that shares a key. */
  record Found(NotificationId notification, CaseFileId caseFile) {}

  /** The keys of one notification. */
  record Keyed(String feed, Collection<String> keys) {}
}
