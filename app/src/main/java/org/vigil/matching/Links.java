package org.vigil.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.notification.NotificationId;

/** Where each notification stands now. */
@Component
public class Links {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Decisions decisions;

  Links(JdbcClient jdbc, JdbcTemplate template, Decisions decisions) {
    this.jdbc = jdbc;
    this.template = template;
    this.decisions = decisions;
  }

  @Transactional(readOnly = true)
  public Optional<CaseFileId> caseFileOf(NotificationId notification) {
    return jdbc.sql("select case_file_id from current_link where notification_id = ?")
        .param(notification.value())
        .query(UUID.class)
        .optional()
        .map(CaseFileId::new);
  }

  /** Where each of these stands; those that stand nowhere yet are left out. */
  @Transactional(readOnly = true)
  public Map<NotificationId, CaseFileId> caseFilesOf(Collection<NotificationId> ids) {
    var standing = new HashMap<NotificationId, CaseFileId>();
    jdbc.sql(
            "select notification_id, case_file_id from current_link where notification_id = any(?)")
        .param(ids.stream().map(NotificationId::value).toArray(UUID[]::new))
        .query(
            row -> {
              standing.put(
                  new NotificationId(row.getObject("notification_id", UUID.class)),
                  new CaseFileId(row.getObject("case_file_id", UUID.class)));
            });
    return standing;
  }

  /** In the order they arrived, whatever was joined or withdrawn since. */
  @Transactional(readOnly = true)
  public List<NotificationId> notificationsOf(CaseFileId caseFile) {
    return jdbc
        .sql(
            """
            select notification_id from current_link c where case_file_id = ?
            order by (select min(seq) from link_decision d where d.notification_id = c.notification_id)
            """)
        .param(caseFile.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(NotificationId::new)
        .toList();
  }

  /** Every notification that stands in one of these case files. */
  @Transactional(readOnly = true)
  Map<NotificationId, CaseFileId> standingIn(Collection<CaseFileId> caseFiles) {
    var standing = new LinkedHashMap<NotificationId, CaseFileId>();
    jdbc.sql(
            """
            select notification_id, case_file_id from current_link where case_file_id = any(:ids)
            order by notification_id
            """)
        .param("ids", caseFiles.stream().map(CaseFileId::value).toArray(UUID[]::new))
        .query(
            row -> {
              standing.put(
                  new NotificationId(row.getObject("notification_id", UUID.class)),
                  new CaseFileId(row.getObject("case_file_id", UUID.class)));
            });
    return standing;
  }

  @Transactional(readOnly = true)
  public List<CaseFileId> allCaseFiles() {
    return jdbc
        .sql("select distinct case_file_id from current_link order by case_file_id")
        .query(UUID.class)
        .list()
        .stream()
        .map(CaseFileId::new)
        .toList();
  }

  @Transactional(readOnly = true)
  public int countCaseFiles() {
    return jdbc.sql("select count(distinct case_file_id) from current_link")
        .query(Integer.class)
        .single();
  }

  /** Everything ever decided that touched a case file, oldest first. */
  @Transactional(readOnly = true)
  public List<Decision> historyOf(CaseFileId caseFile) {
    return decisions.touching(caseFile);
  }

  /** Where each notification that stands in a case file now ever stood, and how long. */
  @Transactional(readOnly = true)
  public List<Stay> staysOf(CaseFileId caseFile) {
    return notificationsOf(caseFile).stream()
        .flatMap(notification -> staysOf(notification).stream())
        .toList();
  }

  private List<Stay> staysOf(NotificationId notification) {
    var placed = historyOf(notification).stream().filter(d -> d.answer().places()).toList();
    return IntStream.range(0, placed.size())
        .mapToObj(
            n ->
                new Stay(
                    notification,
                    placed.get(n).caseFile(),
                    placed.get(n).at(),
                    n + 1 < placed.size() ? placed.get(n + 1).at() : null))
        .toList();
  }

  /** Everything ever decided about a notification, oldest first. */
  @Transactional(readOnly = true)
  public List<Decision> historyOf(NotificationId notification) {
    return decisions.about(notification);
  }

  /** The last answer a person gave, to any question. */
  @Transactional(readOnly = true)
  public Optional<Decision> lastJudged() {
    return decisions.lastByAPerson();
  }

  /** Whether what is asked of these two was settled once. */
  @Transactional(readOnly = true)
  public boolean isAskedAgain(NotificationId notification, NotificationId other) {
    return decisions.about(notification).stream()
        .anyMatch(d -> d.answer() == Answer.ASKED_AGAIN && other.equals(d.otherNotification()));
  }

  /** Whether someone still has to say if this case file is the same person as another. */
  @Transactional(readOnly = true)
  public boolean inQuestion(CaseFileId caseFile) {
    return jdbc.sql(
            """
            select exists (select 1 from open_question
                           where (case_file_id = :id or other_case_file = :id) and case_file_id <> other_case_file)
            """)
        .param("id", caseFile.value())
        .query(Boolean.class)
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void place(Collection<Decision> placed) {
    template.batchUpdate(
        """
        insert into current_link (notification_id, case_file_id, decision_seq)
        values (?, ?, (select max(seq) from link_decision where notification_id = ?))
        on conflict (notification_id) do update
          set case_file_id = excluded.case_file_id, decision_seq = excluded.decision_seq
        """,
        placed.stream()
            .map(
                d ->
                    new Object[] {
                      d.notification().value(), d.caseFile().value(), d.notification().value()
                    })
            .toList());
  }

  /** As {@link #place}, for decisions read back from the journal with their numbers. */
  @Transactional(propagation = Propagation.MANDATORY)
  void placeAsDecided(Collection<Decision> placed) {
    template.batchUpdate(
        "insert into current_link (notification_id, case_file_id, decision_seq) values (?, ?, ?)",
        placed.stream()
            .map(d -> new Object[] {d.notification().value(), d.caseFile().value(), d.seq()})
            .toList());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void forgetAll() {
    jdbc.sql("delete from current_link").update();
  }

  /**
   * A notification in a case file.
   *
   * @param until null where it stands there still
   */
  public record Stay(
      NotificationId notification, CaseFileId caseFile, Instant from, @Nullable Instant until) {}
}
