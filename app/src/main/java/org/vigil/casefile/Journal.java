package org.vigil.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.notification.NotificationId;
import org.vigil.shell.Acting;

/** What people wrote about deaths. Entries are only ever added; a correction is a new entry. */
@Component
class Journal {
  private final JdbcClient jdbc;
  private final Clock clock;

  Journal(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<CaseEntry> of(Collection<NotificationId> notifications) {
    return jdbc.sql(
            """
            select seq, notification_id, kind, subject, content, written_by, written_at, reason
            from case_entry where notification_id = any(:ids) order by seq
            """)
        .param("ids", notifications.stream().map(NotificationId::value).toArray(UUID[]::new))
        .query(Journal::entry)
        .list();
  }

  void write(
      NotificationId notification,
      CaseEntry.Kind kind,
      @Nullable String subject,
      String content,
      String reason) {
    jdbc.sql(
            """
            insert into case_entry (notification_id, kind, subject, content, written_by, written_at, reason)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(notification.value())
        .param(kind.words())
        .param(subject)
        .param(content)
        .param(Acting.required().username())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(reason)
        .update();
  }

  private static CaseEntry entry(ResultSet row, int number) throws SQLException {
    return new CaseEntry(
        row.getLong("seq"),
        new NotificationId(row.getObject("notification_id", UUID.class)),
        CaseEntry.Kind.of(row.getString("kind")),
        row.getString("subject"),
        row.getString("content"),
        row.getString("written_by"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"));
  }
}
