package org.vigil.monthlyupdate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueJournal.Entry;
import org.vigil.monthlyupdate.IssueJournal.TakenBack;
import tools.jackson.databind.json.JsonMapper;

/** The journal of what people did to issues, in the order they did it. Only ever added to. */
@Repository
class ChangeJournal {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  ChangeJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(IssueId issue, Change change, String by, Instant at) {
    jdbc.sql(
            """
            insert into update_change (issue_id, subject, content, written_by, written_at)
            values (:issue, :subject, cast(:content as jsonb), :by, :at)
            """)
        .param("issue", issue.value())
        .param("subject", change.where())
        .param("content", JSON.writerFor(Change.class).writeValueAsString(change))
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void takeBack(long entry, String why, String by, Instant at) {
    jdbc.sql(
            """
            insert into update_taken_back (entry, why, taken_by, taken_at) values (:entry, :why, :by, :at)
            """)
        .param("entry", entry)
        .param("why", why)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What stands: everything that was not taken back. */
  List<Change> of(IssueId issue) {
    return entries(issue).stream().filter(Entry::stands).map(Entry::change).toList();
  }

  List<Entry> entries(IssueId issue) {
    return jdbc.sql(
            """
            select r.seq, r.content, r.written_by, r.written_at, b.why, b.taken_by, b.taken_at
            from update_change r left join update_taken_back b on b.entry = r.seq
            where r.issue_id = :issue order by r.seq
            """)
        .param("issue", issue.value())
        .query((row, n) -> entry(row))
        .list();
  }

  /**
   * How far the journal of an issue has come. While it has come no further, the issue is what it was.
   *
   * @param last the number of its last entry
   * @param takenBack the numbers of those taken back; null where none was
   */
  record Reach(long last, @Nullable String takenBack) {
    static final Reach NOTHING = new Reach(0, null);
  }

  /** Of each of the issues in which somebody did something. */
  Map<IssueId, Reach> reaches(Collection<IssueId> ids) {
    var reaches = new HashMap<IssueId, Reach>();
    if (ids.isEmpty()) {
      return reaches;
    }
    jdbc.sql(
            """
            select r.issue_id, max(r.seq) as last, string_agg(b.entry::text, ' ' order by b.entry) as taken_back
            from update_change r left join update_taken_back b on b.entry = r.seq
            where r.issue_id in (:ids) group by r.issue_id
            """)
        .param("ids", ids.stream().map(IssueId::value).toList())
        .query(
            row -> {
              reaches.put(
                  new IssueId(row.getString("issue_id")),
                  new Reach(row.getLong("last"), row.getString("taken_back")));
            });
    return reaches;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        JSON.readValue(row.getString("content"), Change.class),
        row.getString("written_by"),
        row.getTimestamp("written_at").toInstant(),
        takenBack(row));
  }

  private static @Nullable TakenBack takenBack(ResultSet row) throws SQLException {
    var at = row.getTimestamp("taken_at");
    return at == null
        ? null
        : new TakenBack(row.getString("taken_by"), at.toInstant(), row.getString("why"));
  }
}
