package org.vigil.casefile;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.matching.CaseFileId;
import org.vigil.shell.Turn;

/** References people can say on the telephone, as CF-2024-0236. Once given, a reference is never given again. */
@Component
class CaseReferences {
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseReferences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Waits until nobody else builds case files; the turn ends with the transaction. */
  void takeTurn() {
    Turn.CASE_FILES.take(jdbc);
  }

  Optional<String> find(CaseFileId id) {
    return jdbc.sql("select reference from case_reference where case_file_id = ?")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  /** The references of those that have one. */
  Map<CaseFileId, String> find(Collection<CaseFileId> ids) {
    var found = new HashMap<CaseFileId, String>();
    jdbc.sql("select case_file_id, reference from case_reference where case_file_id = any(?)")
        .param(ids.stream().map(CaseFileId::value).toArray(UUID[]::new))
        .query(
            row -> {
              found.put(
                  new CaseFileId(row.getObject("case_file_id", UUID.class)),
                  row.getString("reference"));
            });
    return found;
  }

  /** The reference of a case file, given now where it has none. */
  String of(CaseFileId id, int year) {
    return find(id).orElseGet(() -> give(id, year));
  }

  private String give(CaseFileId id, int year) {
    int next =
        jdbc.sql(
                """
                select coalesce(max(split_part(reference, '-', 3)::int), 0) + 1 from case_reference
                where reference like ?
                """)
            .param("CF-" + year + "-%")
            .query(Integer.class)
            .single();
    var reference = "CF-%d-%04d".formatted(year, next);
    jdbc.sql("insert into case_reference (case_file_id, reference, given_at) values (?, ?, ?)")
        .params(id.value(), reference, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return reference;
  }
}
