package org.vigil.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.Topics;
import org.vigil.shell.Page;

/** Searches the passages of the archive by words, with the full text search of PostgreSQL. */
@Component
public class PassageSearch {
  private static final int MOST_EXPORTED = 100_000;
  private static final String WHERE =
      """
      from archive_passage p join archive_document d on d.id = p.document_id,
        websearch_to_tsquery('english', :words) as q
      where d.current
        and (:words = '' or p.search @@ q)
        and (:kind::text is null or d.kind = :kind)
        and (:theme::text is null or p.theme = :theme)
        and (:topics::text[] is null or p.topics && :topics::text[])
        and (:district::text is null or p.districts @> array[:district::text])
        and (:from::text is null or d.month >= :from)
        and (:to::text is null or d.month <= :to)
        and (not :promises or p.kind = 'PROMISE')
      """;
  private static final String ROWS =
      """
      select d.key, d.title, d.month, d.issued_on, d.unit, p.*,
        case when :words = '' then p.words
          else ts_headline('english', p.words, q, 'HighlightAll=true, StartSel=%s, StopSel=%s') end as marked
      """
              .formatted(Match.OPENS, Match.CLOSES)
          + WHERE
          + """
      order by
        case when :sort = 'BEST' and :words <> '' then ts_rank_cd(p.search, q) end desc nulls last,
        case when :sort <> 'OLDEST' then d.month end desc nulls last,
        case when :sort = 'OLDEST' then d.month end nulls last,
        d.id, p.number
      limit :limit offset :offset
      """;

  private final JdbcClient jdbc;

  PassageSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Page<Match> page(SearchFilter filter, int number) {
    long total = asked(jdbc.sql("select count(*) " + WHERE), filter).query(Long.class).single();
    return new Page<>(
        rows(filter, Page.USUAL_SIZE, Page.offset(number, Page.USUAL_SIZE)),
        number,
        Page.USUAL_SIZE,
        total);
  }

  @Transactional(readOnly = true)
  public List<Match> all(SearchFilter filter) {
    return rows(filter, MOST_EXPORTED, 0);
  }

  @Transactional(readOnly = true)
  public List<Match> best(SearchFilter filter, int number) {
    return rows(filter, number, 0);
  }

  private List<Match> rows(SearchFilter filter, int limit, int offset) {
    return asked(jdbc.sql(ROWS), filter)
        .param("sort", filter.sort().name())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> match(row))
        .list();
  }

  private static Match match(ResultSet row) throws SQLException {
    return Match.of(Papers.passage(row), row.getString("marked"));
  }

  private static JdbcClient.StatementSpec asked(
      JdbcClient.StatementSpec statement, SearchFilter filter) {
    var kind = filter.kind();
    var topic = filter.topic();
    return statement
        .param("words", filter.words().strip().replace("\u0000", ""))
        .param("kind", kind == null ? null : kind.name())
        .param("theme", filter.theme())
        .param("topics", topic == null ? null : Topics.alike(topic).toArray(String[]::new))
        .param("district", filter.district())
        .param("from", text(filter.from()))
        .param("to", text(filter.to()))
        .param("promises", filter.promises());
  }

  private static @Nullable String text(@Nullable YearMonth month) {
    return month == null ? null : month.toString();
  }

  /** Every theme, as printed. */
  @Transactional(readOnly = true)
  public List<String> themes() {
    return distinct("select distinct p.theme from archive_passage p");
  }

  /** One key of each topic. */
  @Transactional(readOnly = true)
  public List<String> topics() {
    return Topics.apart(distinct("select distinct unnest(p.topics) from archive_passage p"));
  }

  @Transactional(readOnly = true)
  public List<String> districts() {
    return distinct("select distinct unnest(p.districts) from archive_passage p");
  }

  private List<String> distinct(String select) {
    return jdbc.sql(
            "select value from ("
                + select
                + " join archive_document d on d.id = p.document_id where d.current) v (value) where value <> '' order by value")
        .query(String.class)
        .list();
  }
}
