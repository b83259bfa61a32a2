package org.vigil.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.PublishedCount;
import org.vigil.shell.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ledger in the database. */
@Repository
class ReleaseLedger implements Ledger {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> CATEGORIES = new TypeReference<>() {};
  private final JdbcClient jdbc;

  ReleaseLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void enter(LedgerEntry entry, List<PublishedCount> counts) {
    jdbc.sql(
            """
            insert into release_entry (id, released_at, released_by, tier, figure, title, definition, protection,
              risk_appetite, recipients, reason)
            values (:id, :releasedAt, :releasedBy, :tier, :figure, :title, :definition, :protection,
              :riskAppetite, :recipients, :reason)
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
        .query((row, n) -> count(row))
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
        .query((row, n) -> count(row))
        .list();
  }

  private static PublishedCount count(ResultSet row) throws SQLException {
    return new PublishedCount(
        new Counted(
            row.getString("population"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class)),
        JSON.readValue(row.getString("categories"), CATEGORIES),
        row.getLong("shown"));
  }

  /** Newest first; {@code tier} empty for both, {@code words} empty for all titles. */
  Page<LedgerEntry> page(LedgerQuery query) {
    var filter = "%" + query.words().toLowerCase(Locale.UK) + "%";
    var order =
        switch (query.sort()) {
          case NEWEST -> "released_at desc, seq desc";
          case OLDEST -> "released_at, seq";
          case TITLE -> "title, released_at desc";
        };
    var entries =
        jdbc.sql(
                """
            select id, released_at, released_by, tier, figure, title, definition, protection, risk_appetite, recipients, reason
            from release_entry
            where (:tier = '' or tier = :tier) and (lower(title) like :filter or lower(recipients) like :filter)
            order by %s limit :size offset :offset
            """
                    .formatted(order))
            .param("tier", query.tier())
            .param("filter", filter)
            .param("size", query.size())
            .param("offset", Page.offset(query.page(), query.size()))
            .query((row, n) -> entry(row))
            .list();
    long total =
        jdbc.sql(
                """
            select count(*) from release_entry
            where (:tier = '' or tier = :tier) and (lower(title) like :filter or lower(recipients) like :filter)
            """)
            .param("tier", query.tier())
            .param("filter", filter)
            .query(Long.class)
            .single();
    return new Page<>(entries, query.page(), query.size(), total);
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        new ReleaseId(row.getObject("id", UUID.class)),
        row.getTimestamp("released_at").toInstant(),
        row.getString("released_by"),
        Tier.valueOf(row.getString("tier")),
        row.getString("figure"),
        row.getString("title"),
        row.getString("definition"),
        row.getString("protection"),
        row.getString("risk_appetite"),
        row.getString("recipients"),
        row.getString("reason"));
  }
}
