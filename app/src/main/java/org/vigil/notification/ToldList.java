package org.vigil.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.Page;
import org.vigil.shell.VigilClock;

/** What was told, as a list: what came, from whom and when. Nothing of what it says is read for it. */
@Component
public class ToldList {
  private static final String CONDITION =
      """
       where (cast(:feed as text) is null or feed = :feed)
         and (cast(:from as timestamptz) is null or received_at >= :from)
         and (cast(:to as timestamptz) is null or received_at < :to)
      """;

  private final JdbcClient jdbc;

  ToldList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Page<Line> page(ToldFilter filter, int number, int size) {
    var parameters = parameters(filter);
    long total =
        jdbc.sql("select count(*) from notification" + CONDITION)
            .params(parameters)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                "select id, feed, organisation, row_number, is_death, received_at from notification"
                    + CONDITION
                    + " order by "
                    + filter.sort().orderBy()
                    + " limit :size offset :offset")
            .params(parameters)
            .param("size", size)
            .param("offset", Page.offset(number, size))
            .query(ToldList::line)
            .list();
    return new Page<>(items, number, size, total);
  }

  private static Map<String, @Nullable Object> parameters(ToldFilter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("feed", filter.feed());
    parameters.put("from", startOf(filter.from()));
    parameters.put("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)));
    return parameters;
  }

  private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(VigilClock.COUNTY_TIME).toOffsetDateTime();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    int rowNumber = row.getInt("row_number");
    return new Line(
        new NotificationId(row.getObject("id", UUID.class)),
        row.getString("feed"),
        row.getString("organisation"),
        rowNumber == 0 ? null : rowNumber,
        row.getBoolean("is_death"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  /** One notification of the list. */
  public record Line(
      NotificationId id,
      String feed,
      String organisation,
      @Nullable Integer row,
      boolean isDeath,
      Instant receivedAt) {}
}
