package org.vigil.monthlyupdate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.figures.ReleaseId;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueJournal.Issued;
import org.vigil.shell.Turn;

/** Issues as they were opened, word for word, and that they went out. Only ever added to. */
@Repository
class Issues {
  private static final String LINES =
      """
      select i.id, i.month, i.label, i.demonstration, i.opened_at, i.opened_by, d.issued_on, d.issued_at, d.issued_by,
        coalesce(v.number, 1) as version, w.withdrawn_on is not null as withdrawn, cd.issued_on as corrected_issued_on
      from update_issue i left join update_issued d on d.issue_id = i.id
      left join update_version v on v.issue_id = i.id
      left join update_issued cd on cd.issue_id = v.corrects
      left join update_withdrawn w on w.issue_id = i.id
      """;

  /** Called off before it went out: it counts for nothing. */
  private static final String CALLED_OFF = "(select issue_id from update_called_off)";

  private final JdbcClient jdbc;

  Issues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One at a time settles or issues, so that nothing goes out while somebody changes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn() {
    Turn.MONTHLY_UPDATES.take(jdbc);
  }

  void open(Issue issue, String file, Instant openedAt, String openedBy) {
    jdbc.sql(
            """
            insert into update_issue (id, month, label, demonstration, file, opened_at, opened_by)
            values (:id, :month, :label, :demonstration, :file, :openedAt, :openedBy)
            on conflict (id) do nothing
            """)
        .param("id", issue.id().value())
        .param("month", issue.month().month().toString())
        .param("label", issue.month().label())
        .param("demonstration", issue.demonstration())
        .param("file", file)
        .param("openedAt", openedAt.atOffset(ZoneOffset.UTC))
        .param("openedBy", openedBy)
        .update();
  }

  Optional<Issue> find(IssueId id) {
    return jdbc.sql("select file from update_issue where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(IssueReader::read);
  }

  Optional<IssueId> ofMonth(YearMonth month) {
    return jdbc.sql(
            "select id from update_issue where month = :month and id not in "
                + CALLED_OFF
                + " order by opened_at desc limit 1")
        .param("month", month.toString())
        .query(String.class)
        .optional()
        .map(IssueId::new);
  }

  Optional<IssueId> latest() {
    return jdbc.sql(
            "select id from update_issue where id not in "
                + CALLED_OFF
                + " order by month desc, opened_at desc limit 1")
        .query(String.class)
        .optional()
        .map(IssueId::new);
  }

  void markIssued(IssueId id, Instant at, LocalDate issuedOn, String by) {
    jdbc.sql(
            """
            insert into update_issued (issue_id, issued_on, issued_at, issued_by)
            values (:id, :issuedOn, :at, :by)
            """)
        .param("id", id.value())
        .param("issuedOn", issuedOn)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void markReleased(IssueId id, String table, ReleaseId release) {
    jdbc.sql(
            "insert into update_release (issue_id, table_id, release_id) values (:id, :table, :release)")
        .param("id", id.value())
        .param("table", table)
        .param("release", release.value())
        .update();
  }

  /** Under which entry of the ledger each table went out. */
  Map<String, ReleaseId> releases(IssueId id) {
    var releases = new HashMap<String, ReleaseId>();
    jdbc.sql("select table_id, release_id from update_release where issue_id = :id")
        .param("id", id.value())
        .query(
            row -> {
              releases.put(
                  row.getString("table_id"),
                  new ReleaseId(row.getObject("release_id", UUID.class)));
            });
    return releases;
  }

  Optional<Line> line(IssueId id) {
    return jdbc.sql(LINES + " where i.id = :id")
        .param("id", id.value())
        .query((row, n) -> line(row))
        .optional();
  }

  /** Of each update the newest version that was not called off. */
  List<Line> lines() {
    return jdbc.sql(
            LINES
                + " where i.id not in "
                + CALLED_OFF
                + " and i.id not in (select corrects from update_version where issue_id not in "
                + CALLED_OFF
                + ")")
        .query((row, n) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new IssueId(row.getString("id")),
        YearMonth.parse(row.getString("month")),
        row.getString("label"),
        row.getBoolean("demonstration"),
        row.getTimestamp("opened_at").toInstant(),
        row.getString("opened_by"),
        issued(row),
        row.getInt("version"),
        row.getBoolean("withdrawn"),
        row.getObject("corrected_issued_on", LocalDate.class));
  }

  private static @Nullable Issued issued(ResultSet row) throws SQLException {
    var at = row.getTimestamp("issued_at");
    return at == null
        ? null
        : new Issued(
            row.getObject("issued_on", LocalDate.class),
            at.toInstant(),
            row.getString("issued_by"));
  }

  /**
   * One issue, without its words.
   *
   * @param correctedIssuedOn when the version it corrects went out; null where it corrects none
   */
  record Line(
      IssueId id,
      YearMonth month,
      String label,
      boolean demonstration,
      Instant openedAt,
      String openedBy,
      @Nullable Issued issued,
      int version,
      boolean withdrawn,
      @Nullable LocalDate correctedIssuedOn) {}
}
