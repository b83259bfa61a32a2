package org.vigil.monthlyupdate;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.vigil.monthlyupdate.IssueJournal.Issued;
import org.vigil.monthlyupdate.IssueVersion.CalledOff;
import org.vigil.monthlyupdate.IssueVersion.Correction;
import org.vigil.monthlyupdate.IssueVersion.Superseded;
import org.vigil.monthlyupdate.IssueVersion.Withdrawal;

/** Later versions of updates, and updates withdrawn. Only ever added to. */
@Repository
class Versions {
  private static final String VERSIONS =
      """
      select i.id, i.month, i.label, coalesce(v.number, 1) as number, d.issued_on, d.issued_at, d.issued_by,
        v.corrects, coalesce(cv.number, 1) as of_version, cd.issued_on as of_version_issued_on, v.reason, v.note,
        v.opened_by, v.opened_at, next.number as superseded_by, next.issued_on as superseded_on,
        w.reason as withdrawn_for, w.withdrawn_on, w.withdrawn_by, w.withdrawn_at,
        o.why, o.called_off_by, o.called_off_at
      from update_issue i
      left join update_issued d on d.issue_id = i.id
      left join update_version v on v.issue_id = i.id
      left join update_version cv on cv.issue_id = v.corrects
      left join update_issued cd on cd.issue_id = v.corrects
      left join lateral (
        select n.number, nd.issued_on from update_version n join update_issued nd on nd.issue_id = n.issue_id
        where n.corrects = i.id order by n.number limit 1) next on true
      left join update_withdrawn w on w.issue_id = i.id
      left join update_called_off o on o.issue_id = i.id
      """;

  private final JdbcClient jdbc;

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(IssueId id, IssueVersion corrected, String reason, String note, String by, Instant at) {
    jdbc.sql(
            """
            insert into update_version (issue_id, corrects, number, reason, note, opened_at, opened_by)
            values (:id, :corrects, :number, :reason, :note, :at, :by)
            """)
        .param("id", id.value())
        .param("corrects", corrected.id().value())
        .param("number", corrected.number() + 1)
        .param("reason", reason)
        .param("note", note)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void callOff(IssueId id, String why, String by, Instant at) {
    jdbc.sql(
            """
            insert into update_called_off (issue_id, why, called_off_at, called_off_by) values (:id, :why, :at, :by)
            """)
        .param("id", id.value())
        .param("why", why)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void withdraw(IssueId id, String reason, LocalDate on, String by, Instant at) {
    jdbc.sql(
            """
            insert into update_withdrawn (issue_id, reason, withdrawn_on, withdrawn_at, withdrawn_by)
            values (:id, :reason, :on, :at, :by)
            """)
        .param("id", id.value())
        .param("reason", reason)
        .param("on", on)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  Optional<IssueVersion> find(IssueId id) {
    return jdbc.sql(VERSIONS + " where i.id = :id")
        .param("id", id.value())
        .query((row, n) -> version(row))
        .optional();
  }

  /** Those that correct this one, called off or not. */
  List<IssueVersion> correcting(IssueId id) {
    return jdbc.sql(VERSIONS + " where v.corrects = :id order by v.opened_at")
        .param("id", id.value())
        .query((row, n) -> version(row))
        .list();
  }

  /** Newest month first, in each the newest version first. */
  List<IssueVersion> issued() {
    return jdbc.sql(
            VERSIONS
                + " where d.issued_on is not null order by i.month desc, coalesce(v.number, 1) desc, i.opened_at desc")
        .query((row, n) -> version(row))
        .list();
  }

  private static IssueVersion version(ResultSet row) throws SQLException {
    return new IssueVersion(
        new IssueId(row.getString("id")),
        YearMonth.parse(row.getString("month")),
        row.getString("label"),
        row.getInt("number"),
        issued(row),
        correction(row),
        superseded(row),
        withdrawal(row),
        calledOff(row));
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

  private static @Nullable Correction correction(ResultSet row) throws SQLException {
    var corrects = row.getString("corrects");
    return corrects == null
        ? null
        : new Correction(
            new IssueId(corrects),
            row.getInt("of_version"),
            row.getObject("of_version_issued_on", LocalDate.class),
            row.getString("reason"),
            row.getString("note"),
            row.getString("opened_by"),
            row.getTimestamp("opened_at").toInstant());
  }

  private static @Nullable Superseded superseded(ResultSet row) throws SQLException {
    var on = row.getObject("superseded_on", LocalDate.class);
    return on == null ? null : new Superseded(row.getInt("superseded_by"), on);
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    var on = row.getObject("withdrawn_on", LocalDate.class);
    return on == null
        ? null
        : new Withdrawal(
            row.getString("withdrawn_for"),
            on,
            row.getString("withdrawn_by"),
            row.getTimestamp("withdrawn_at").toInstant());
  }

  private static @Nullable CalledOff calledOff(ResultSet row) throws SQLException {
    var why = row.getString("why");
    return why == null
        ? null
        : new CalledOff(
            why, row.getString("called_off_by"), row.getTimestamp("called_off_at").toInstant());
  }
}
