package org.vigil.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.notification.NotificationId;
import org.vigil.shell.Acting;
import org.vigil.shell.Page;

/**
 * Answers that a second person is asked about. They do not see the first until they have given their own; the first stands
 * whatever the second says, and where the two differ both are shown, for the two to talk.
 */
@Component
public class SecondOpinions {
  private static final String SELECT =
      """
      select w.act, w.notification_id, w.other_notification, w.first_answer, w.first_by, w.why, w.asked_at,
             o.answer, o.given_by, o.given_at, o.reason
      from opinion_wanted w left join opinion o on o.act = w.act
      """;

  private final JdbcClient jdbc;
  private final DeskLog log;
  private final Clock clock;

  SecondOpinions(JdbcClient jdbc, DeskLog log, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void ask(Decision first, String why) {
    var other = first.otherNotification();
    if (other == null) {
      throw new IllegalArgumentException("a second opinion is about two notifications");
    }
    jdbc.sql(
            """
            insert into opinion_wanted (act, notification_id, other_notification, first_answer, first_by, why, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            first.act(),
            first.notification().value(),
            other.value(),
            first.answer().words(),
            first.by(),
            why,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Someone answered while another answered the same question: theirs is kept as the second opinion, where none is yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean keepLate(Decision first, Answer answer, String reason) {
    if (first.by().equals(Acting.required().username()) || first.otherNotification() == null) {
      return false;
    }
    var wanted = find(first.act());
    if (wanted.isEmpty()) {
      ask(first, "Two people answered at once");
    } else if (wanted.get().second() != null) {
      return false;
    }
    write(first.act(), answer, reason);
    return true;
  }

  /** Those this person may answer: given by somebody else, and not answered yet. The oldest first. */
  @Transactional(readOnly = true)
  public Page<Wanted> waitingFor(String username, int number) {
    var items =
        jdbc.sql(
                SELECT
                    + " where o.act is null and w.first_by <> :me order by w.asked_at, w.act limit :size offset :offset")
            .param("me", username)
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(number, Page.USUAL_SIZE))
            .query(SecondOpinions::wanted)
            .list();
    return new Page<>(items, number, Page.USUAL_SIZE, countWaitingFor(username));
  }

  @Transactional(readOnly = true)
  public int countWaitingFor(String username) {
    return jdbc.sql(
            """
            select count(*) from opinion_wanted w left join opinion o on o.act = w.act
            where o.act is null and w.first_by <> ?
            """)
        .param(username)
        .query(Integer.class)
        .single();
  }

  /** Those answered twice, the newest first; {@code differing} for those whose two answers differ. */
  @Transactional(readOnly = true)
  public Page<Wanted> answered(boolean differing, int number) {
    var which = " where o.act is not null and (not :differing or o.answer <> w.first_answer)";
    var items =
        jdbc.sql(SELECT + which + " order by o.given_at desc, w.act limit :size offset :offset")
            .param("differing", differing)
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(number, Page.USUAL_SIZE))
            .query(SecondOpinions::wanted)
            .list();
    int total =
        jdbc.sql(
                "select count(*) from opinion_wanted w left join opinion o on o.act = w.act"
                    + which)
            .param("differing", differing)
            .query(Integer.class)
            .single();
    return new Page<>(items, number, Page.USUAL_SIZE, total);
  }

  @Transactional(readOnly = true)
  public Optional<Wanted> find(UUID act) {
    return jdbc.sql(SELECT + " where w.act = ?")
        .param(act)
        .query(SecondOpinions::wanted)
        .optional();
  }

  @Transactional(readOnly = true)
  public Agreement agreement() {
    return Agreement.of(
        jdbc.sql(
                "select w.first_answer, o.answer from opinion_wanted w join opinion o on o.act = w.act")
            .query(
                (row, n) ->
                    new Agreement.Pair(
                        Answer.of(row.getString("first_answer")),
                        Answer.of(row.getString("answer"))))
            .list());
  }

  /** Keeps the second answer. Not for whoever gave the first, and once only. */
  @Transactional
  public Outcome give(UUID act, Answer answer, String reason) {
    var wanted = find(act).orElseThrow();
    if (wanted.firstBy().equals(Acting.required().username())) {
      return new Outcome.Refused("You gave the first answer. Somebody else is asked.");
    }
    if (!answer.settles()) {
      throw new IllegalArgumentException("not an answer to a question: " + answer);
    }
    if (answer == Answer.KEPT_APART && reason.isBlank()) {
      return new Outcome.Refused("Say why they are not the same person.");
    }
    if (!write(act, answer, reason)) {
      return new Outcome.AnsweredMeanwhile();
    }
    log.recordOpinion(wanted.notification(), wanted.otherNotification(), answer);
    return new Outcome.Kept();
  }

  private boolean write(UUID act, Answer answer, String reason) {
    return jdbc.sql(
                """
                insert into opinion (act, answer, given_by, given_at, reason) values (?, ?, ?, ?, ?)
                on conflict (act) do nothing
                """)
            .params(
                act,
                answer.words(),
                Acting.required().username(),
                clock.instant().atOffset(ZoneOffset.UTC),
                reason.strip())
            .update()
        == 1;
  }

  private static Wanted wanted(ResultSet row, int number) throws SQLException {
    var answer = row.getString("answer");
    return new Wanted(
        row.getObject("act", UUID.class),
        new NotificationId(row.getObject("notification_id", UUID.class)),
        new NotificationId(row.getObject("other_notification", UUID.class)),
        Answer.of(row.getString("first_answer")),
        row.getString("first_by"),
        row.getString("why"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        answer == null
            ? null
            : new Second(
                Answer.of(answer),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("reason")));
  }

  /**
   * A question that a second person is, or was, asked.
   *
   * @param why it is asked
   * @param second null until somebody has answered
   */
  public record Wanted(
      UUID act,
      NotificationId notification,
      NotificationId otherNotification,
      Answer first,
      String firstBy,
      String why,
      Instant askedAt,
      @Nullable Second second) {

    public boolean differs() {
      return second != null && second.answer() != first;
    }
  }

  /** The second answer. */
  public record Second(Answer answer, String by, Instant at, String reason) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Kept() implements Outcome {}

    record AnsweredMeanwhile() implements Outcome {}

    /** In words for the person who answered. */
    record Refused(String reason) implements Outcome {}
  }
}
