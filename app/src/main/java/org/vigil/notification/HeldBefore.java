package org.vigil.notification;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.notification.ImportRuns.ImportRun;

/** Which rows of a file wait since an earlier import of it. No row is held twice, so only the earlier import knows them. */
@Component
public class HeldBefore {
  private final JdbcClient jdbc;

  HeldBefore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Row numbers, where the same file came before; empty where its rows cannot be told from that. */
  @Transactional(readOnly = true)
  public List<Integer> rowsOf(ImportRun run, ImportRun.Finish finish, int howMany) {
    var rows =
        jdbc.sql(
                """
                select distinct h.row_number
                from held_row h
                join import_run r on r.id = h.import_id
                join import_finish f on f.import_id = r.id
                where r.feed = :feed and r.file_name = :fileName and f.rows_read = :rows and r.started_at < :startedAt
                  and not exists (select 1 from held_row_corrected c
                                  where c.held_row_id = h.id and c.corrected_at <= :startedAt)
                order by h.row_number
                """)
            .param("feed", run.feed())
            .param("fileName", run.fileName())
            .param("rows", finish.rows())
            .param("startedAt", run.startedAt().atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .list();
    return rows.size() == howMany ? rows : List.of();
  }
}
