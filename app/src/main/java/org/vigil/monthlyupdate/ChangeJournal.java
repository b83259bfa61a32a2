package org.vigil.monthlyupdate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.monthlyupdate.Issue.IssueId;
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

  List<Change> of(IssueId issue) {
    return entries(issue).stream().map(Entry::change).toList();
  }

  List<Entry> entries(IssueId issue) {
    return jdbc.sql(
            "select content, written_by, written_at from update_change where issue_id = :issue order by seq")
        .param("issue", issue.value())
        .query(
            (row, n) ->
                new Entry(
                    JSON.readValue(row.getString("content"), Change.class),
                    row.getString("written_by"),
                    row.getTimestamp("written_at").toInstant()))
        .list();
  }

  /** Who did what, and when. */
  record Entry(Change change, String writtenBy, Instant writtenAt) {}
}
