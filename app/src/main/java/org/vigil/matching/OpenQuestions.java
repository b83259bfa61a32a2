package org.vigil.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.notification.NotificationId;
import org.vigil.shell.Page;

/** Links that wait for a person's answer. */
@Component
public class OpenQuestions {
  /**
   * Where both sides stand in one case file, the question is answered for as long as they do. Of several questions of one
   * notification about one case file, as after a join, the strongest stands for all.
   */
  private static final String OPEN =
      """
       from (select distinct on (notification_id, other_case_file)
                    notification_id, case_file_id, other_case_file, other_notification, match_weight, asked_at
             from open_question
             where case_file_id <> other_case_file
             order by notification_id, other_case_file, match_weight desc, other_notification) q
       where true
      """;

  private static final String SELECT =
      "select q.notification_id, case_file_id, other_case_file, other_notification, match_weight, asked_at"
          + OPEN;

  private final JdbcClient jdbc;

  OpenQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public int count() {
    return jdbc.sql("select count(*)" + OPEN).query(Integer.class).single();
  }

  /** When the question that has waited longest was asked. */
  @Transactional(readOnly = true)
  public Optional<Instant> oldest() {
    return jdbc.sql(SELECT + " order by asked_at limit 1")
        .query(OpenQuestions::question)
        .optional()
        .map(Question::askedAt);
  }

  /** The strongest first. */
  @Transactional(readOnly = true)
  public Page<Question> page(int number) {
    var items =
        jdbc.sql(
                SELECT
                    + " order by match_weight desc, asked_at, q.notification_id, other_notification limit :size offset :offset")
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(number, Page.USUAL_SIZE))
            .query(OpenQuestions::question)
            .list();
    return new Page<>(items, number, Page.USUAL_SIZE, count());
  }

  /** Every open question of notifications that came this way, or any; with how many notifications an answer would move. */
  @Transactional(readOnly = true)
  List<Asked> all(@Nullable String feed) {
    return jdbc.sql(
            """
            select q.*,
                   (select count(*) from current_link c where c.case_file_id = q.case_file_id) as moving,
                   exists (select 1 from link_decision d
                           where d.notification_id = q.notification_id and d.other_notification = q.other_notification
                             and d.answer = 'asked again') as again
            """
                + OPEN
                + """
                   and (:feed = '' or exists (select 1 from link_key k
                                              where k.notification_id = q.notification_id and k.feed = :feed))
                  """)
        .param("feed", feed == null ? "" : feed)
        .query(
            (row, n) -> new Asked(question(row, n), row.getInt("moving"), row.getBoolean("again")))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Question> find(NotificationId notification, CaseFileId other) {
    return jdbc.sql(SELECT + " and notification_id = ? and other_case_file = ?")
        .params(notification.value(), other.value())
        .query(OpenQuestions::question)
        .optional();
  }

  /** Whether a person is asked if these two are one, whichever side asks. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean between(CaseFileId one, CaseFileId other) {
    return jdbc.sql(
            """
            select exists (select 1 from open_question
                           where (case_file_id = :one and other_case_file = :other)
                              or (case_file_id = :other and other_case_file = :one))
            """)
        .param("one", one.value())
        .param("other", other.value())
        .query(Boolean.class)
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void ask(Question question) {
    jdbc.sql(
            """
            insert into open_question (notification_id, case_file_id, other_case_file, other_notification,
                                       match_weight, asked_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (notification_id, other_notification) do nothing
            """)
        .params(
            question.notification().value(),
            question.caseFile().value(),
            question.other().value(),
            question.otherNotification().value(),
            question.matchWeight(),
            question.askedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Closes every question between two case files, whichever side asked. */
  @Transactional(propagation = Propagation.MANDATORY)
  void close(CaseFileId one, CaseFileId other) {
    jdbc.sql(
            """
            delete from open_question
            where (case_file_id = :one and other_case_file = :other) or (case_file_id = :other and other_case_file = :one)
            """)
        .param("one", one.value())
        .param("other", other.value())
        .update();
  }

  /**
   * A notification went to another case file, and what is asked of it went with it. A question whose two sides now stand
   * in one case file is answered for as long as they do: it is kept, unasked, and is open again once they part.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void follow(NotificationId notification, CaseFileId to) {
    jdbc.sql("update open_question set case_file_id = ? where notification_id = ?")
        .params(to.value(), notification.value())
        .update();
    jdbc.sql("update open_question set other_case_file = ? where other_notification = ?")
        .params(to.value(), notification.value())
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void forgetAll() {
    jdbc.sql("delete from open_question").update();
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    return new Question(
        new NotificationId(row.getObject("notification_id", UUID.class)),
        new CaseFileId(row.getObject("case_file_id", UUID.class)),
        new CaseFileId(row.getObject("other_case_file", UUID.class)),
        new NotificationId(row.getObject("other_notification", UUID.class)),
        row.getDouble("match_weight"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }

  /** A question, how many notifications an answer would move, and whether it was settled once. */
  record Asked(Question question, int moving, boolean again) {}

  /**
   * Is this notification, which stands in a case file of its own meanwhile, about the same person as that other one?
   *
   * @param matchWeight log2
   */
  public record Question(
      NotificationId notification,
      CaseFileId caseFile,
      CaseFileId other,
      NotificationId otherNotification,
      double matchWeight,
      Instant askedAt) {}
}
