package org.vigil.monthlyupdate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.monthlyupdate.Issue.IssueId;

/** Issues as they were opened, word for word. Only ever added to. */
@Repository
class Issues {
  private final JdbcClient jdbc;

  Issues(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            "select id from update_issue where month = :month order by opened_at desc limit 1")
        .param("month", month.toString())
        .query(String.class)
        .optional()
        .map(IssueId::new);
  }

  Optional<IssueId> latest() {
    return jdbc.sql("select id from update_issue order by month desc, opened_at desc limit 1")
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

  Optional<LocalDate> issuedOn(IssueId id) {
    return jdbc.sql("select issued_on from update_issued where issue_id = :id")
        .param("id", id.value())
        .query(LocalDate.class)
        .optional();
  }

  List<Line> lines() {
    return jdbc.sql(
            """
            select i.id, i.month, i.label, i.demonstration, i.opened_at, d.issued_on
            from update_issue i left join update_issued d on d.issue_id = i.id
            """)
        .query(
            (row, n) ->
                new Line(
                    new IssueId(row.getString("id")),
                    YearMonth.parse(row.getString("month")),
                    row.getString("label"),
                    row.getBoolean("demonstration"),
                    row.getTimestamp("opened_at").toInstant(),
                    row.getObject("issued_on", LocalDate.class)))
        .list();
  }

  /** One issue in the list. */
  record Line(
      IssueId id,
      YearMonth month,
      String label,
      boolean demonstration,
      Instant openedAt,
      @Nullable LocalDate issuedOn) {}
}
