package org.vigil.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.PublishedCount;
import org.vigil.shell.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as its readers see it: who released what to whom, and every number as it was released. */
@Component
public class Releases {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> CATEGORIES = new TypeReference<>() {};

  private static final String ENTRY =
      """
      select id, released_at, released_by, tier, figure, title, definition, protection, risk_appetite, recipients,
        reason, printed::text as printed
      from release_entry
      """;
  private static final String ASKED =
      """
      where (:tier = '' or tier = :tier) and position(lower(:words) in lower(concat_ws(' ', title, figure, definition,
        protection, recipients, reason, released_by))) > 0
      """;

  private final JdbcClient jdbc;

  Releases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Page<LedgerEntry> page(LedgerQuery query, int number) {
    int page = Math.max(1, number);
    var entries =
        asked(
                ENTRY
                    + ASKED
                    + " order by "
                    + query.sort().orderBy()
                    + " limit :size offset :offset",
                query)
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(page, Page.USUAL_SIZE))
            .query(Releases::entry)
            .list();
    long total =
        asked("select count(*) from release_entry " + ASKED, query).query(Long.class).single();
    return new Page<>(entries, page, Page.USUAL_SIZE, total);
  }

  @Transactional(readOnly = true)
  public List<LedgerEntry> all(LedgerQuery query) {
    return asked(ENTRY + ASKED + " order by " + query.sort().orderBy(), query)
        .query(Releases::entry)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<AsReleased> find(ReleaseId id) {
    return jdbc.sql(ENTRY + "where id = ?")
        .param(id.value())
        .query((row, n) -> new AsReleased(entry(row, n), printed(row), numbers(id)))
        .optional();
  }

  private JdbcClient.StatementSpec asked(String sql, LedgerQuery query) {
    var tier = query.tier();
    return jdbc.sql(sql)
        .param("tier", tier == null ? "" : tier.name())
        .param("words", query.words());
  }

  private List<PublishedCount> numbers(ReleaseId id) {
    return jdbc.sql(
            """
            select population, from_day, to_day, categories, shown from release_number where release_id = ?
            order by population, from_day, to_day, categories::text
            """)
        .param(id.value())
        .query(Releases::number)
        .list();
  }

  static PublishedCount number(ResultSet row, int n) throws SQLException {
    return new PublishedCount(
        new Counted(
            row.getString("population"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class)),
        JSON.readValue(row.getString("categories"), CATEGORIES),
        row.getLong("shown"));
  }

  private static @Nullable TableGrid printed(ResultSet row) throws SQLException {
    var printed = row.getString("printed");
    return printed == null ? null : JSON.readValue(printed, TableGrid.class);
  }

  private static LedgerEntry entry(ResultSet row, int n) throws SQLException {
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

  /**
   * One release, whole.
   *
   * @param printed the table as its readers got it; null for what was released before that was kept
   * @param numbers each number as the gate judges later releases by it
   */
  public record AsReleased(
      LedgerEntry entry, @Nullable TableGrid printed, List<PublishedCount> numbers) {
    public AsReleased {
      numbers = List.copyOf(numbers);
    }
  }
}
