package org.vigil.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.Turn;

/** When the watch ran, and which substances it has seen. */
@Component
public class WatchRuns {
  private final JdbcClient jdbc;

  WatchRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Optional<WatchRun> last() {
    return jdbc.sql(
            "select ran_at, day, case_files, series_read, raised from watch_run order by seq desc limit 1")
        .query(
            (row, n) ->
                new WatchRun(
                    row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                    row.getObject("day", LocalDate.class),
                    row.getInt("case_files"),
                    row.getInt("series_read"),
                    row.getInt("raised")))
        .optional();
  }

  /** Waits until no other watch runs; the turn is given back when the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  void takeTurn() {
    Turn.WATCH.take(jdbc);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(WatchRun run) {
    jdbc.sql(
            "insert into watch_run (ran_at, day, case_files, series_read, raised) values (?, ?, ?, ?, ?)")
        .params(
            run.at().atOffset(ZoneOffset.UTC),
            run.day(),
            run.caseFiles(),
            run.seriesRead(),
            run.raised())
        .update();
  }

  Set<String> substancesSeen() {
    return new HashSet<>(
        jdbc.sql("select substance from substance_seen").query(String.class).list());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void saw(Collection<String> substances, LocalDate day) {
    for (var substance : substances) {
      jdbc.sql(
              "insert into substance_seen (substance, seen_on) values (?, ?) on conflict do nothing")
          .params(substance, day)
          .update();
    }
  }

  /**
   * One run of the watch.
   *
   * @param day the day it looked from
   */
  public record WatchRun(Instant at, LocalDate day, int caseFiles, int seriesRead, int raised) {}
}
