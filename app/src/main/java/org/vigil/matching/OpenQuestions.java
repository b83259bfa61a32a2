package org.vigil.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.notification.NotificationId;
import org.vigil.shell.Page;

/** Links that wait for a person's answer. */
@Component
public class OpenQuestions {
  private static final String SELECT =
      """
      select notification_id, case_file_id, other_case_file, other_notification, match_weight, asked_at
      from open_question
      """;

  private final JdbcClient jdbc;

  OpenQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public int count() {
    return jdbc.sql("select count(*) from open_question").query(Integer.class).single();
  }

  /** Strongest evidence first: where an answer is easiest and matters most. */
  @Transactional(readOnly = true)
  public Page<Question> page(int number) {
    var items =
        jdbc.sql(SELECT + " order by match_weight desc, asked_at, notification_id limit ? offset ?")
            .params(Page.USUAL_SIZE, Page.offset(number, Page.USUAL_SIZE))
            .query(OpenQuestions::question)
            .list();
    return new Page<>(items, Math.max(1, number), Page.USUAL_SIZE, count());
  }

  @Transactional(readOnly = true)
  public Optional<Question> find(NotificationId notification, CaseFileId other) {
    return jdbc.sql(SELECT + " where notification_id = ? and other_case_file = ?")
        .params(notification.value(), other.value())
        .query(OpenQuestions::question)
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void ask(Question question) {
    jdbc.sql(
            """
            insert into open_question (notification_id, case_file_id, other_case_file, other_notification,
                                       match_weight, asked_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (notification_id, other_case_file) do nothing
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

  /** A case file took in another: questions about the one are now about the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  void carryOver(CaseFileId from, CaseFileId to) {
    jdbc.sql("update open_question set case_file_id = ? where case_file_id = ?")
        .params(to.value(), from.value())
        .update();
    jdbc.sql(
            """
            update open_question q set other_case_file = :to where other_case_file = :from
              and not exists (select 1 from open_question e
                              where e.notification_id = q.notification_id and e.other_case_file = :to)
            """)
        .param("to", to.value())
        .param("from", from.value())
        .update();
    jdbc.sql(
            "delete from open_question where case_file_id = other_case_file or other_case_file = ?")
        .param(from.value())
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
