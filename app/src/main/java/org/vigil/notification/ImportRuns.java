package org.vigil.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.Page;
import org.vigil.shell.VigilClock;

/** Every file that was imported, finished or interrupted. */
@Component
public class ImportRuns {
  private static final String SELECT =
      """
      select r.id, r.feed, r.file_name, r.started_at, r.started_by, f.rows_read, f.accepted, f.told_before, f.held,
             f.noted, f.finished_at,
             (select max(b.last_row) from batch b where b.import_id = r.id) as last_row
      from import_run r left join import_finish f on f.import_id = r.id
      """;

  private static final String CONDITION =
      """
       where (cast(:feed as text) is null or r.feed = :feed)
         and (cast(:from as timestamptz) is null or r.started_at >= :from)
         and (cast(:to as timestamptz) is null or r.started_at < :to)
         and (cast(:part as text) is null or r.file_name ilike :part)
      """;

  private final JdbcClient jdbc;
  private final AsJson json;

  ImportRuns(JdbcClient jdbc, AsJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Transactional(readOnly = true)
  public Optional<ImportRun> find(UUID id) {
    return jdbc.sql(SELECT + " where r.id = ?").param(id).query(this::run).optional();
  }

  @Transactional(readOnly = true)
  public Page<ImportRun> page(ImportFilter filter, int number) {
    var parameters = parameters(filter);
    long total =
        jdbc.sql("select count(*) from import_run r" + CONDITION)
            .params(parameters)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                SELECT
                    + CONDITION
                    + " order by "
                    + filter.sort().orderBy()
                    + " limit :size offset :offset")
            .params(parameters)
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(number, Page.USUAL_SIZE))
            .query(this::run)
            .list();
    return new Page<>(items, number, Page.USUAL_SIZE, total);
  }

  private static Map<String, @Nullable Object> parameters(ImportFilter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("feed", filter.feed());
    parameters.put("from", startOf(filter.from()));
    parameters.put("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)));
    parameters.put(
        "part",
        filter.fileName() == null
            ? null
            : "%" + filter.fileName().replaceAll("[\\\\%_]", "\\\\$0") + "%");
    return parameters;
  }

  private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(VigilClock.COUNTY_TIME).toOffsetDateTime();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void begin(UUID id, Feed feed, String fileName, String rowsHash, Instant startedAt, String by) {
    jdbc.sql(
            """
            insert into import_run (id, feed, organisation, file_name, rows_hash, started_at, started_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            feed.name(),
            feed.organisation(),
            fileName,
            rowsHash,
            startedAt.atOffset(ZoneOffset.UTC),
            by)
        .update();
  }

  /** The last row that was acknowledged of a file with the same rows; 0 where none came before. */
  @Transactional(propagation = Propagation.MANDATORY)
  int readTo(Feed feed, String rowsHash) {
    return jdbc.sql(
            """
            select coalesce(max(b.last_row), 0)
            from import_run r join batch b on b.import_id = r.id
            where r.feed = ? and r.rows_hash = ?
            """)
        .params(feed.name(), rowsHash)
        .query(Integer.class)
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void addBatch(
      BatchId batch,
      @Nullable UUID importId,
      String organisation,
      @Nullable Integer firstRow,
      @Nullable Integer lastRow,
      Instant now) {
    jdbc.sql(
            "insert into batch (id, import_id, organisation, first_row, last_row, received_at) values (?, ?, ?, ?, ?, ?)")
        .param(batch.value())
        .param(importId)
        .param(organisation)
        .param(firstRow)
        .param(lastRow)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void finish(ImportReport report, Feed feed, Instant now) {
    jdbc.sql(
            """
            insert into import_finish (import_id, organisation, rows_read, accepted, told_before, held, noted, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            report.id(),
            feed.organisation(),
            report.rows(),
            report.accepted(),
            report.toldBefore(),
            report.held().size(),
            json.write(report.noted()),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private ImportRun run(ResultSet row, int number) throws SQLException {
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("feed"),
        row.getString("file_name"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("started_by"),
        finished == null
            ? null
            : new ImportRun.Finish(
                row.getInt("rows_read"),
                row.getInt("accepted"),
                row.getInt("told_before"),
                row.getInt("held"),
                json.readFaults(row.getString("noted")),
                finished.toInstant()),
        row.getInt("last_row"));
  }

  /**
   * One file's import.
   *
   * @param finish null while it runs, and for ever where it was interrupted
   * @param lastRow the last row that was acknowledged
   */
  public record ImportRun(
      UUID id,
      String feed,
      String fileName,
      Instant startedAt,
      String by,
      @Nullable Finish finish,
      int lastRow) {
    /** How it ended. */
    public record Finish(
        int rows, int accepted, int toldBefore, int held, List<Fault> noted, Instant at) {}
  }
}
