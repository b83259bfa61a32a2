package org.vigil.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.notification.NotificationId;

/** The journal of links. Entries are only ever added. */
@Component
class Decisions {
  private static final String SELECT =
      """
      select seq, act, notification_id, answer, case_file_id, from_case_file, other_case_file, other_notification,
             match_weight, model, decided_by, decided_at, reason
      from link_decision
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Decisions(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  void add(List<Decision> decisions) {
    template.batchUpdate(
        """
        insert into link_decision (act, notification_id, answer, case_file_id, from_case_file, other_case_file,
                                   other_notification, match_weight, model, decided_by, decided_at, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decisions.stream().map(Decisions::parameters).toList());
  }

  List<Decision> inOrder() {
    return jdbc.sql(SELECT + " order by seq").query(Decisions::decision).list();
  }

  List<Decision> about(NotificationId notification) {
    return jdbc.sql(SELECT + " where notification_id = ? order by seq")
        .param(notification.value())
        .query(Decisions::decision)
        .list();
  }

  /** Everything ever decided that touched a case file, oldest first. */
  List<Decision> touching(CaseFileId caseFile) {
    return jdbc.sql(
            SELECT
                + " where case_file_id = :id or from_case_file = :id or other_case_file = :id order by seq")
        .param("id", caseFile.value())
        .query(Decisions::decision)
        .list();
  }

  /** The last answer a person gave, to any question. */
  Optional<Decision> lastByAPerson() {
    return jdbc.sql(
            SELECT
                + " where answer in ('joined', 'kept apart', 'cannot tell', 'split', 'withdrawn') order by seq desc limit 1")
        .query(Decisions::decision)
        .optional();
  }

  /** In order. */
  List<Decision> ofAct(UUID act) {
    return jdbc.sql(SELECT + " where act = ? order by seq")
        .param(act)
        .query(Decisions::decision)
        .list();
  }

  /**
   * Everything decided about a notification and about those that were placed with it in one act, in order: enough to say what a
   * withdrawal would take back.
   */
  List<Decision> aboutAndBeside(NotificationId notification) {
    return jdbc.sql(
            SELECT
                + """
                   where notification_id in (
                     select beside.notification_id
                     from link_decision mine join link_decision beside on beside.act = mine.act
                     where mine.notification_id = ?)
                   order by seq
                  """)
        .param(notification.value())
        .query(Decisions::decision)
        .list();
  }

  /**
   * The last word of people, for each pair of case files that stand apart because of it and of which one is among these.
   * Newest first.
   */
  List<Decision> keepingApart(Collection<CaseFileId> caseFiles) {
    return jdbc.sql(
            """
            select d.seq, act, d.notification_id, answer, mine.case_file_id, from_case_file,
                   theirs.case_file_id as other_case_file, other_notification,
                   match_weight, model, decided_by, decided_at, reason
            from link_decision d
            join current_link mine on mine.notification_id = d.notification_id
            join current_link theirs on theirs.notification_id = d.other_notification
            where answer in ('kept apart', 'cannot tell', 'split')
              and mine.case_file_id <> theirs.case_file_id
              and (mine.case_file_id = any(:ids) or theirs.case_file_id = any(:ids))
            order by d.seq desc
            """)
        .param("ids", caseFiles.stream().map(CaseFileId::value).toArray(UUID[]::new))
        .query(Decisions::decision)
        .list();
  }

  private static @Nullable Object[] parameters(Decision d) {
    return new @Nullable Object[] {
      d.act(),
      d.notification().value(),
      d.answer().words(),
      d.caseFile().value(),
      d.from() == null ? null : d.from().value(),
      d.other() == null ? null : d.other().value(),
      d.otherNotification() == null ? null : d.otherNotification().value(),
      d.matchWeight(),
      d.model(),
      d.by(),
      d.at().atOffset(ZoneOffset.UTC),
      d.reason()
    };
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("seq"),
        row.getObject("act", UUID.class),
        new NotificationId(row.getObject("notification_id", UUID.class)),
        Answer.of(row.getString("answer")),
        new CaseFileId(row.getObject("case_file_id", UUID.class)),
        caseFile(row, "from_case_file"),
        caseFile(row, "other_case_file"),
        row.getObject("other_notification", UUID.class) == null
            ? null
            : new NotificationId(row.getObject("other_notification", UUID.class)),
        row.getObject("match_weight", Double.class),
        row.getString("model"),
        row.getString("decided_by"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"));
  }

  private static @Nullable CaseFileId caseFile(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new CaseFileId(id);
  }
}
