package org.vigil.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.shell.Acting;

/** The unit's own Word template: every one that was kept, the last of them in use. */
@Component
public class WordTemplates {
  private final JdbcClient jdbc;
  private final AccessLog accessLog;
  private final Clock clock;

  WordTemplates(JdbcClient jdbc, AccessLog accessLog, Clock clock) {
    this.jdbc = jdbc;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /**
   * A template that was taken into use.
   *
   * @param fileName as it was sent; null where the shipped template was taken back into use
   */
  public record Kept(@Nullable String fileName, Instant keptAt, String keptBy) {}

  /** The file documents are poured into: the last that was kept, or the shipped one. */
  @Transactional(readOnly = true)
  public byte[] inUse() {
    return own().orElseGet(WordPrinter::shippedTemplate);
  }

  private Optional<byte[]> own() {
    return jdbc
        .sql("select file from word_template order by seq desc limit 1")
        .query((row, n) -> Optional.ofNullable(row.getBytes("file")))
        .list()
        .stream()
        .findFirst()
        .flatMap(file -> file);
  }

  /** Newest first; empty while the shipped template has always been in use. */
  @Transactional(readOnly = true)
  public List<Kept> history() {
    return jdbc.sql("select file_name, kept_at, kept_by from word_template order by seq desc")
        .query(WordTemplates::kept)
        .list();
  }

  /** Keeps what passes every check, and uses it from now on; what does not is not kept. */
  @Transactional
  public WordTemplateCheck.Verdict keep(String fileName, byte[] file) {
    var verdict = WordTemplateCheck.look(file);
    if (verdict instanceof WordTemplateCheck.Refused refused) {
      log(AccessAction.REFUSED, fileName, refused.reason());
    } else {
      add(fileName, file);
      log(AccessAction.DECISION, fileName, "in use");
    }
    return verdict;
  }

  /** Uses the shipped template again. */
  @Transactional
  public void backToShipped() {
    add(null, null);
    log(AccessAction.DECISION, "the shipped template", "in use");
  }

  private void add(@Nullable String fileName, byte @Nullable [] file) {
    jdbc.sql(
            """
            insert into word_template (file_name, file, kept_at, kept_by)
            values (:fileName, :file, :keptAt, :keptBy)
            """)
        .param("fileName", fileName)
        .param("file", file, java.sql.Types.BINARY)
        .param("keptAt", clock.instant().atOffset(ZoneOffset.UTC))
        .param("keptBy", Acting.required().username())
        .update();
  }

  private void log(AccessAction action, String fileName, String ending) {
    accessLog.record(Access.of(action).seeing("Word template: " + fileName).ending(ending));
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    return new Kept(
        row.getString("file_name"),
        row.getTimestamp("kept_at").toInstant(),
        row.getString("kept_by"));
  }
}
