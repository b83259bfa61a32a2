package org.vigil.figures;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.disclosure.PublishedCount;
import org.vigil.shell.Turn;
import tools.jackson.databind.json.JsonMapper;

/** The ledger in the database. */
@Repository
class ReleaseLedger implements Ledger {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  ReleaseLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void enter(LedgerEntry entry, List<PublishedCount> counts, TableGrid printed) {
    jdbc.sql(
            """
            insert into release_entry (id, released_at, released_by, tier, figure, title, definition, protection,
              risk_appetite, recipients, reason, printed)
            values (:id, :releasedAt, :releasedBy, :tier, :figure, :title, :definition, :protection,
              :riskAppetite, :recipients, :reason, cast(:printed as jsonb))
            """)
        .param("id", entry.id().value())
        .param("releasedAt", entry.releasedAt().atOffset(ZoneOffset.UTC))
        .param("releasedBy", entry.releasedBy())
        .param("tier", entry.tier().name())
        .param("figure", entry.figure())
        .param("title", entry.title())
        .param("definition", entry.definition())
        .param("protection", entry.protection())
        .param("riskAppetite", entry.riskAppetite())
        .param("recipients", entry.recipients())
        .param("reason", entry.reason())
        .param("printed", JSON.writeValueAsString(printed))
        .update();
    counts.forEach(count -> enter(entry.id(), count));
  }

  private void enter(ReleaseId id, PublishedCount count) {
    jdbc.sql(
            """
            insert into release_number (release_id, population, from_day, to_day, categories, shown)
            values (:id, :population, :from, :to, cast(:categories as jsonb), :shown)
            """)
        .param("id", id.value())
        .param("population", count.counted().population())
        .param("from", count.counted().from())
        .param("to", count.counted().to())
        .param("categories", JSON.writeValueAsString(count.where()))
        .param("shown", count.count())
        .update();
  }

  @Override
  public void takeTurn() {
    Turn.PUBLIC_RELEASES.take(jdbc);
  }

  @Override
  public List<PublishedCount> publicCounts(List<String> populations) {
    if (populations.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select distinct n.population, n.from_day, n.to_day, n.categories, n.shown
            from release_number n join release_entry e on e.id = n.release_id
            where e.tier = 'PUBLIC' and n.population in (:populations)
            """)
        .param("populations", populations)
        .query(Releases::number)
        .list();
  }

  @Override
  public List<PublishedCount> partnerCounts(ReleaseId release) {
    return jdbc.sql(
            """
            select n.population, n.from_day, n.to_day, n.categories, n.shown
            from release_number n join release_entry e on e.id = n.release_id
            where e.tier = 'PARTNER' and e.id = :release
            """)
        .param("release", release.value())
        .query(Releases::number)
        .list();
  }
}
