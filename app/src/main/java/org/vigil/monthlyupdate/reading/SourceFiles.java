package org.vigil.monthlyupdate.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.monthlyupdate.Issue.IssueId;

/** The files of past updates, and which issues were opened from them. Only ever added to. */
@Repository
class SourceFiles {
  private static final String COLUMNS =
      """
      select s.id, s.file_name, s.sha256, s.month, s.of_month, s.kept_at, s.kept_by,
        (select max(o.issue_id) from update_source_opened o where o.source_id = s.id) as opened_as
      from update_source s
      """;

  private final JdbcClient jdbc;

  SourceFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the same bytes were kept before. */
  boolean add(SourceFile file, byte[] content) {
    var given = file.given();
    return jdbc.sql(
                """
                insert into update_source (id, file_name, sha256, content, month, of_month, kept_at, kept_by)
                values (:id, :fileName, :sha256, :content, :month, :ofMonth, :keptAt, :keptBy)
                on conflict (sha256) do nothing
                """)
            .param("id", file.id())
            .param("fileName", file.fileName())
            .param("sha256", file.sha256())
            .param("content", content)
            .param("month", given == null ? null : given.toString())
            .param("ofMonth", file.ofMonth().toString())
            .param("keptAt", file.keptAt().atOffset(ZoneOffset.UTC))
            .param("keptBy", file.keptBy())
            .update()
        > 0;
  }

  void opened(UUID source, IssueId issue, Instant at, String by) {
    jdbc.sql(
            """
            insert into update_source_opened (source_id, issue_id, opened_at, opened_by)
            values (:source, :issue, :at, :by) on conflict do nothing
            """)
        .param("source", source)
        .param("issue", issue.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  Optional<SourceFile> find(UUID id) {
    return jdbc.sql(COLUMNS + " where s.id = :id")
        .param("id", id)
        .query(SourceFiles::file)
        .optional();
  }

  Optional<SourceFile> ofHash(String sha256) {
    return jdbc.sql(COLUMNS + " where s.sha256 = :sha256")
        .param("sha256", sha256)
        .query(SourceFiles::file)
        .optional();
  }

  List<SourceFile> all() {
    return jdbc.sql(COLUMNS + " order by s.kept_at").query(SourceFiles::file).list();
  }

  List<SourceFile> ofMonth(YearMonth month) {
    return jdbc.sql(COLUMNS + " where s.of_month = :month order by s.kept_at")
        .param("month", month.toString())
        .query(SourceFiles::file)
        .list();
  }

  byte[] content(UUID id) {
    return jdbc.sql("select content from update_source where id = :id")
        .param("id", id)
        .query((row, n) -> row.getBytes("content"))
        .single();
  }

  int count() {
    return jdbc.sql("select count(*) from update_source").query(Integer.class).single();
  }

  List<SourceFile> page(int from, int size) {
    return jdbc.sql(COLUMNS + " order by s.of_month desc, s.kept_at desc offset :from limit :size")
        .param("from", from)
        .param("size", size)
        .query(SourceFiles::file)
        .list();
  }

  private static SourceFile file(ResultSet row, int n) throws SQLException {
    var issue = row.getString("opened_as");
    return new SourceFile(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        row.getString("sha256"),
        month(row.getString("month")),
        YearMonth.parse(row.getString("of_month")),
        row.getTimestamp("kept_at").toInstant(),
        row.getString("kept_by"),
        issue == null ? null : new IssueId(issue));
  }

  private static @Nullable YearMonth month(@Nullable String month) {
    return month == null ? null : YearMonth.parse(month);
  }
}
